using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>What a column is for.</summary>
internal enum Role
{
    Blank,
    Unknown,
    LeftOut,
    Code,
    Name,
    LocalCode,
    LocalName,
    District,
    Figure,
}

/// <summary>What a column holds. A figure has all of a reading's key but the place.</summary>
internal sealed partial record Column(Role Role, string Measure = "", string Breakdown = "", Period? Period = null)
{
    /// <summary>The breakdown that holds the share of offences in which a knife was used, in percent, as the publisher printed it.</summary>
    public const string ShareWithKnife = "share=with-knife";

    /// <summary>Whether the figures are counts of the measure itself.</summary>
    public bool IsCount => Role == Role.Figure && Breakdown.Length == 0;

    /// <summary>Every column of a header, from its words, the table's title and what the person says.</summary>
    public static IReadOnlyList<Column> Of(Row header, TableTitle title, Said said, Catalogue catalogue)
    {
        List<string> headings = [.. header.Cells.Select(Heading.Plain)];
        var spans = headings.Select(PrintedSpan.In).OfType<Period>().ToList();
        Period? latest = spans.Count > 0 ? spans.Max() : title.Latest;
        var subject = title.MeasureIn(catalogue);
        return [.. headings.Select(heading => Told(heading) ?? OfPlace(heading) ?? OfFigure(heading, title, subject, latest, catalogue) ?? new(Role.Unknown))];

        Column? Told(string heading) => said.Mapping.FirstOrDefault(item => Heading.Plain(item.Key) == heading).Value switch
        {
            _ when heading.Length == 0 => new(Role.Blank),
            null => null,
            "ignore" => new(Role.LeftOut),
            var id => catalogue.TryMeasure(id, out var measure) ? OfMeasure(measure, "population", title, latest) : null,
        };
    }

    /// <summary>Whether a heading stands over the codes by which these tables are known.</summary>
    public static bool IsCode(string plain) => plain is "area code" or "area codes" || plain.StartsWith("police force area code", StringComparison.Ordinal);

    private static Column? OfPlace(string heading)
    {
        bool Begins(string words) => heading.StartsWith(words, StringComparison.Ordinal);
        return IsCode(heading) ? new(Role.Code)
            : heading is "area name" or "area names" || Begins("police force area name") ? new(Role.Name)
            : Begins("community safety partnership code") ? new(Role.LocalCode)
            : Begins("community safety partnership name") ? new(Role.LocalName)
            : Begins("local authority code") || Begins("local authority name") ? new(Role.District)
            : null;
    }

    private static Column? OfFigure(string heading, TableTitle title, Measure? subject, Period? latest, Catalogue catalogue)
    {
        if (PrintedSpan.MidYear(heading) is { } midYear)
            return catalogue.TryHeading(heading[..heading.IndexOf("mid", StringComparison.Ordinal)].TrimEnd(' ', '(', '-'), out var people) ? new(Role.Figure, people.Id, "", midYear) : null;

        var span = PrintedSpan.In(heading);
        if (subject is not null)
        {
            if (heading.Contains("% change", StringComparison.Ordinal)) return new(Role.Figure, subject.Id, Printed.ChangeFromYearBefore, span ?? latest);
            if (OwnRate().Match(heading) is { Success: true } rate)
                return OfRate(subject, int.Parse(rate.Groups["per"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), rate.Groups["of"].Value, latest);
            if (span is not null)
                return heading.Contains("% involving", StringComparison.Ordinal) ? new(Role.Figure, subject.Id, ShareWithKnife, span)
                    : SpanOnly().IsMatch(heading) ? OfMeasure(subject, "population", title, span) : null;
        }

        if (heading.Contains("% involving", StringComparison.Ordinal))
        {
            return catalogue.TryHeading(heading.Replace("% involving", "involving", StringComparison.Ordinal), out var knife)
                || catalogue.TryHeading(heading.Replace("% involving", "offences involving", StringComparison.Ordinal), out knife)
                ? new(Role.Figure, knife.Id, ShareWithKnife, latest)
                : null;
        }

        var of = title.Statistic == Statistic.Rate ? Basis().Match(heading) : Match.Empty;
        return catalogue.TryHeading(of.Success ? heading[..of.Index] : heading, out var measure)
            ? OfMeasure(measure, of.Success ? of.Groups["of"].Value : "population", title, latest)
            : null;
    }

    private static Column? OfMeasure(Measure measure, string of, TableTitle title, Period? period) => title.Statistic switch
    {
        Statistic.Change => new(Role.Figure, measure.Id, Printed.ChangeFromYearBefore, period),
        Statistic.Rate => OfRate(measure, title.Per!.Value, of, period),
        _ => new(Role.Figure, measure.Id, "", period),
    };

    private static Column? OfRate(Measure measure, int per, string of, Period? period) =>
        measure.Rates.FirstOrDefault(known => known.Number == per && known.Of.StartsWith(of, StringComparison.Ordinal)) is { } rate
            ? new(Role.Figure, measure.Id, rate.Breakdown, period)
            : null;

    [GeneratedRegex(@"^rate per (?<per>1,?000|10,?000|100,?000|1,?000,?000) (?<of>population|household)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnRate();

    [GeneratedRegex(@"^[a-z]{3,9}\.? [0-9]{4} to [a-z]{3,9}\.? [0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex SpanOnly();

    [GeneratedRegex(@" ?\((?:rate )?(?:per [0-9,]+ )?(?<of>population|household)s?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Basis();
}
