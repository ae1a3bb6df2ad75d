namespace Answerable.Sources.Tests.Reading;

public sealed class OdsTests
{
    private static readonly string Headings = $"<table:table-row>{Workbooks.OdsText("Month")}{Workbooks.OdsText("Calls")}</table:table-row>";

    private static Sample Cell(string cell) => Workbooks.Ods(Workbooks.OdsTable($"{Headings}<table:table-row>{Workbooks.OdsText("x")}{cell}</table:table-row>"));

    [Theory]
    [InlineData("office:value-type=\"float\" office:value=\"58881\"", "58881")]
    [InlineData("office:value-type=\"float\" office:value=\"125364.05675024391\"", "125364.05675024391")]
    [InlineData("office:value-type=\"currency\" office:value=\"1.5E3\"", "1500")]
    [InlineData("office:value-type=\"percentage\" office:value=\"0.9\"", "90%")]
    [InlineData("office:value-type=\"percentage\" office:value=\"0.10000000000000001\"", "10%")]
    [InlineData("office:value-type=\"date\" office:date-value=\"2024-06-01\"", "2024-06-01")]
    [InlineData("office:value-type=\"date\" office:date-value=\"2024-06-01T00:00:00\"", "2024-06-01")]
    [InlineData("office:value-type=\"date\" office:date-value=\"2024-06-01T13:30:00\"", "2024-06-01T13:30:00")]
    [InlineData("office:value-type=\"time\" office:time-value=\"PT00H00M07S\"", "00:00:07")]
    [InlineData("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE")]
    public void The_stored_value_is_taken_and_not_the_one_shown(string attributes, string printed) =>
        Assert.Equal(printed, Cell($"<table:table-cell {attributes}><text:p>58,881 </text:p></table:table-cell>").Cells[1][1]);

    [Theory]
    [InlineData("a  \n b", "a b")]
    [InlineData("a<text:s text:c=\"3\"/>b", "a   b")]
    [InlineData("a<text:tab/>b<text:line-break/>c", "a\tb\nc")]
    [InlineData("a</text:p><text:p>b", "a\nb")]
    [InlineData("<text:span>a</text:span><text:a>b</text:a>", "ab")]
    public void A_text_is_its_lines_with_the_blanks_that_were_meant(string text, string printed) =>
        Assert.Equal(printed, Cell(Workbooks.OdsText(text)).Cells[1][1]);

    [Theory]
    [InlineData("<table:table-cell table:formula=\"of:=1+1\"/>", "formula-no-value")]
    [InlineData("<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\"/>", "formula-no-value")]
    [InlineData("<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>", "error-cell")]
    [InlineData("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>", "error-cell")]
    [InlineData("<table:table-cell office:value-type=\"float\" office:value=\"NaN\"/>", "bad-number")]
    [InlineData("<table:table-cell office:value-type=\"date\" office:date-value=\"2024-02-30\"/>", "bad-date")]
    [InlineData("<table:table-cell office:value-type=\"picture\"/>", "cell-type")]
    [InlineData("<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"501\"/>", "repeat-limit")]
    [InlineData("<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"-2\"/>", "repeat-limit")]
    public void A_cell_that_cannot_be_believed_is_refused_by_name(string cell, string code) =>
        Assert.Equal([$"{code} at sheet \"Data\", cell B2"], Cell(cell).Refusals);

    [Fact]
    public void A_formulas_result_is_read_and_said()
    {
        var read = Cell("<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>");
        Assert.Equal("2", read.Cells[1][1]);
        Assert.Equal(["formula"], read.Notes);
    }

    [Fact]
    public void Filled_rows_and_cells_are_repeated_and_blank_ones_only_counted()
    {
        var read = Workbooks.Ods(Workbooks.OdsTable($"<table:table-row table:number-rows-repeated=\"6\"><table:table-cell/></table:table-row>{Headings}"
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"2\"/>"
            + "<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048566\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"8\"/></table:table-row>"));
        Assert.Equal([7, 8, 9, 1_048_576], read.Table!.Rows.Select(row => row.Line));
        Assert.Equal([["Month", "Calls"], ["7", "7"], ["7", "7"], ["8", ""]], read.Cells);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_row_past_the_last_a_sheet_can_have_is_refused() =>
        Assert.Equal(["repeat-limit at sheet \"Data\", cell A1048576"], Workbooks.Ods(Workbooks.OdsTable(
            "<table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell/></table:table-row>" + $"<table:table-row>{Workbooks.OdsText("x")}</table:table-row>")).Refusals.Take(1));

    [Fact]
    public void Comments_are_not_read_but_said()
    {
        var read = Cell("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>who says?</text:p></office:annotation><text:p>5</text:p></table:table-cell>");
        Assert.Equal("5", read.Cells[1][1]);
        Assert.Equal(["annotations"], read.Notes);
    }

    [Theory]
    [InlineData("collapse")]
    [InlineData("filter")]
    public void Hidden_rows_are_read_and_said(string visibility)
    {
        var read = Workbooks.Ods(Workbooks.OdsTable($"{Headings}<table:table-row table:visibility=\"{visibility}\">{Workbooks.OdsText("x")}</table:table-row>"));
        Assert.Equal(["x", ""], read.Cells[1]);
        Assert.Equal(["hidden-rows"], read.Notes);
    }

    [Fact]
    public void Hidden_columns_are_read_and_said() =>
        Assert.Equal(["hidden-columns at sheet \"Data\", column B"], Workbooks.Ods(Workbooks.OdsTable(
            $"<table:table-column/><table:table-column table:number-columns-repeated=\"3\" table:visibility=\"collapse\"/>{Headings}{Headings}"))
            .Problems.Select(problem => $"{problem.Code} at {problem.Where}"));

    [Fact]
    public void A_hidden_sheet_is_left_out_and_said()
    {
        var read = Workbooks.Ods(Workbooks.OdsTable(Headings) + "<table:table table:name=\"Raw\" table:style-name=\"ta9\"><table:table-row/></table:table>",
            "<style:style style:name=\"ta9\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>");
        Assert.Equal("Data", read.Table!.Name);
        Assert.Equal(["hidden-sheet"], read.Notes);
    }

    [Fact]
    public void Two_sheets_are_two_tables_by_their_names() =>
        Assert.Equal(["Table 1 ", "2"], Workbooks.Ods(Workbooks.OdsTable(Headings, "Table 1 ") + Workbooks.OdsTable(Headings, "2")).Tables.Select(table => table.Name));

    [Fact]
    public void A_locked_workbook_is_named_as_such()
    {
        var parts = Workbooks.OdsParts(Workbooks.OdsTable(Headings));
        parts.Add(("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"));
        Assert.Equal(["encrypted at part \"META-INF/manifest.xml\""], Workbooks.Read(".ods", parts).Refusals);
    }
}
