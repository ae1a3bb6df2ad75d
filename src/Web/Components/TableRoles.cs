using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary>Any table whose class begins with "an-table": on phones its rows are shown as labelled lists, and some browsers
/// then forget that it is a table. So every part gets its role and scope, and every cell the words of its column's header,
/// which the page therefore writes once. A table that is kept as one, and scrolls, needs the scopes alone.</summary>
[HtmlTargetElement("table", Attributes = "[class^='an-table']")]
public sealed class TableRoles : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var stays = output.Attributes["class"]?.Value.ToString()?.Contains("an-table--keep", StringComparison.Ordinal) == true;
        context.Items[typeof(Columns)] = new Columns { Stay = stays };
        if (!stays) output.Attributes.SetAttribute("role", "table");
    }
}

/// <summary>What is known while a table is being written from top to bottom.</summary>
internal sealed class Columns
{
    /// <summary>Whether it is a table at every width.</summary>
    public bool Stay { get; init; }

    public List<string> Headers { get; } = [];
    public bool InHead { get; set; }
    public int At { get; set; }
}

[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed partial class TablePartRoles : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(Columns), out var known) || known is not Columns columns) return;
        if (columns.Stay)
        {
            columns.InHead = context.TagName switch { "thead" => true, "tbody" or "tfoot" => false, _ => columns.InHead };
            if (context.TagName is "th") Set(output, "scope", columns.InHead ? "col" : "row");
            output.Attributes.RemoveAll("data-label");
            return;
        }

        switch (context.TagName)
        {
            case "thead" or "tbody" or "tfoot":
                columns.InHead = context.TagName is "thead";
                Set(output, "role", "rowgroup");
                break;
            case "tr":
                columns.At = 0;
                if (columns.InHead) columns.Headers.Clear();
                Set(output, "role", "row");
                break;
            case "th" when columns.InHead:
                Set(output, "role", "columnheader");
                Set(output, "scope", "col");
                var label = output.Attributes["data-label"]?.Value.ToString() ?? Words(await output.GetChildContentAsync());
                output.Attributes.RemoveAll("data-label");
                for (var i = Span(output); i > 0; i--) columns.Headers.Add(label);
                break;
            case "th":
                Set(output, "role", "rowheader");
                Set(output, "scope", "row");
                columns.At += Span(output);
                break;
            default:
                Set(output, "role", "cell");
                if (columns.At < columns.Headers.Count) Set(output, "data-label", columns.Headers[columns.At]);
                columns.At += Span(output);
                break;
        }
    }

    private static void Set(TagHelperOutput output, string name, string value)
    {
        if (!output.Attributes.ContainsName(name)) output.Attributes.SetAttribute(name, value);
    }

    private static int Span(TagHelperOutput output) =>
        int.TryParse(output.Attributes["colspan"]?.Value.ToString(), out var span) && span > 0 ? span : 1;

    /// <summary>The header as a plain label: a note mark is left out, the unit follows a comma.</summary>
    private static string Words(TagHelperContent content)
    {
        var text = Unit().Replace(NoteMark().Replace(content.GetContent(), ""), ", ");
        return Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text, " ")), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex("<sup.*?</sup>", RegexOptions.Singleline)] private static partial Regex NoteMark();
    [GeneratedRegex("<[^>]*an-unit[^>]*>")] private static partial Regex Unit();
    [GeneratedRegex("<[^>]*>")] private static partial Regex Tag();
    [GeneratedRegex(@"\s+")] private static partial Regex Space();
}
