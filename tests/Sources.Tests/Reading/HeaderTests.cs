namespace Answerable.Sources.Tests.Reading;

public sealed class HeaderTests
{
    [Fact]
    public void Title_rows_above_the_header_are_kept_without_their_trailing_blanks()
    {
        var table = Sample.Csv("Table P1: recorded crime,,\nEngland,,\n,,\nArea,Calls,Share\nNorwich,5,1\nLynn,6,\nDiss,7,3\n").Table!;
        Assert.Equal(2, table.HeaderIndex);
        Assert.Equal([["Table P1: recorded crime"], ["England"], ["Area", "Calls", "Share"]], table.Rows.Take(3).Select(row => row.Cells));
        Assert.Equal(4, table.Header.Line);
    }

    [Fact]
    public void Every_row_under_the_header_is_as_wide_as_it() =>
        Assert.All(Sample.Csv("a,b,c,,\n1,2,3,,,,\n1,,,\n,,3\n").Cells, cells => Assert.Equal(3, cells.Count));

    [Fact]
    public void Columns_that_are_often_blank_at_the_end_do_not_move_the_header() =>
        Assert.Equal(0, Sample.Csv("Month,Type,Outcome,Context\n2019-01,Theft,,\n2019-01,Theft,,\n2019-01,Drugs,Caution,\n").Table!.HeaderIndex);

    [Fact]
    public void Blank_lines_are_no_rows() =>
        Assert.Equal([1, 3, 6], Sample.Csv("a,b\n\n1,2\n , \n,\n3,4\n\n\n").Table!.Rows.Select(row => row.Line));

    [Fact]
    public void A_narrow_and_a_wide_row_are_refused_each_with_its_line_and_both_counts()
    {
        var problems = Sample.Csv("a,b,c\r\n1,2\r\n1,2,3,4\r\n").Problems;
        Assert.Equal(["line 2, column 3 (\"c\")", "line 3, column 4"], problems.Select(p => p.Where));
        Assert.Equal(
            ["The row ends after 2 columns. Expected 3, as many as there are headings.",
             "The row is filled as far as column 4. Expected 3, as many as there are headings."], problems.Select(p => p.Text));
    }

    [Fact]
    public void A_heading_found_twice_is_refused_whatever_its_capitals_and_blanks() =>
        Assert.Equal(["duplicate-header at line 1, column 3 (\"total\\n Calls\")"], Sample.Csv("Total calls,b,\"total\n Calls\"\n1,2,3\n").Refusals);

    [Fact]
    public void A_column_without_a_heading_is_refused() =>
        Assert.Equal(["empty-header at line 1, column 1"], Sample.Csv(",b\n1,2\n").Refusals);

    [Theory]
    [InlineData("a,b\n", "no-rows at line 1, column 1 (\"a\")")]
    [InlineData("a,b\n,\n\n", "no-rows at line 1, column 1 (\"a\")")]
    [InlineData(" \r\n\r\n  \r\n", "no-rows at line 1, column 1")]
    [InlineData("", "empty-file at line 1, column 1")]
    public void A_file_without_rows_is_refused(string text, string refusal) => Assert.Equal([refusal], Sample.Csv(text).Refusals);
}
