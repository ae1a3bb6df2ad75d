using Answerable.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Tests.Charts;

public class TableTests
{
    [Fact]
    public async Task A_cell_carries_the_words_of_its_column_so_that_a_row_can_be_read_as_a_list()
    {
        var table = new Table("an-table");
        await table.Write("thead");
        await table.Write("tr");
        await table.Write("th", "Month");
        await table.Write("th", "Calls<sup class=\"an-noted\"><a>1</a></sup>");
        await table.Write("th", "Under 10 seconds <span class=\"an-unit\">%</span>");
        await table.Write("tbody");
        await table.Write("tr");
        await table.Write("th", "June 2024");

        Assert.Equal("Calls", (await table.Write("td"))["data-label"]?.Value);
        Assert.Equal("Under 10 seconds, %", (await table.Write("td"))["data-label"]?.Value);
    }

    [Fact]
    public async Task Every_part_says_what_it_is_because_a_browser_forgets_a_table_shown_as_a_list()
    {
        var table = new Table("an-table");

        Assert.Equal("table", table.Attributes["role"].Value);
        Assert.Equal("rowgroup", (await table.Write("thead"))["role"].Value);
        Assert.Equal("row", (await table.Write("tr"))["role"].Value);
        Assert.Equal("columnheader", (await table.Write("th", "Force"))["role"].Value);
        await table.Write("tbody");
        await table.Write("tr");
        Assert.Equal("rowheader", (await table.Write("th", "Norfolk"))["role"].Value);
        Assert.Equal("cell", (await table.Write("td"))["role"].Value);
    }

    /// <summary>What Razor does with a table: the parent first, then each part in turn, in the context it left.</summary>
    private sealed class Table
    {
        private readonly Dictionary<object, object> items = [];

        public Table(string classes)
        {
            var (context, output) = Part("table", "");
            output.Attributes.SetAttribute("class", classes);
            new TableRoles().Process(context, output);
            Attributes = output.Attributes;
        }

        public TagHelperAttributeList Attributes { get; }

        public async Task<TagHelperAttributeList> Write(string tag, string content = "")
        {
            var (context, output) = Part(tag, content);
            await new TablePartRoles().ProcessAsync(context, output);
            return output.Attributes;
        }

        private (TagHelperContext, TagHelperOutput) Part(string tag, string content) =>
            (new TagHelperContext(tag, [], items, "1"),
             new TagHelperOutput(tag, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().AppendHtml(content))));
    }
}
