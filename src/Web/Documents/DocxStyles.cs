using System.Globalization;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Web.Documents;

/// <summary>What a paragraph is, by its style and its list.</summary>
/// <param name="Heading">Its level as a heading; null for none.</param>
/// <param name="IsQuote">Whether it is a quotation.</param>
/// <param name="List">The list it belongs to; null for none.</param>
/// <param name="Level">How deep it stands in the list, from 0.</param>
/// <param name="Start">The list's first number; null for bullets.</param>
internal readonly record struct DocxLook(int? Heading, bool IsQuote, string? List, int Level, int? Start);

/// <summary>The styles and lists of a Word file. Styles are known by their names, which are the same in every language; ids are not.</summary>
internal sealed class DocxStyles(WordFile file)
{
    private readonly Dictionary<string, XElement> _styles = (file.Styles?.Elements() ?? [])
        .Where(element => element.Name.LocalName == "style" && Value(element, "styleId").Length > 0).DistinctBy(element => Value(element, "styleId")).ToDictionary(element => Value(element, "styleId"));

    private readonly Dictionary<(string Name, string Id), XElement> _lists = (file.Lists?.Elements() ?? [])
        .Where(element => element.Name.LocalName is "num" or "abstractNum").DistinctBy(Key).ToDictionary(Key);

    public DocxLook Of(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        var styles = Chain(Value(Child(properties, "pStyle"))).ToList();
        var names = styles.Select(style => Value(Child(style, "name")).ToLowerInvariant()).ToList();
        if (names.Select(HeadingLevel).FirstOrDefault(level => level is not null) is { } heading) return new(heading, false, null, 0, null);
        var numbering = new[] { properties }.Concat(styles.Select(style => Child(style, "pPr"))).Select(held => Child(held, "numPr")).OfType<XElement>().ToList();
        var list = numbering.Select(number => Value(Child(number, "numId"))).FirstOrDefault(id => id.Length > 0);
        if (list is null or "0") return new(null, names.Any(name => name.EndsWith("quote", StringComparison.Ordinal)), null, 0, null);
        var level = numbering.Select(number => Value(Child(number, "ilvl"))).FirstOrDefault(held => held.Length > 0) is { } deep && int.TryParse(deep, out var known) ? Math.Clamp(known, 0, 8) : 0;
        return new(null, false, list, level, Start(list, level));
    }

    /// <summary>Whether a property such as bold is there and not switched off.</summary>
    public static bool IsOn(XElement? property) => property is not null && Value(property) is not ("0" or "false" or "off");

    public static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    public static string Value(XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";

    private static int? HeadingLevel(string name) => name switch
    {
        "title" => 1,
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var level] => level - '0' + 1, // the title is the first level
        _ => null,
    };

    /// <summary>A style and those it is based on; a ring of them ends.</summary>
    private IEnumerable<XElement> Chain(string id)
    {
        for (var steps = 0; steps < 20 && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = Value(Child(style, "basedOn"));
        }
    }

    private int? Start(string list, int level)
    {
        var number = _lists.GetValueOrDefault(("num", list));
        var held = _lists.GetValueOrDefault(("abstractNum", Value(Child(number, "abstractNumId"))))?.Elements()
            .FirstOrDefault(element => element.Name.LocalName == "lvl" && Value(element, "ilvl") == level.ToString(CultureInfo.InvariantCulture));
        if (held is null || Value(Child(held, "numFmt")) is "bullet" or "none") return null;
        var anew = number!.Elements().FirstOrDefault(element => element.Name.LocalName == "lvlOverride" && Value(element, "ilvl") == Value(held, "ilvl"));
        if (int.TryParse(Value(Child(anew, "startOverride")), NumberStyles.None, CultureInfo.InvariantCulture, out var restart)) return restart;
        return int.TryParse(Value(Child(held, "start")), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
    }

    private static (string, string) Key(XElement list) => (list.Name.LocalName, Value(list, list.Name.LocalName + "Id"));
}
