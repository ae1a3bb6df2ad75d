using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

public static partial class English
{
    /// <summary>How it is now: in June 2024 Norfolk Constabulary answered 88.5% of its 11,331 emergency calls in under 10 seconds.</summary>
    public static string AnsweredNow(Figure share, Figure? calls) =>
        $"In {Month(share.Period)}, {share.Place.OfficialName} answered {Percent(share)} of its "
        + (calls?.Value is { } number ? $"{Number(number)} " : "") + "emergency calls in under 10 seconds.";

    /// <summary>A figure's value with its unit, as it is shown: 88.5%, 9,651, 7.08 seconds.</summary>
    public static string Value(Figure figure) => figure.Value is not { } value ? figure.Marker
        : figure.Measure.Unit switch
        {
            Unit.Percent => Percent(figure),
            Unit.Seconds => Number(value, figure.Measure.Decimals) + " seconds",
            Unit.Pounds => Pounds(value, figure.Measure.Decimals),
            _ => Number(value, figure.Measure.Decimals),
        };

    /// <summary>A percentage at its measure's digits: 90.0%.</summary>
    public static string Percent(Figure figure) => figure.Value is { } value ? Number(value, figure.Measure.Decimals) + "%" : figure.Marker;

    /// <summary>Against the standard, as a sentence.</summary>
    public static string AgainstStandard(Figure share) => share is { Standard: { } verdict, Measure.Standard: { } standard }
        ? verdict switch
        {
            StandardVerdict.Met => $"That meets the {standard.Name} of {Number(standard.Value)}%.",
            StandardVerdict.NotMet => $"That is below the {standard.Name} of {Number(standard.Value)}%" + (share is { Exact: { } exact, Value: { } shown } && shown == standard.Value ? $": unrounded it is {Closer(exact, shown)}%." : "."),
            _ => $"That is at the threshold of the {standard.Name} of {Number(standard.Value)}%: the printed figure is rounded, so the true one may lie just under or just over it.",
        }
        : share.Measure.Standard is { } other ? $"{share.Place.Name} is not held to the {other.Name} of {Number(other.Value)}%." : "";

    /// <summary>
    /// A verdict in a table: Met, Not met, At the threshold. Where the shown figure is rounded onto the standard and the exact one is
    /// known, the verdict shows enough digits to be understood: Not met (89.98%).
    /// </summary>
    public static string Verdict(Figure figure) => figure.Standard switch
    {
        StandardVerdict.Met => "Met",
        StandardVerdict.NotMet => figure is { Exact: { } exact, Value: { } shown } && shown == figure.Measure.Standard!.Value ? $"Not met ({Closer(exact, shown)}%)" : "Not met",
        StandardVerdict.AtThreshold => "At the threshold",
        _ => Markers.NotApplicable,
    };

    /// <summary>A value with as few digits as tell it from another.</summary>
    private static string Closer(decimal exact, decimal other)
    {
        for (var digits = 1; digits < 6; digits++)
            if (Rounding.Round(exact, digits) != other) return Number(exact, digits);
        return Number(exact, 6);
    }

    /// <summary>How often a standard was met: met in 4 of 6 months and at the threshold in 1.</summary>
    public static string HowOftenMet(IReadOnlyCollection<Figure> months)
    {
        var judged = months.Select(month => month.Standard).OfType<StandardVerdict>().ToList();
        if (judged.Count == 0) return "not judged";
        var at = judged.Count(verdict => verdict == StandardVerdict.AtThreshold);
        return $"met in {Number(judged.Count(verdict => verdict == StandardVerdict.Met))} of {Number(judged.Count)}" + (at > 0 ? $", at the threshold in {Number(at)}" : "");
    }

    /// <summary>A year earlier, in plain numbers; whether the difference means anything is not said here.</summary>
    public static string AgainstYearBefore(Figure now, Figure? before) => before is { Value: { } then } && now.Value is { } value
        ? ChangeLabel.OfPercents(value, then, now.Measure.Decimals) is { Sign: not 0 } change
            ? $"{Number(change.Size!.Value, now.Measure.Decimals)} percentage points {(change.Sign > 0 ? "more" : "less")} than in {InThe(before.Period)}, when it was {Percent(before)}."
            : $"The same as in {InThe(before.Period)}."
        : $"There is no figure for {InThe(now.Period.YearBefore)} to compare it with.";

    /// <summary>The group in a sentence: nationally; among most similar forces.</summary>
    public static string AmongGroup(string group, Group? known) => group == Group.National ? "nationally" : $"among the {known!.Name}";

    /// <summary>The group at the head of a column.</summary>
    public static string GroupName(string group, Group? known) => group == Group.National ? "National" : Sentence(known!.Name);
}
