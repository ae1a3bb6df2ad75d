using System.Xml.Linq;
using Answerable.Sources.Reading;
using static Answerable.Sources.Scanning.WordXml;

namespace Answerable.Sources.Scanning;

/// <summary>One text of a Word document, its own or that of a header, a footer or its notes, paragraph by paragraph.</summary>
internal sealed class DocxStory(XElement root, string name, DocxLooks looks, Discoveries found)
{
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
        "delText", "delInstrText", "customXmlInsRangeStart", "customXmlDelRangeStart", "customXmlMoveFromRangeStart", "customXmlMoveToRangeStart",
    };

    public void Look()
    {
        var number = 0;
        foreach (var paragraph in root.Descendants().Where(element => element.Name.LocalName == "p" && IsText(element)))
        {
            number++;
            if (Above(paragraph, "Fallback") is null) Paragraph(paragraph, Where(number));
        }
        foreach (var table in root.Descendants().Where(element => element.Name.LocalName == "tbl" && Above(element, "Fallback") is null)) Table(table);
        foreach (var alternative in root.Descendants().Where(element => element.Name.LocalName == "AlternateContent")) Alternative(alternative);
        Marks();
        Drawings();
    }

    private void Paragraph(XElement paragraph, string where)
    {
        var runs = paragraph.Descendants().Where(element => element.Name.LocalName == "r" && IsText(element) && Above(element, "p") == paragraph).ToList();
        DocxFields.Look(paragraph, runs, where, found);
        // What stands in a drawing of a run has paragraphs of its own.
        IEnumerable<XElement> Inside(XElement run) => run.Descendants().Where(element => Above(element, "p") == paragraph && Above(element, "Fallback") is null);
        var text = string.Concat(runs.SelectMany(Inside).Select(Words));
        found.Text(text, where);
        foreach (var why in runs.Where(run => Inside(run).Any(element => !string.IsNullOrWhiteSpace(Words(element)))).Select(run => looks.WhyUnseen(run, paragraph)).OfType<string>().Distinct())
            found.Add(Leak.InvisibleFormat, where, why);
    }

    // DrawingML has paragraphs and runs too; their text is looked at as text and their looks are not known.
    private static bool IsText(XElement element) => element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal);

    private static string Words(XElement element) => element.Name.LocalName switch
    {
        "t" => element.Value,
        "tab" or "br" or "cr" => " ",
        "noBreakHyphen" => "-",
        _ => "",
    };

    private void Table(XElement table)
    {
        var look = new TableLook((row, column) => new Spot(row, column) { Sheet = $"a table of {name}" }, found);
        var line = 0;
        foreach (var row in table.Elements().Where(element => element.Name.LocalName == "tr"))
            look.Add(++line, [.. row.Elements().Where(element => element.Name.LocalName == "tc").Select(cell => string.Concat(cell.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value)).Trim())]);
        look.Finish();
    }

    // Two ways to show one thing, of which a reader sees one: both must say the same.
    private void Alternative(XElement alternative)
    {
        static string Text(IEnumerable<XElement> parts) => string.Concat(parts.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value)).Replace(" ", "", StringComparison.Ordinal);
        var (choice, fallback) = (Text(alternative.Elements().Where(element => element.Name.LocalName == "Choice").Take(1)), Text(alternative.Elements().Where(element => element.Name.LocalName == "Fallback")));
        if (fallback.Length > 0 && fallback != choice) found.Add(Leak.HiddenMarkup, name, "a text for old programs that is another than the one that is shown");
    }

    private void Marks()
    {
        foreach (var kind in root.Descendants().Where(element => Changes.Contains(element.Name.LocalName) && IsText(element)).GroupBy(element => element.Name.LocalName))
        {
            var what = kind.Key switch
            {
                "del" or "delText" or "delInstrText" => "a deleted text that is still in the file",
                "ins" => "a text marked as inserted, with who did it",
                "moveFrom" or "moveTo" => "a text marked as moved, with who did it",
                _ => "a change that is still marked, with who made it",
            };
            var paragraph = kind.First().AncestorsAndSelf().FirstOrDefault(element => element.Name.LocalName == "p");
            var at = paragraph is null ? name : Where(1 + root.Descendants().Where(element => element.Name.LocalName == "p" && IsText(element)).TakeWhile(element => element != paragraph).Count());
            found.Add(Leak.Revisions, at, $"{what} ({Shown.Count(kind.Count(), "time")})");
        }
        foreach (var element in root.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "t" when IsText(element) && Above(element, "r") is null && element.Value.Trim().Length > 0:
                    found.Add(Leak.HiddenMarkup, name, "a text that stands in no paragraph");
                    break;
                case "permStart" when Value(element, "ed").Length > 0:
                    found.Add(Leak.Metadata, name, "the name of somebody who may edit a part");
                    break;
                case "commentReference" or "commentRangeStart":
                    found.Add(Leak.Comments, name, "a mark where somebody commented");
                    break;
                case "dropDownList" or "comboBox" when element.Elements().Skip(1).Any():
                    found.Add(Leak.DataValidation, name, "a list of choices to fill in");
                    break;
                case "smartTag" or "customXml" when IsText(element):
                    found.Add(Leak.CustomXml, name, "data that a program has put round a text");
                    break;
                case "altChunk" or "subDoc":
                    found.Add(Leak.EmbeddedObject, name, "another document inside this one");
                    break;
                case "docPr" or "cNvPr":
                    foreach (var text in new[] { Value(element, "descr"), Value(element, "title") }.Where(text => text.Length > 0)) found.Text(text, $"{name}, the description of a picture");
                    if (LocalPath.Is(Value(element, "descr")) || LocalPath.Is(Value(element, "name"))) found.Add(Leak.Metadata, name, "a picture says in which folder of somebody's computer it lay");
                    break;
                case "srcRect" when element.Attributes().Any(attribute => attribute.Value is not ("0" or "") && !attribute.Value.StartsWith('-')):
                    found.Add(Leak.CroppedPicture, name, "a picture of which only a part is shown; all of it is in the file");
                    break;
            }
        }
    }

    // A filled shape without words, in front of the text, is how people black things out.
    private void Drawings()
    {
        foreach (var anchor in root.Descendants().Where(element => element.Name.LocalName == "anchor" && Above(element, "Fallback") is null))
        {
            var inFront = Value(anchor, "behindDoc") is not ("1" or "true") && Child(anchor, "wrapNone") is not null;
            var isFilled = anchor.Descendants().Any(element => element.Name.LocalName == "wsp" && Child(Child(element, "spPr"), "solidFill") is not null && !element.Descendants().Any(inner => inner.Name.LocalName == "txbxContent" && inner.Value.Trim().Length > 0));
            if (inFront && isFilled) found.Add(Leak.TextUnderShape, name, "a filled shape lies in front of the text; what is under it is still in the file");
        }
        foreach (var shape in root.Descendants().Where(element => element.Name.LocalName is "rect" or "roundrect" && element.Name.NamespaceName.EndsWith("vml", StringComparison.Ordinal) && Above(element, "Fallback") is null))
            if (Value(shape, "style").Contains("position:absolute", StringComparison.Ordinal) && Value(shape, "filled") is not ("f" or "false") && shape.Value.Trim().Length == 0 && !Value(shape, "style").Contains("z-index:-", StringComparison.Ordinal))
                found.Add(Leak.TextUnderShape, name, "a filled shape lies in front of the text; what is under it is still in the file");
    }

    private string Where(int paragraph) => name == DocxLook.Main ? $"paragraph {paragraph}" : $"{name}, paragraph {paragraph}";
}
