namespace Answerable.Sources.Tests.Reading;

public sealed class CsvTests
{
    [Fact]
    public void Cells_come_out_as_printed()
    {
        var read = Sample.Csv("Area,Calls\r\n Norwich ,\"1,234 \"\r\n=1+1,-00\r\n");
        Assert.Equal([["Area", "Calls"], [" Norwich ", "1,234 "], ["=1+1", "-00"]], read.Cells);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_quotation_mark_written_twice_in_a_quoted_cell_is_one() =>
        Assert.Equal(["1", "ha \"ha\" ha"], Sample.Csv("a,b\n1,\"ha \"\"ha\"\" ha\"\n").Cells[1]);

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\r\n1,2\n3,4\r")]
    public void Every_newline_ends_a_record(string text)
    {
        var table = Sample.Csv(text).Table!;
        Assert.Equal([1, 2, 3], table.Rows.Select(row => row.Line));
        Assert.Equal(["3", "4"], table.Rows[2].Cells);
    }

    [Fact]
    public void A_line_is_counted_as_an_editor_counts_it_quoted_newlines_and_blank_lines_too()
    {
        var table = Sample.Csv("a,\"b\r\nand more\"\r\n\r\n\"1\n\n\",2\n3,4\n").Table!;
        Assert.Equal([1, 4, 7], table.Rows.Select(row => row.Line));
        Assert.Equal("b\r\nand more", table.Header.Cells[1]);
    }

    [Fact]
    public void An_unclosed_quote_is_refused_at_the_line_where_it_opened() =>
        Assert.Equal(["unclosed-quote at line 3, column 2 (\"b\")"], Sample.Csv("a,b\n1,2\n1,\"two\n3,4\n5,6\n").Refusals);

    [Fact]
    public void An_unclosed_quote_in_a_long_file_is_refused_as_a_cell_too_long_as_well() =>
        Assert.Equal(["unclosed-quote at line 2, column 2 (\"b\")", "field-length at line 2, column 2 (\"b\")"],
            Sample.Csv("a,b\n1,\"two\n" + string.Concat(Enumerable.Repeat("3,4\n", 20_000))).Refusals);

    [Theory]
    [InlineData("a,b\n\"1\"x,2\n", "quote-syntax at line 2, column 1 (\"a\")")]
    [InlineData("a,b\n1,\"2\" \n", "quote-syntax at line 2, column 2 (\"b\")")]
    [InlineData("a,b\n1, \"2\"\n", "quote-syntax at line 2, column 2 (\"b\")")]
    public void Text_round_a_quoted_cell_is_refused(string text, string refusal) => Assert.Equal([refusal], Sample.Csv(text).Refusals);

    [Fact]
    public void A_quotation_mark_in_the_middle_of_an_unquoted_cell_is_itself_with_a_note()
    {
        var read = Sample.Csv("a,b\n5'10\",2\n");
        Assert.Equal("5'10\"", read.Cells[1][0]);
        Assert.Equal(["loose-quote"], read.Notes);
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void Another_delimiter_is_read_and_named(string delimiter, string name)
    {
        var read = Sample.Csv($"Month{delimiter}Calls{delimiter}Share\nJanuary{delimiter}9{delimiter}0,5\nMay{delimiter}8{delimiter}0,6\n");
        Assert.Equal(["January", "9", "0,5"], read.Cells[1]);
        Assert.Contains(name, Assert.Single(read.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_semicolon_in_a_cell_does_not_make_it_the_delimiter() =>
        Assert.Equal(["Norwich; city", "5"], Sample.Csv("Area,Calls\nNorwich; city,5\nLynn; west,6\n").Cells[1]);

    [Fact]
    public void A_sep_line_is_obeyed_and_is_no_row()
    {
        var read = Sample.Csv("sep=;\r\na;b\r\n1;2\r\n");
        Assert.Equal([2, 3], read.Table!.Rows.Select(row => row.Line));
        Assert.Equal(["sep-line"], read.Notes);
    }

    [Fact]
    public void A_sep_line_that_names_something_else_is_refused() =>
        Assert.Equal(["sep-line at line 1, column 1"], Sample.Csv("sep=x\naxb\n1x2\n").Refusals);

    [Fact]
    public void Markup_is_kept_as_text_with_one_note_and_a_hidden_small_count_is_not_markup()
    {
        var read = Sample.Csv("a,b\n<script>,2\n<i>,3\n<5,4\n");
        Assert.Equal(["<script>", "2"], read.Cells[1]);
        var note = Assert.Single(read.Problems);
        Assert.Equal("line 2, column 1 (\"a\")", note.Where);
        Assert.DoesNotContain("<5", note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nor\u202Ewich", "U+202E")]
    [InlineData("Nor\u200Bwich", "U+200B")]
    [InlineData("Nor\u00ADwich", "U+00AD")]
    [InlineData("Nor\u0085wich", "U+0085")]
    [InlineData("Nor\u001Bwich", "U+001B")]
    [InlineData("Nor\u2028wich", "U+2028")]
    [InlineData("Nor\uFEFFwich", "U+FEFF")]
    [InlineData("Nor\U000E0041wich", "U+E0041")]
    public void An_unseen_character_is_refused_and_named(string cell, string name)
    {
        var refusal = Assert.Single(Sample.Csv($"Area,Calls\n{cell},5\n").Problems);
        Assert.Equal(("control-characters", "line 2, column 1 (\"Area\")"), (refusal.Code, refusal.Where));
        Assert.Contains(name, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_inside_a_cell_of_many_lines_is_placed_on_its_own_line() =>
        Assert.Equal(["nul at line 4, column 2 (\"b\")"], Sample.Csv("a,b\n1,\"x\r\ny\nz\0\"\n").Refusals);

    [Theory]
    [InlineData(501, 1, "column-limit at line 1, column 501")]
    [InlineData(1, 400_001, "row-limit at line 400001, column 1 (\"h\")")]
    [InlineData(100, 40_001, "cell-limit at line 40001, column 1 (\"h\")")]
    public void Too_much_is_refused_where_it_becomes_too_much(int columns, int rows, string refusal)
    {
        var header = string.Join(',', Enumerable.Range(0, columns).Select(c => c == 0 ? "h" : $"h{c}"));
        var row = string.Join(',', Enumerable.Repeat("1", columns));
        Assert.Equal([refusal], Sample.Csv(header + "\n" + string.Concat(Enumerable.Repeat(row + "\n", rows))).Refusals);
    }

    [Fact]
    public void All_problems_are_listed_at_once_to_a_hundred_and_the_rest_counted()
    {
        var problems = Sample.Csv("a,b\n" + string.Concat(Enumerable.Repeat("1\n", 250)) + "1,2\n").Problems;
        Assert.Equal(101, problems.Count);
        Assert.Equal("And 150 more problems, the first of them here; only 100 are listed.", problems[^1].Text);
        Assert.Equal("line 102, column 2 (\"b\")", problems[^1].Where);
    }
}
