using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Tests.OnsForceAreas;

/// <summary>What is wrong with these tables is said with sheet and cell: refused, asked about or noted, and never repaired in silence.</summary>
public sealed class CheckTests
{
    private static readonly string[] Norfolk = ["E23000024", "Norfolk"];

    private static readonly string[] NorfolkTotal = ["E23000024", "Norfolk", "", "", "", ""];

    private static string OneMore(string cell) => (int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string ManyMore(string cell) => (int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) + 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Extract> With(string sheet, Func<Table, Table> changed) => Published.Read((await Published.Tables()).With(sheet, changed));

    [Theory]
    [InlineData("Table P1")]
    [InlineData("Table P4")]
    [InlineData("Table C2")]
    [InlineData("Table C5")]
    public async Task A_total_that_its_parts_do_not_add_to_is_refused_with_its_cell_and_its_parts(string sheet)
    {
        var (row, column) = sheet[6] == 'P' ? (Norfolk, 2) : (NorfolkTotal, 6);
        var read = await With(sheet, table => table.Set(row, column, OneMore));
        Assert.Empty(read.Readings);
        var problem = read.Problems("does-not-add")[0];
        Assert.Contains($"sheet \"{sheet}", problem.Where, StringComparison.Ordinal);
        Assert.Matches($", cell {(column == 2 ? "C" : "G")}[0-9]+$", problem.Where);
        Assert.StartsWith("Norfolk: ", problem.Text, StringComparison.Ordinal);
        Assert.Contains("violence against the person", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_is_added_up_whichever_cell_is_wrong()
    {
        foreach (var row in (await Published.Tables()).Sheet("Table P1").Rows.Skip(7).Where((_, i) => i % 9 == 0))
        {
            var read = await With("Table P1", table => table.Change(other => other.Line == row.Line, cells => [.. cells.Select((cell, i) => i == 4 ? OneMore(cell) : cell)]));
            Assert.Contains(read.Problems("does-not-add"), problem => problem.Where.EndsWith($"cell D{row.Line}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_force_that_is_wrong_in_itself_rightly_added_is_caught_by_the_whole()
    {
        // Many more miscellaneous crimes, and as many more in the total: the row adds up, the region does not by far, the country by little.
        var read = await With("Table P1", table => table.Set(Norfolk, 2, ManyMore).Set(Norfolk, 24, ManyMore));
        Assert.True(read.IsRefused);
        Assert.All(read.Problems("does-not-add"), problem => Assert.Matches("^(East of England|England and Wales): ", problem.Text));
    }

    [Fact]
    public async Task A_whole_that_is_off_by_a_few_is_noted_because_publishers_correct_a_force_and_forget_the_country()
    {
        var read = await With("Table P1", table => table.Set(Norfolk, 2, OneMore).Set(Norfolk, 24, OneMore));
        Assert.False(read.IsRefused);
        Assert.All(read.Problems("does-not-add"), problem => Assert.Matches("^(East of England|England and Wales): ", problem.Text));
        Assert.Equal(4, read.Problems("does-not-add").Count);
    }

    [Fact]
    public async Task Forces_that_do_not_make_the_whole_of_knife_offences_are_noted()
    {
        var read = await With("Table P5", table => table.Set(Norfolk, 2, OneMore).Set(Norfolk, 4, OneMore));
        Assert.False(read.IsRefused);
        Assert.Equal(4, read.Problems("does-not-add").Count);
    }

    [Fact]
    public async Task Local_areas_that_do_not_make_their_force_are_asked_about()
    {
        string[] norwich = [.. (await Published.Tables()).Sheet("Table C2").Rows.Single(row => row.Cells.Count > 3 && row.Cells[1].Trim() == "Norfolk" && row.Cells[3].Trim() == "Norwich").Cells.Take(4)];
        var read = await With("Table C2", table => table.Set(norwich, 6, ManyMore).Set(norwich, 28, ManyMore));
        var question = Assert.Single(read.Problems, note => note.Problem.Kind == ProblemKind.Question).Problem;
        Assert.Equal("local-areas-do-not-add", question.Code);
        Assert.Contains("Norfolk: 59,456", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_one_place_beside_the_name_of_another_is_noted_and_the_name_believed()
    {
        var whole = await Published.Whole();
        var notes = whole.Problems("code-against-name");
        Assert.Equal(["Table C2", "Table C3", "Table C4", "Table C5"], notes.Select(note => note.Where.Split('"')[1]).Distinct());
        Assert.Equal(8, notes.Count);
        Assert.Equal(4, notes.Count(note => note.Text == "The code W15000003 is that of South Wales, but the name is \"Gwent\": the row (Unassigned Gwent) was read as Gwent."));
        Assert.Equal(4, notes.Count(note => note.Text.StartsWith("The code E23000032 is that of Kent, but the name is \"Surrey\"", StringComparison.Ordinal)));
        Assert.Equal("1", whole.Printed("crime-total", "unassigned-gwent", "P12M/2024-12"));
    }

    [Fact]
    public async Task Two_codes_changed_for_each_other_are_caught()
    {
        var read = await With("Table P1", table => table.Change(row => row.Cells[0] is "E23000024" or "E23000025", cells => [cells[0] == "E23000024" ? "E23000025" : "E23000024", .. cells[1..]]));
        var notes = read.Problems("code-against-name").Where(note => note.Where.Contains("Table P1", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, notes.Count);
        Assert.All(notes, note => Assert.Matches("Norfolk.*Suffolk|Suffolk.*Norfolk", note.Text));
        Assert.Equal("59456", read.Printed("crime-total", "norfolk", "P12M/2024-12"));
    }

    [Fact]
    public async Task A_local_area_with_another_ones_code_is_noted()
    {
        var read = await With("Table C2", table => table.Change(row => row.Cells.Count > 3 && row.Cells[3].Trim() == "Norwich", cells => [.. cells[..2], "E22000001", .. cells[3..]]));
        Assert.Contains(read.Problems("code-against-name"), note => note.Text.Contains("Bath and North East Somerset", StringComparison.Ordinal) && note.Text.Contains("read as Norwich", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_force_is_refused_with_the_names_nearest_to_it()
    {
        var problem = (await With("Table P4", table => table.Set(Norfolk, 1, _ => "Norfolkk"))).Problems("unknown-place")[0];
        Assert.Equal("\"Norfolkk\" is not a known police force, country or region. Is it Norfolk? The code E23000024 is that of Norfolk.", problem.Text);
        Assert.Matches("^sheet \"Table P4 \", cell B[0-9]+$", problem.Where);
    }

    [Fact]
    public async Task A_name_that_a_region_and_a_force_share_needs_a_code()
    {
        var problem = (await With("Table P3", table => table.Set(["E23000014"], 0, _ => ""))).Refusal();
        Assert.Equal(("unknown-place", "\"West Midlands\" is both a region and a force, and there is no code to tell which."), (problem.Code, problem.Text));
    }

    [Fact]
    public async Task A_code_that_nobody_knows_beside_a_known_name_is_noted()
    {
        var read = await With("Table P3", table => table.Set(Norfolk, 0, _ => "E23000099"));
        Assert.Equal("The code E23000099 is not known, but the name is \"Norfolk\": the row was read as Norfolk.", Assert.Single(read.Problems("code-unknown")).Text);
    }

    [Fact]
    public async Task A_cell_that_is_no_number_and_no_sign_is_refused()
    {
        Assert.Equal("bad-number", (await With("Table P2", table => table.Set(Norfolk, 3, _ => "about 5"))).Refusal().Code);
        Assert.Equal("out-of-range", (await With("Table P4", table => table.Set(Norfolk, 3, _ => "5.5"))).Problems("out-of-range").Single().Code);
        Assert.False((await With("Table P2", table => table.Set(Norfolk, 3, _ => "[ z ]"))).IsRefused);
    }

    [Fact]
    public async Task An_unknown_heading_is_refused_unless_the_person_says_what_it_is()
    {
        var changed = (await Published.Tables()).With("Table P1", table => table.Set(["Area Code"], 10, _ => "Robbery of every kind"));
        var problem = Published.Read(changed).Refusal();
        Assert.Equal(("unknown-heading", "sheet \"Table P1\", cell K7"), (problem.Code, problem.Where));
        Assert.Contains("--map \"Robbery of every kind=MEASURE\"", problem.Text, StringComparison.Ordinal);
        Assert.Equal("354", Published.Read(changed, ("robbery OF every kind", "crime-robbery")).Printed("crime-robbery", "norfolk", "P12M/2024-12"));

        var without = Published.Read(changed, ("Robbery of every kind", "ignore"));
        Assert.Single(without.Problems("column-left-out"));
        Assert.DoesNotContain(without.Readings, reading => reading.Cell.Table == "Table P1" && reading.Measure == "crime-robbery");
    }

    [Theory]
    [InlineData("Table P1", "Table P1")]
    [InlineData("Table P4 ", "Table P4")]
    public async Task A_workbook_without_the_counts_of_one_of_its_years_is_refused(string sheet, string named)
    {
        var problem = Published.Read([.. (await Published.Tables()).Where(table => table.Name != sheet)]).Problems("missing-sheet").Single();
        Assert.StartsWith(named + ", ", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_force_that_is_missing_is_asked_about()
    {
        var read = await With("Table P3", table => table with { Rows = [.. table.Rows.Where(row => row.Cells[0] != "E23000024")] });
        Assert.Equal("Table P3 has no row for Norfolk.", Assert.Single(read.Problems("force-missing")).Text);
    }

    [Fact]
    public async Task A_force_twice_with_other_figures_is_refused()
    {
        var read = await With("Table P3", table => table with { Rows = [.. table.Rows, table.Rows.Single(row => row.Cells[0] == "E23000024") is var row ? row with { Line = 99, Cells = [.. row.Cells.Take(27), "1"] } : null!] });
        Assert.Equal(("duplicate", "sheet \"Table P3\", cell B99"), (read.Refusal().Code, read.Refusal().Where));
    }

    [Fact]
    public async Task A_force_printed_otherwise_beside_its_local_areas_is_noted_with_both_cells()
    {
        var whole = await Published.Whole();
        var notes = whole.Problems("printed-twice");
        Assert.Equal(2, notes.Count);
        Assert.Contains(notes, note => note.Where == "sheet \"Table C3\", cell J86" && note.Text.Contains("[u] is printed here, but 82.2222222222 in cell F40 of \"Table P2\"", StringComparison.Ordinal));

        var read = await With("Table C2", table => table.Set(NorfolkTotal, 6, OneMore).Set(NorfolkTotal, 28, OneMore));
        var note = Assert.Single(read.Problems, taken => taken.Problem.Code == "printed-twice" && taken.Place == "norfolk").Problem;
        Assert.Contains("59,457 is printed here, but 59,456 in cell C", note.Text, StringComparison.Ordinal);
        Assert.Equal("59456", read.Printed("crime-total", "norfolk", "P12M/2024-12"));
    }

    [Fact]
    public async Task A_change_or_a_rate_that_its_counts_do_not_make_is_noted()
    {
        var read = await With("Table P2", table => table.Set(Norfolk, 2, _ => "-2.9"));
        Assert.Equal("Norfolk: -2.9 is printed for total recorded crime, excluding fraud, but the counts printed for the two years make -2.8766519104.", Assert.Single(read.Problems("change-against-counts")).Text);
        read = await With("Table P3", table => table.Set(Norfolk, 4, _ => "63.6"));
        Assert.StartsWith("Norfolk: 63.6 is printed for total recorded crime", Assert.Single(read.Problems("rate-against-counts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_other_years_than_its_columns_is_noted_and_the_columns_believed()
    {
        var note = Assert.Single((await Published.Whole()).Problems("title-against-columns"));
        Assert.Equal("sheet \"Table P7 \", cell A2", note.Where);
        Assert.Equal("The title of Table P7 says year ending September 2023, but its columns are for year ending December 2023, year ending December 2024. The columns were believed.", note.Text);
    }

    [Fact]
    public async Task A_table_that_does_not_say_its_months_is_asked_about()
    {
        var read = await With("Table P2", table => table.Change(row => row.Line == 1, cells => ["Table P2: percentage change", .. cells[1..]]));
        Assert.Equal("no-period", Assert.Single(read.Problems, note => note.Problem.Kind == ProblemKind.Question).Problem.Code);
        Assert.DoesNotContain(read.Readings, reading => reading.Cell.Table == "Table P2");
    }
}
