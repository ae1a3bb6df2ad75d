using System.Xml.Linq;
using Answerable.Web.Words;
using static Answerable.Web.Documents.DocxStyles;

namespace Answerable.Web.Documents;

/// <summary>
/// The marks of a place to write in: a content control, which Word keeps whatever is typed, and a bookmark from the line above it to the line
/// under it, which also holds what was typed beside the control and outlives programs that drop controls.
/// </summary>
internal sealed class PlaceMarks(string id)
{
    private const string TagStart = "answerable:", BookmarkStart = "answerable_";

    public string Tag => TagStart + id;

    /// <summary>Word has letters, digits and low lines in names of bookmarks.</summary>
    public string Bookmark => BookmarkStart + id.Replace('-', '_');

    /// <summary>What stands in the place; without it, why it is not found.</summary>
    public (IReadOnlyList<XElement>? Blocks, string Refusal) Between(XElement document)
    {
        var starts = document.Descendants().Where(element => element.Name.LocalName == "bookmarkStart").ToList();
        var controls = document.Descendants().Where(element => element.Name.LocalName == "sdt").ToList();
        var control = controls.Where(element => TagOf(element) == Tag).ToList();
        if (control.Count > 1) return (null, English.PlaceTwice);
        if (Range(document, [.. starts.Where(start => Value(start, "name") == Bookmark)]) is { } range)
        {
            if (range.Blocks.Any(block => Words(block) is English.WriteBelow or English.WriteAbove)) return (null, English.PlaceTwice);
            return range.LinesAreWhole ? (range.Blocks, "") : (null, English.LineChanged);
        }

        if (control.Count == 1)
            return (DocxText.ShowsPlaceholder(control[0]) ? [] : [.. DocxText.Blocks(control[0])], "");
        var other = controls.Any(element => TagOf(element).StartsWith(TagStart, StringComparison.Ordinal)) || starts.Any(element => Value(element, "name").StartsWith(BookmarkStart, StringComparison.Ordinal));
        return (null, other ? English.PlaceOfAnother : English.PlaceGone);
    }

    // LibreOffice makes two bookmarks of one name of it, a line each, where a file has been an odt; so the range is from the first mark to the
    // last. Where somebody cut through it there is no range, and the control decides.
    private static (IReadOnlyList<XElement> Blocks, bool LinesAreWhole)? Range(XElement document, IReadOnlyList<XElement> starts)
    {
        var ids = starts.Select(start => Value(start, "id")).ToHashSet();
        var marks = starts.Concat(document.Descendants().Where(element => element.Name.LocalName == "bookmarkEnd" && ids.Contains(Value(element, "id")))).ToList();
        var around = marks.SelectMany(mark => mark.Ancestors()).ToHashSet();
        var all = document.Elements().Where(element => element.Name.LocalName == "body").SelectMany(DocxText.Blocks).ToList();
        var (first, last) = (all.FindIndex(around.Contains), all.FindLastIndex(around.Contains));
        if (first < 0 || last <= first) return null;
        return (all[(first + 1)..last], Words(all[first]) == English.WriteBelow && Words(all[last]) == English.WriteAbove);
    }

    private static string Words(XElement block) => string.Concat(block.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value)).Trim();

    private static string TagOf(XElement control) => Value(Child(Child(control, "sdtPr"), "tag"));
}
