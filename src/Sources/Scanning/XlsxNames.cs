using System.Text.RegularExpressions;
using System.Xml.Linq;
using Answerable.Sources.Reading;

namespace Answerable.Sources.Scanning;

/// <summary>Names that stand for something in a workbook. One for a range that everybody sees is harmless; one for a text, a formula or what is gone is not.</summary>
internal static partial class XlsxNames
{
    public static void Look(XElement book, IReadOnlyCollection<string> sheetsShown, Discoveries found)
    {
        foreach (var name in book.Elements().Where(element => element.Name.LocalName == "definedNames").Elements())
        {
            var (said, meaning) = (name.Attribute("name")?.Value ?? "", name.Value.Trim());
            var isProgramsOwn = said.StartsWith("_xlnm.", StringComparison.Ordinal);
            var where = $"the name {Shown.Value(PersonalData.Masked(said))}";
            if (!IsRange(meaning, sheetsShown)) found.Add(Leak.DefinedNames, where, "it stands for a text, a formula or cells that nobody sees");
            else if (!isProgramsOwn && name.Attribute("hidden")?.Value is "1" or "true") found.Add(Leak.DefinedNames, where, "it is hidden");
            if (name.Attributes().Any(attribute => attribute.Name.LocalName is "comment" or "description" or "help" or "statusBar" && attribute.Value.Length > 0)) found.Add(Leak.DefinedNames, where, "it has a comment");
        }
    }

    /// <summary>Ranges of sheets that are shown, and nothing else.</summary>
    public static bool IsRange(string meaning, IReadOnlyCollection<string> sheetsShown) => meaning.Length > 0 && Ranges().Match(meaning) is { Success: true } match
        && match.Groups["sheet"].Captures.All(sheet => sheetsShown.Contains(sheet.Value.Replace("''", "'", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?:(?:'(?<sheet>(?:[^']|''){1,255})'|(?<sheet>[^'!,()\[\]""]{1,255}))!\$?(?:[A-Z]{1,3}\$?\d{0,7}|\d{1,7})(?::\$?(?:[A-Z]{1,3}\$?\d{0,7}|\d{1,7}))?,?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();
}
