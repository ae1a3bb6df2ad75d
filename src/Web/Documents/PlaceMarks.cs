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
        if (starts.FirstOrDefault(start => Value(start, "name") == Bookmark) is { } start && Range(document, start) is { } range)
            return range.LinesAreWhole ? (range.Blocks, "") : (null, English.LineChanged);
        if (control.Count == 1)
            return (DocxText.ShowsPlaceholder(control[0]) ? [] : [.. DocxText.Blocks(control[0])], "");
        var other = controls.Any(element => TagOf(element).StartsWith(TagStart, StringComparison.Ordinal)) || starts.Any(element => Value(element, "name").StartsWith(BookmarkStart, StringComparison.Ordinal));
        return (null, other ? English.PlaceOfAnother : English.PlaceGone);
    }

    // A bookmark lost its end or its lines when somebody cut through them; then the control decides.
    private static (IReadOnlyList<XElement> Blocks, bool LinesAreWhole)? Range(XElement document, XElement start)
    {
        var end = document.Descendants().FirstOrDefault(element => element.Name.LocalName == "bookmarkEnd" && Value(element, "id") == Value(start, "id"));
        var all = DocxText.Blocks(document.Elements().First(element => element.Name.LocalName == "body")).ToList();
        var (first, last) = (all.FindIndex(block => Holds(block, start)), end is null ? -1 : all.FindIndex(block => Holds(block, end)));
        if (first < 0 || last <= first) return null;
        return (all[(first + 1)..last], Words(all[first]) == English.WriteBelow && Words(all[last]) == English.WriteAbove);
    }

    private static bool Holds(XElement block, XElement mark) => mark.Ancestors().Contains(block);

    private static string Words(XElement block) => string.Concat(block.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value)).Trim();

    private static string TagOf(XElement control) => Value(Child(Child(control, "sdtPr"), "tag"));
}
