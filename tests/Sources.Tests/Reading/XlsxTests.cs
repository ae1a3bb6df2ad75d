namespace Answerable.Sources.Tests.Reading;

public sealed class XlsxTests
{
    private const string Headings = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Month</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Calls</t></is></c></row>";

    private static Sample Cell(string cell, string strings = "", string styles = "", string workbook = "") =>
        Workbooks.Xlsx($"{Headings}<row r=\"2\"><c r=\"A2\"><v>1</v></c>{cell}</row>", strings: strings, styles: styles, workbook: workbook);

    private static string Value(string cell, string strings = "", string styles = "", string workbook = "") =>
        Cell(cell, strings, styles, workbook).Cells[1][1];

    private static string Styles(string format) =>
        $"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>";

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("63.797890000000002", "63.79789")]
    [InlineData("-2.4337917503894602", "-2.43379175038946")]
    [InlineData("90.0", "90.0")]
    [InlineData("1E3", "1000")]
    [InlineData("2.5e-3", "0.0025")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("-5", "-5")]
    [InlineData("007", "7")]
    [InlineData("0", "0")]
    public void A_number_comes_out_as_the_decimal_that_was_meant(string stored, string printed) =>
        Assert.Equal(printed, Value($"<c r=\"B2\"><v>{stored}</v></c>"));

    [Theory]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("1e400")]
    [InlineData("1E-999")]
    [InlineData("1,234")]
    [InlineData("0x1F")]
    [InlineData(".")]
    [InlineData("--1")]
    public void What_is_no_finite_number_is_refused_with_its_cell(string stored) =>
        Assert.Equal(["bad-number at sheet \"Data\", cell B2"], Cell($"<c r=\"B2\"><v>{stored}</v></c>").Refusals);

    [Theory]
    [InlineData("0.0%", "0.881", "88.1%")]
    [InlineData("0%", "0.90000000000000002", "90%")]
    [InlineData("dd/mm/yyyy", "45323", "2024-02-01")]
    [InlineData("mmm\\-yy", "45444", "2024-06-01")]
    [InlineData("[$-809]d mmmm yyyy;@", "45444", "2024-06-01")]
    [InlineData("dd/mm/yyyy hh:mm", "45323.5625", "2024-02-01T13:30:00")]
    [InlineData("dd/mm/yyyy", "59", "1900-02-28")]
    [InlineData("dd/mm/yyyy", "61", "1900-03-01")]
    [InlineData("hh:mm:ss", "0.000081018518518518516", "00:00:07")]
    [InlineData("[h]:mm", "1.25", "30:00:00")]
    [InlineData("0.0&quot; days&quot;", "7.5", "7.5")]
    [InlineData("#,##0", "9651", "9651")]
    [InlineData("General", "0.5", "0.5")]
    public void A_number_is_what_its_format_says_it_stands_for(string format, string stored, string printed) =>
        Assert.Equal(printed, Value($"<c r=\"B2\" s=\"1\"><v>{stored}</v></c>", styles: Styles(format)));

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so() =>
        Assert.Equal("2024-02-01", Value("<c r=\"B2\" s=\"1\"><v>43861</v></c>", styles: Styles("dd/mm/yyyy"), workbook: "<workbookPr date1904=\"1\"/>"));

    [Theory]
    [InlineData("60")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2958466")]
    public void A_day_that_never_was_is_refused(string stored) =>
        Assert.Equal(["bad-date at sheet \"Data\", cell B2"], Cell($"<c r=\"B2\" s=\"1\"><v>{stored}</v></c>", styles: Styles("dd/mm/yyyy")).Refusals);

    [Theory]
    [InlineData("<si><t>Norfolk </t></si>", "Norfolk ")]
    [InlineData("<si><r><t>Nor</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">folk </t></r><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh></si>", "Norfolk ")]
    [InlineData("<si><t>two_x000D_\nlines</t></si>", "two\r\nlines")]
    [InlineData("<si><t><![CDATA[a < b]]></t></si>", "a < b")]
    public void A_shared_text_is_put_together_from_its_runs(string shared, string printed) =>
        Assert.Equal(printed, Value("<c r=\"B2\" t=\"s\"><v>0</v></c>", strings: shared));

    [Theory]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"str\"><v>text</v></c>", "text")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2024-06-01T00:00:00</v></c>", "2024-06-01")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>10:10:10</v></c>", "10:10:10")]
    [InlineData("<c t=\"inlineStr\"><is><t>next to A2</t></is></c>", "next to A2")]
    [InlineData("<c r=\"B2\"/>", "")]
    public void Other_kinds_of_cell_are_read_as_text(string cell, string printed) => Assert.Equal(printed, Value(cell));

    [Theory]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", "error-cell")]
    [InlineData("<c r=\"B2\"><f>SUM(A1:A9)</f></c>", "formula-no-value")]
    [InlineData("<c r=\"B2\"><f>SUM(A1:A9)</f><v></v></c>", "formula-no-value")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>7</v></c>", "sst-index")]
    [InlineData("<c r=\"B2\" t=\"z\"><v>7</v></c>", "cell-type")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2024-02-30</v></c>", "bad-date")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>a\u202Eb</t></is></c>", "control-characters")]
    [InlineData("<c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>1</v></c>", "duplicate-cell")]
    public void A_cell_that_cannot_be_believed_is_refused_by_name(string cell, string code) =>
        Assert.Equal([$"{code} at sheet \"Data\", cell B2"], Cell(cell).Refusals);

    [Theory]
    [InlineData("<c r=\"B3\"><v>1</v></c>", "cell-ref at sheet \"Data\", row 2")]
    [InlineData("<c r=\"XFE2\"><v>1</v></c>", "cell-ref at sheet \"Data\", row 2")]
    [InlineData("<c r=\"D2\"><v>1</v></c><c r=\"C2\"><v>1</v></c>", "cell-order at sheet \"Data\", cell C2")]
    public void A_cell_out_of_place_is_refused(string cells, string refusal) => Assert.Equal([refusal], Cell(cells).Refusals);

    [Fact]
    public void Every_fault_of_a_sheet_is_said_at_once() =>
        Assert.Equal(["error-cell at sheet \"Data\", cell A2", "bad-number at sheet \"Data\", cell B3", "row-order at sheet \"Data\", row 2"],
            Workbooks.Xlsx($"{Headings}<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row><row r=\"3\"><c r=\"B3\"><v>x</v></c></row><row r=\"2\"/>").Refusals);

    [Fact]
    public void A_formulas_result_is_read_and_said()
    {
        var read = Cell("<c r=\"B2\"><f>1+1</f><v>2</v></c>");
        Assert.Equal("2", read.Cells[1][1]);
        Assert.Equal("sheet \"Data\", cell B2", Assert.Single(read.Problems, problem => problem.Code == "formula").Where);
    }

    [Fact]
    public void Rows_keep_the_sheets_numbers_and_blank_ones_are_left_out()
    {
        var read = Workbooks.Xlsx(Headings.Replace("1\"", "3\"", StringComparison.Ordinal) + "<row r=\"5\"><c r=\"B5\"><v>7</v></c></row><row r=\"9\"><c r=\"A9\"/></row>");
        Assert.Equal([3, 5], read.Table!.Rows.Select(row => row.Line));
        Assert.Equal(["", "7"], read.Cells[1]);
        Assert.Equal("Data", read.Table.Name);
    }

    [Fact]
    public void Titles_may_stand_above_the_header()
    {
        var read = Workbooks.Xlsx("<row r=\"1\"><c t=\"inlineStr\"><is><t>Calls by month</t></is></c></row>" + Headings.Replace("1\"", "2\"", StringComparison.Ordinal)
            + "<row r=\"3\"><c><v>1</v></c><c><v>2</v></c></row>");
        Assert.Equal((1, 2), (read.Table!.HeaderIndex, read.Table.Header.Line));
    }

    [Fact]
    public void A_cell_beyond_the_headings_is_kept_in_a_column_of_its_own_and_said()
    {
        var read = Workbooks.Xlsx(Headings + "<row r=\"2\"><c><v>1</v></c><c><v>2</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>");
        Assert.Equal([["Month", "Calls", ""], ["1", "2", ""], ["", "", "7"]], read.Cells);
        Assert.Equal("sheet \"Data\", cell XFD1048576", Assert.Single(read.Problems).Where);
    }

    [Theory]
    [InlineData("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", "", "", "hidden-columns at sheet \"Data\", column B")]
    [InlineData("", " hidden=\"1\"", "", "hidden-rows at sheet \"Data\", row 2")]
    [InlineData("", " ht=\"0\" customHeight=\"1\"", "", "hidden-rows at sheet \"Data\", row 2")]
    [InlineData("", "", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>", "merged-cells at sheet \"Data\", cell A1")]
    public void What_a_reader_would_not_see_is_said(string before, string row, string after, string note)
    {
        var read = Workbooks.Xlsx($"{Headings}<row r=\"2\"{row}><c><v>1</v></c><c><v>2</v></c></row>", before, after);
        Assert.Equal(["1", "2"], read.Cells[1]);
        Assert.Equal([note], read.Problems.Select(problem => $"{problem.Code} at {problem.Where}"));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_left_out_and_said(string state)
    {
        var parts = Workbooks.XlsxParts(Headings);
        parts[2] = (parts[2].Name, parts[2].Text.Replace("</sheets>", $"<sheet name=\"Raw\" sheetId=\"2\" state=\"{state}\" r:id=\"s1\"/></sheets>", StringComparison.Ordinal));
        var read = Workbooks.Read(".xlsx", parts);
        Assert.Equal("Data", read.Table!.Name);
        Assert.Equal(["sheet \"Raw\""], read.Problems.Select(problem => problem.Where));
    }

    [Fact]
    public void A_sheet_with_nothing_in_it_is_left_out_and_said()
    {
        var parts = Workbooks.XlsxParts(Headings);
        parts[2] = (parts[2].Name, parts[2].Text.Replace("</sheets>", "<sheet name=\"Blank \" sheetId=\"2\" r:id=\"s2\"/></sheets>", StringComparison.Ordinal));
        parts[3] = (parts[3].Name, parts[3].Text.Replace("</Relationships>", "<Relationship Id=\"s2\" Type=\"x/worksheet\" Target=\"/xl/blank.xml\"/></Relationships>", StringComparison.Ordinal));
        parts.Add(("xl/blank.xml", $"<worksheet xmlns=\"{Workbooks.Main}\"><sheetData/></worksheet>"));
        var read = Workbooks.Read(".xlsx", parts);
        Assert.Equal("Data", read.Table!.Name);
        Assert.Equal(["empty-sheet at sheet \"Blank \""], read.Problems.Select(problem => $"{problem.Code} at {problem.Where}"));
        Assert.Equal(["no-rows at sheet \"Data\""], Workbooks.Xlsx("").Refusals);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_refused_wherever_it_is_kept()
    {
        var text = new string('x', 32_768);
        Assert.Equal(["field-length at sheet \"Data\", cell B2"], Cell("<c r=\"B2\" t=\"s\"><v>0</v></c>", $"<si><t>{text}</t></si>").Refusals);
        Assert.Equal(["field-length at sheet \"Data\", cell B2"], Cell("<c r=\"B2\" t=\"s\"><v>0</v></c>", $"<si><r><t>{text}</t></r><r><t>y</t></r></si>").Refusals);
        Assert.Equal(["field-length at sheet \"Data\", cell B2"], Cell($"<c r=\"B2\" t=\"inlineStr\"><is><t>{text}</t></is></c>").Refusals);
        Assert.Equal(32_767, Value("<c r=\"B2\" t=\"s\"><v>0</v></c>", $"<si><t>{text[1..]}</t></si>").Length);
    }

    [Fact]
    public void One_text_shared_by_many_cells_cannot_swell_without_end()
    {
        var row = string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 30));
        var read = Workbooks.Xlsx(string.Concat(Enumerable.Repeat($"<row>{row}</row>", 100)), strings: $"<si><t>{new string('x', 32_000)}</t></si>");
        Assert.StartsWith("character-limit at sheet \"Data\", cell A", Assert.Single(read.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void More_columns_than_a_table_may_have_are_refused()
    {
        var wide = "<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 501)) + "</row>";
        Assert.Equal(["column-limit at sheet \"Data\", cell A1"], Workbooks.Xlsx(wide + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 5))).Refusals);
        var far = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row><row r=\"3\"><c><v>3</v></c></row>";
        Assert.Equal(["column-limit at sheet \"Data\", cell SG1"], Workbooks.Xlsx(far).Refusals);
    }
}
