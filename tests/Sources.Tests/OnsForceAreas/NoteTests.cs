using Answerable.Core.Measures;

namespace Answerable.Sources.Tests.OnsForceAreas;

/// <summary>The publisher's notes: numbered anew in every block, with numbers that stand twice and one that is cited and does not exist.</summary>
public sealed class NoteTests
{
    [Fact]
    public async Task Every_note_is_kept_with_its_block_and_cell()
    {
        var whole = await Published.Whole();
        var notes = whole.Problems.Where(note => note.Place is null && note.Problem.Code == "publisher-note").Select(note => note.Problem).ToList();
        Assert.Equal(10 + 12 + 3 + 6 + 9, notes.Count);
        Assert.Contains(notes, note => note.Where == "sheet \"Notes- PFA \", cell B8" && note.Text.StartsWith("Notes for tables P1, P2, P3, P4, note 4: There is an undercount", StringComparison.Ordinal));
        Assert.Equal(2, notes.Count(note => note.Text.StartsWith("Notes for tables P5 P6 P7, note 10: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_number_is_another_note_in_another_block()
    {
        var whole = await Published.Whole();
        string Note(string place, string period) => Assert.Single(whole.Problems, note => note.Place == place && note.Period == period && note.Problem.Code == "publisher-note"
            && note.Problem.Where.StartsWith("sheet \"Notes- PFA \"", StringComparison.Ordinal)).Problem.Text;
        Assert.StartsWith("Leicestershire, note 4: There is an undercount for Leicestershire", Note("leicestershire", "P12M/2024-12"), StringComparison.Ordinal);
        Assert.StartsWith("Leicestershire, note 4: There is an undercount for Leicestershire", Note("leicestershire", "P12M/2023-12"), StringComparison.Ordinal);
        Assert.StartsWith("Metropolitan Police, note 4: The Metropolitan Police Service have reviewed", Note("metropolitan", "P12M/2024-12"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_stands_twice_gives_both_notes_and_says_so()
    {
        var notes = (await Published.Whole()).Problems.Where(note => note is { Place: "norfolk", Problem.Code: "publisher-note" }).Select(note => note.Problem).ToList();
        Assert.Equal(["sheet \"Notes- PFA \", cell B27", "sheet \"Notes- PFA \", cell B29"], notes.Select(note => note.Where));
        Assert.All(notes, note => Assert.Contains("of 2 with that number", note.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_without_a_note_is_noted()
    {
        var note = Assert.Single((await Published.Whole()).Problems("note-not-found"));
        Assert.Equal((ProblemKind.Note, "\"Sussex\" refers to note 11, but the notes for Table P6 have no note of that number."), (note.Kind, note.Text));
    }

    [Fact]
    public async Task A_local_area_without_a_known_name_in_the_list_of_combined_areas_is_noted()
    {
        Assert.Empty((await Published.Whole()).Problems("combined-area-unknown"));
        var tables = (await Published.Tables()).With("Table C1", table => table.Set(["South Wales"], 1, _ => "Cwm Tawe"));
        Assert.Equal("\"Cwm Tawe\" is not a known local area of South Wales.", Assert.Single(Published.Read(tables).Problems("combined-area-unknown")).Text);
    }
}
