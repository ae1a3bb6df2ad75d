using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>
/// Finds the numbers of a Markdown text and says what each is. What stands in braces is passed over. Number words count only from one to
/// twelve, and only before a noun that is counted ("three offences", "ten per cent"), so that "one of our aims" stays a sentence.
/// </summary>
public static partial class Numerals
{
    /// <summary>Every number, in order. They never overlap.</summary>
    public static IReadOnlyList<Numeral> Find(string text) => [.. Numbers().Matches(Tokens.Blank(text)).Where(IsNumeral).Select(Numeral)];

    private static bool IsNumeral(Match match) => !match.Groups["address"].Success || match.Value.Any(char.IsAsciiDigit);

    private static Numeral Numeral(Match match)
    {
        var kind = Kinds.First(kind => match.Groups[kind.Group].Success).Kind;
        var (value, decimals) = Value(match);
        var rough = match.Groups["rough"];
        var start = rough.Success ? rough.Index + rough.Length : match.Index;
        while (char.IsWhiteSpace(match.Value[start - match.Index])) start++;
        return new(Spot.Between(start, match.Index + match.Length), kind, value, decimals, match.Groups["sign"].Success, rough.Success);
    }

    private static (decimal? Value, int Decimals) Value(Match match)
    {
        if (match.Groups["word"] is { Success: true } word) return (Array.IndexOf(Words, word.Value.ToLowerInvariant()) + 1, 0);
        var written = match.Groups["number"];
        if (!written.Success || !decimal.TryParse(written.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number > 1e15m) return (null, 0);
        var scale = match.Groups["scale"].Value.ToLowerInvariant() switch { "" => 1m, "k" or "thousand" => 1_000m, "m" or "million" => 1_000_000m, _ => 1_000_000_000m };
        var point = written.Value.IndexOf('.', StringComparison.Ordinal);
        return (number * scale * (match.Groups["sign"].Value is "" or "+" ? 1 : -1), point < 0 || scale > 1 ? 0 : Math.Min(written.Length - point - 1, 20));
    }

    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (string Group, NumeralKind Kind)[] Kinds =
    [
        ("address", NumeralKind.Address), ("list", NumeralKind.ListNumber), ("name", NumeralKind.Name), ("date", NumeralKind.Date), ("time", NumeralKind.Time),
        ("length", NumeralKind.PeriodLength), ("ordinal", NumeralKind.Ordinal), ("score", NumeralKind.Score), ("money", NumeralKind.Money), ("points", NumeralKind.Points),
        ("percent", NumeralKind.Percent), ("year", NumeralKind.Year), ("difference", NumeralKind.Difference), ("count", NumeralKind.Count),
    ];

    private const string Number = @"(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)";
    private const string Scale = @"(?:\s?(?<scale>k|m|bn|million|billion|thousand)\b)?";
    private const string Fresh = @"(?<![\w£])(?<![0-9][.,])";
    private const string Sign = @"(?:(?<=^|[\s(\[""'“‘])(?<sign>[+\-−–]))?" + Fresh;
    private const string Month = @"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
    private const string AYear = "(?:19|20)[0-9]{2}";
    private const string Spoken = "(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    internal const string Offence = @"(?:offences?|crimes?|incidents?|homicides?|murders?|robber(?:y|ies)|burglar(?:y|ies)|thefts?|assaults?)";
    internal const string OtherCounted = "(?:victims?|people|persons?|cases?|arrests?|charges?|deaths?|lines?|investigations?|respondents?|warrants?|officers?|staff|nominals?|"
        + "seizures?|convictions?|consultations?|applications?|weapons?|knives|guns?|firearms?|suspects?|offenders?|perpetrators?|survivors?|children|women|men|girls|boys|"
        + "killings?|attacks?|patrols?|visits?|searches|interventions?|referrals?|disruptions?|drivers?|detections?|outcomes?|hours?|minutes?|seconds?|households?|residents?)";

    private const string Counted = $"(?:{Offence}|{OtherCounted}|calls?|reports?|vehicles?)";

    // The order is that of trust: what can only be a date is a date before any part of it can be a count.
    [GeneratedRegex(
        $$"""
        (?<address> (?<=\]\() [^)\s]+ | \b https?://[^\s)]+ | \b www\.[^\s)]+ | \b [\w.+-]{1,64} @ [\w.-]{1,200} )
        | (?<list> ^[ \t]* [0-9]{1,9} [.)] (?=[ \t]) | (?<=[:;,]\s{1,3}(?:and\s{1,3})?) \( [0-9]{1,2} \) )
        | (?<name> {{Fresh}} (?: 24/7(?:/365)? | 24\s+hours\s+a\s+day
            | (?:999|101|111|112) (?![0-9%]|[.,][0-9]|\s*per\s?cent) (?!\s+(?:[\w-]+\s+)?(?:{{Offence}}|{{OtherCounted}})\b)
            | (?-i:[A-Z]+[0-9]+[A-Z]*|[0-9]+[A-Z]{1,2})\b | (?-i:[A-Z])[\w]*-(?!{{AYear}})[0-9]+\b | (?:under|over)-?\s?[0-9]{1,2}s\b
            | aged?\s+[0-9]{1,2}(?:\s*(?:to|and|[-–])\s*[0-9]{1,2})?\b | [0-9]{1,2}[-\s]years?[-\s]olds?\b
            | (?:tier|level|phase|stage|section|paragraph|schedule|article|part|category|class|strand|pillar|band|grade|table|figure|page|appendix|version|chapter|objective|priority|target|option|step|strategy)\s+[0-9]+(?:\.[0-9]+)*\b
            | (?-i:Operation|Project|Op)\s+(?-i:[A-Z])[\w'’-]*\s+[0-9]+\b ) )
        | (?<date> {{Fresh}} (?: [0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?{{Month}}\b(?:,?\s+{{AYear}}\b)? | {{Month}}\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\s+{{AYear}}\b
            | {{Month}}\s+{{AYear}}\b(?:[/–-][0-9]{2,4}\b)? | [0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b | {{AYear}}-[0-9]{2}-[0-9]{2}\b | (?-i:Q)[1-4]\s+{{AYear}}\b ) )
        | (?<time> {{Fresh}} (?: [0-2]?[0-9]:[0-5][0-9]\b(?:\s?[ap]m\b)? | [01]?[0-9](?:\.[0-5][0-9])?\s?[ap]m\b ) )
        | (?<length> {{Fresh}} {{Number}} (?:\s+|-)(?:(?:full|whole|calendar|consecutive)\s+)?(?:days?|weeks?|fortnights?|months?|quarters?|years?)\b
            (?!\s+(?:in\s+(?:custody|prison|jail)|of\s+imprisonment|imprisonment|behind)) )
        | (?<ordinal> {{Fresh}} [0-9]+(?:,[0-9]{3})*(?:st|nd|rd|th)\b )
        | {{Rough}}(?: (?<score> {{Fresh}} {{Number}} (?:\s+out\s+of\s+(?:[0-9]+(?:,[0-9]{3})*\b|{{Ten}}\b) | \s+in\s+(?:every\s+)?(?:[2-9]|10|100)(?![\w,.%-]*[0-9%])(?!\s+(?:days?|weeks?|months?|years?|hours?|{{Month}})\b)) )
        | (?<money> (?<![\w£]) £\s?{{Number}}{{Scale}} )
        | (?<points> {{Sign}} {{Number}} \s?(?:pp\b|ppts?\b|percentage[\s-]+points?\b|%\s?points?\b|per\s?cent\s+points?\b) )
        | (?<percent> {{Sign}} {{Number}} \s?(?:%|per\s?cent\b|percent\b) | \b{{Spoken}}\s+per\s?cent\b )
        | (?<year> {{Fresh}} {{AYear}}(?:s\b|\s?[/–-]\s?(?:{{AYear}}|[0-9]{2})(?![\w,.]?[0-9]))?(?![\w%])(?!,[0-9]{3})(?!\.[0-9])
            (?: (?<=\b(?:in|since|until|before|after|during|early|late|mid|[a-z]{3,}-)[\s-]*{{AYear}}\S*) | (?!\s+(?:[\w-]+\s+)?{{Counted}}\b) ) )
        | (?<difference> (?<=^|[\s(\["'“‘]) (?<sign>[+\-−–]) {{Number}} (?!\w) )
        | (?<count> {{Fresh}} {{Number}}{{Scale}} | \b{{Spoken}}\b(?=\s+(?:[\w-]+\s+)?{{Counted}}\b) ) )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    private const string Ten = "(?:two|three|four|five|six|seven|eight|nine|ten)";

    private const string Rough = @"(?:\b(?<rough>nearly|almost|over|under|around|about|approximately|roughly|circa|some|(?:more|less|fewer)\s+than|at\s+(?:least|most)|up\s+to|in\s+the\s+region\s+of)\s+)?";
}
