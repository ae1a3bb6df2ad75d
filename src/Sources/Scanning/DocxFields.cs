using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Answerable.Sources.Scanning.WordXml;

namespace Answerable.Sources.Scanning;

/// <summary>Word's fields: what a reader sees is their result, and behind it stands an instruction that can hold anything.</summary>
internal static partial class DocxFields
{
    // Numbers of pages, contents, references inside the document, days.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TOC", "PAGEREF", "REF", "NOTEREF", "SEQ", "STYLEREF", "HYPERLINK", "DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "TITLE", "SYMBOL", "LISTNUM",
        "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "EQ", "CITATION", "BIBLIOGRAPHY", "NUMWORDS", "INDEX",
    };

    public static void Look(XElement paragraph, IEnumerable<XElement> runs, string where, Discoveries found)
    {
        foreach (var field in paragraph.Descendants().Where(element => element.Name.LocalName == "fldSimple")) Instruction(Value(field, "instr"), where, found);
        var open = new Stack<StringBuilder>();
        foreach (var element in runs.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "fldChar" when Value(element, "fldCharType") == "begin":
                    open.Push(new());
                    if (Child(element, "ffData") is not null) found.Add(Leak.Form, where, "a field to be filled in, with what it may hold");
                    break;
                case "fldChar":
                    if (open.TryPop(out var instruction)) Instruction(instruction.ToString(), where, found);
                    // What follows up to the end is the field's result; an empty one stands for it.
                    if (Value(element, "fldCharType") == "separate") open.Push(new());
                    break;
                case "instrText":
                    if (open.TryPeek(out var current)) current.Append(element.Value);
                    else Instruction(element.Value, where, found);
                    break;
            }
        }
        while (open.TryPop(out var rest)) Instruction(rest.ToString(), where, found);
    }

    private static void Instruction(string instruction, string where, Discoveries found)
    {
        var name = Name().Match(instruction).Value;
        if (name.Length == 0 && string.IsNullOrWhiteSpace(instruction)) return;
        if (!Plain.Contains(name) && !instruction.TrimStart().StartsWith('='))
            found.Add(Leak.FieldCodes, where, $"a field that can hold more than it shows ({Reading.Shown.Value(PersonalData.Masked(name.Length > 0 ? name : "without a name"))})");
        else if (LocalPath.Is(instruction) || (name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) && Quoted().Matches(instruction).Any(address => LocalPath.IsAddressInside(address.Groups[1].Value))))
            found.Add(Leak.ExternalLink, where, "a field leads into an office's own network or computer");
        found.Text(instruction, where);
    }

    [GeneratedRegex(@"(?<=^\s*)[A-Za-z.]{2,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("\"([^\"]{1,2000})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
