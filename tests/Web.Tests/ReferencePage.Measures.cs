using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Tests;

namespace Answerable.Web.Tests;

/// <summary>A row of the page's tables of national measures, as printed.</summary>
public sealed record PrintedMeasure(string Name, string Now, string Before, string ChangeBefore, string DifferenceBefore, string Baseline, string ChangeBaseline, string DifferenceBaseline)
{
    public decimal NowNumber => Number(Now);

    public decimal BeforeNumber => Number(Before);

    public decimal BaselineNumber => Number(Baseline);

    private static decimal Number(string printed) => decimal.Parse(printed.TrimEnd('%'), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}

public static partial class ReferencePage
{
    /// <summary>The measures under the name this product has for each.</summary>
    public static IReadOnlyDictionary<string, string> MeasureIds { get; } = new Dictionary<string, string>
    {
        ["Homicide (all offences)"] = "crime-homicide",
        ["Murder only"] = "crime-murder",
        ["All violence with injury"] = "crime-violence-with-injury-including-driving",
        ["Grievous Bodily Harm"] = "crime-gbh",
        ["Actual Bodily Harm"] = "crime-abh",
        ["Drug trafficking offences"] = "crime-drug-trafficking",
        ["All neighbourhood crime"] = "crime-neighbourhood",
        ["Residential burglary"] = "crime-residential-burglary",
        ["Vehicle offences"] = "crime-vehicle-offences",
        ["Theft from the person"] = "crime-theft-from-the-person",
        ["Robbery"] = "crime-robbery",
        ["Satisfaction amongst victims of domestic abuse"] = "domestic-abuse-satisfaction-percent",
    };

    /// <summary>The eleven counts with two comparisons each, and the survey, whose comparisons have one line.</summary>
    public static IReadOnlyList<PrintedMeasure> Measures()
    {
        var text = File.ReadAllText(Shared.Path("reference", "police-data-page.txt"));
        return
        [
            .. Measure().Matches(text).Select(match => new PrintedMeasure(
                match.Groups["name"].Value, match.Groups["now"].Value, match.Groups["before"].Value, match.Groups["change"].Value, match.Groups["difference"].Value,
                match.Groups["base"].Value, match.Groups["since"].Value, match.Groups["rest"].Value)),
        ];
    }

    [GeneratedRegex(
        """
        ^[\ \u00A0]*(?<name>(?:[A-Z][a-z]+)(?:\ [A-Za-z()]+)*)[\ \u00A0]+(?<now>[\d,]+%?)\ (?<before>[\d,]+%?)\ (?<change>No\ change|\d+%\ \w+|\d\ percentage\ point\ \w+)\s+(?<difference>[+-][\d,]+|0)?\s*
        (?<base>[\d,]+%?)\s+(?<since>No\ change|\d+%\ \w+|\d\ percentage\ point\ \w+)(?:\s+(?<rest>[+-][\d,]+|0))?
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Measure();
}
