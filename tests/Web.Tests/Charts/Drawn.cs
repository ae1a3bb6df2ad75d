using System.Globalization;
using System.Xml.Linq;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

/// <summary>A drawing read back, as a reader of the page or a program that opens the file would.</summary>
internal static class Drawn
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    public static XElement Read(Svg svg) => XElement.Parse(svg.ToString());

    public static IEnumerable<XElement> All(this XElement svg, string name) => svg.Descendants(Ns + name);

    public static IReadOnlyList<string> Texts(this XElement svg) => [.. svg.All("text").Select(t => t.Value)];

    public static double Number(this XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    public static bool Has(this XElement element, string className) => element.Attribute("class")?.Value.Split(' ').Contains(className) is true;

    /// <summary>The line of the subject, a stroke for each run of months.</summary>
    public static IReadOnlyList<string> Lines(this XElement svg) =>
        [.. svg.All("path").Where(p => p.Has("an-stroke-subject")).Select(p => p.Attribute("d")!.Value)];

    /// <summary>Pairs of texts that lie on each other, when each letter is 0.56 of its size: more than Arial or our own type need.</summary>
    public static IReadOnlyList<string> Overlaps(this XElement svg)
    {
        var boxes = svg.Boxes(.56);
        return [.. from a in boxes.Select((box, i) => (box, i))
                   from b in boxes.Skip(a.i + 1)
                   where a.box.Left < b.Right && b.Left < a.box.Right && a.box.Top < b.Bottom && b.Top < a.box.Bottom
                   select $"{a.box.Text} | {b.Text}"];
    }

    /// <summary>Texts that leave the sheet, when letters are half their size, as they are on average.</summary>
    public static IReadOnlyList<string> Outside(this XElement svg)
    {
        var sheet = svg.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return [.. svg.Boxes(.5).Where(box => box.Left < -.5 || box.Right > sheet[2] + .5 || box.Top < 0 || box.Bottom > sheet[3]).Select(box => box.Text)];
    }

    private static List<(string Text, double Left, double Right, double Top, double Bottom)> Boxes(this XElement svg, double letter) => [.. svg.All("text").Select(t =>
    {
        var (x, y, size) = (t.Number("x"), t.Number("y"), t.Number("font-size"));
        var width = t.Value.Length * size * letter;
        var left = t.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - width / 2, _ => x };
        return (t.Value, left, left + width, y - size * .75, y + size * .2);
    })];
}
