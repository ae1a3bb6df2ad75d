using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Signals;

namespace Answerable.Web.Words;

/// <summary>Words of fraud and cyber crime: how to report, what the figures are not, months against the same month, losses, cases and outcomes.</summary>
public static partial class English
{
    public const string ReportFraudHead = "How to report fraud and cyber crime", AnythingElse = "Anything else", NotFraudHead = "What these figures are not", FraudTypesHead = "What kind", FraudVictimsHead = "Who reports", LossesHead = "What was lost", CasesHead = "What became of cases";
    public const string TypeHead = "Type", KindHead = "Kind", VictimHead = "Victim", ReportsHead = "Reports", SameMonthHead = "Same month a year earlier", ChangeWord = "Change", LossHead = "Reported loss", WithLossHead = "Reports with a loss", MedianHead = "Median loss", LossRemarkHead = "What to know";
    public const string NothingReported = "None", PeersWord = "Similar forces", YearTablesHead = "Twelve months, from the tables of recorded crime", NoVerdictYet = "No earlier figure";
    public const string DoorFraud = "Scams, fraud and hacking reported by people who live here, what was lost, and how to report.", CompareFraud = "Compare all forces", CompareFraudBy = "by these reports, over time or on a map.";
    public const string SameMonthsUnusual = "Months against the same month a year before", LossWarning = "One case can rule these totals. The amounts are what victims said; nobody checked them, and what was got back is not taken off. Months are not judged by their loss, and no average is worked out: see the number of reports with a loss and, where it is published, the median beside the total.";
    public const string SameMonthsSubtitle = "The newest first. Each month stands beside the same month of the year before. Neither more nor less is better in itself.";
    public const string CasesLead = "Reports, cases sent to the force and outcomes are three separate things. A case that ends in a month was sent in earlier, often years before, and several reports can be one case. So none is divided by another: it would not say how many were solved.";
    public const string NoMonths = "Figures by month have not been brought in yet. Below are the publisher's figures for twelve months.";

    /// <summary>Three things that these figures are often taken for.</summary>
    public static IReadOnlyList<(string Not, string But)> NotFraud { get; } =
    [
        ("Not part of recorded crime.", "They are reports to a national service. The totals of recorded crime on this site leave fraud out, so the two cannot be added or set over each other."),
        ("Not where it happened.", "The place is where the victim lives, or where an organisation is based. Who did it may be anywhere in the world."),
        ("Not all there is.", "Most fraud is never reported. More reports can mean more fraud, or more people who know where to report. Forces are not ranked."),
    ];

    public static string SameMonthsTitle(string force) => $"{force}: months that differ from the same month a year before by more than chance explains";

    public static string NoMonthChanged(int compared) => $"{Of(compared, "month was", "months were")} set against the same month a year before. None differs by more than chance explains.";

    public static string SameMonthsByChance(int compared) => $"{Of(compared, "comparison is", "comparisons are")} made. If nothing had changed, about 1 in 20 would still look changed before clusters are allowed for, and fewer after.";

    public static string FraudTitle(string place) => $"Fraud and cyber crime: {place}";

    public static string FraudHeading(string place) => $"Fraud and cyber crime in {place}";

    public static string FraudDescription(string place, Period? month) => $"Fraud and cyber crime reported by people who live in {place}{(month is { } to ? $", to {Month(to)}" : "")}, and how to report it.";

    /// <summary>The number to call and the address, as they are said.</summary>
    public static string Call(string telephone) => $"call {telephone}";

    public static string ReportNumber(Figure reports) => $"reports of fraud and cyber crime, {Month(reports.Period)}";

    public static string YearNumber(Figure year) => $"reports of fraud and computer crime, {Twelve(year.Period)}";

    /// <summary>How it is now: how many reports, of what, and for how many people.</summary>
    public static string FraudNow(Figure reports, Figure? fraud, Figure? cyber) => reports.Value is not { } value
        ? $"{reports.Place.Name}, {Name(reports.Period)}: {reports.Marker} ({Markers.Meaning(reports.Marker) ?? "no number"})."
        : $"In {InThe(reports.Period)}, people and organisations in {reports.Place.Name} reported {Of((long)value, "case", "cases")}"
            + (fraud?.Value is { } cheated && cyber?.Value is { } hacked ? $": {Number(cheated)} of fraud and {Number(hacked)} of cyber crime" : "")
            + "." + (reports.Rates.Count > 0 ? $" That is {Rate(reports.Rates[0])}." : "");

    /// <summary>Against the same month a year before: with a verdict, or why there is none.</summary>
    public static string SameMonthSays(Figure now, YearOnYear? change) => change is null
        ? $"There is no figure for {InThe(now.Period.YearBefore)} to compare it with."
        : YearSays(change);

    /// <summary>A verdict in a table of months.</summary>
    public static string SameMonthVerdict(YearOnYear? change) => change is null ? NoVerdictYet : YearVerdict(change);

    /// <summary>Against similar forces, and among all.</summary>
    public static string FraudOthers(AmongForces? similar, Group? group, AmongForces? nation)
    {
        string[] said = [similar is null || group is null ? "" : PeersSay(similar, group), nation is null ? "" : FunnelSays(nation)];
        return string.Join(' ', said.Where(text => text.Length > 0)) is { Length: > 0 } all ? all
            : "It cannot be compared with other forces: their figures, or how many people live there, have not been brought in.";
    }

    public static string FraudFinding(Figure reports, YearOnYear? change) => change switch
    {
        null => $"{Number(reports.Value ?? 0)} reports in {Month(reports.Period)}",
        { Outcome: Outcome.NotComparable } => $"{Number(reports.Value ?? 0)} reports in {Month(reports.Period)}; months before {Month(change.Breaks[0].From)} were counted otherwise",
        _ => $"{Number(change.Change.Current)} reports in {Month(reports.Period)}, {Number(change.Change.Previous)} in the same month a year before",
    };

    public static string MonthsTitle(string place, Period first, Period last) => $"{place}: reports of fraud and cyber crime by month, {Span(first.To(last))}";

    public const string MonthsSubtitle = "Each month stands beside the same month a year before. Thirteen months are shown so that the latest has one; they are not added up, because one month of the year would count twice.";

    /// <summary>The change of a month in a cell; not where the two are not counted alike.</summary>
    public static string SameMonthChange(Figure? now, Figure? before, bool isAlike) => now?.Value is null || before?.Value is null ? Markers.NotAvailable : isAlike ? ChangeCell(now, before) : NotComparable;

    public static string TypesTitle(string place, Period month) => $"{place}: reports by type, {Month(month)}";

    public static string TypesSubtitle(int types) => $"The most first. Names are those in use in that month. {Of(types, "type is", "types are")} compared: by chance alone about 1 in 20 would look changed before clusters are allowed for.";

    public static string GroupWord(CategoryGroup group) => group == CategoryGroup.Cyber ? "Cyber crime" : "Fraud";

    public const string CyberIs = "Cyber crime is crime against a computer, such as hacking and viruses. Cheating by way of the internet is fraud.";

    /// <summary>A type by its name in a month, with what it was called before where that is no more its name.</summary>
    public static string TypeName(Category type, Period month) => type.NameAt(month) is var then && type.NameAt(month.YearBefore) is var before && before != then ? $"{then} (a year earlier: {before})" : then;

    public static string NotDivided(string place, Period month) => $"The types do not add up to all reports of {place} in {Month(month)}; what they lack is not known.";

    public static string VictimsTitle(string place, Period month) => $"{place}: reports by kind of victim, {Month(month)}";

    public static string LossesTitle(string place, Period first, Period last) => $"{place}: what victims said they lost, {Span(first.To(last))}";

    /// <summary>The month's loss in a sentence.</summary>
    public static string LossNow(Figure loss, Figure? withLoss, Figure? median) => loss.Value is not { } value ? "" :
        $"In {Month(loss.Period)}, victims said that they had lost {PoundsShort(value)} in all"
        + (withLoss?.Value is { } reports ? $", in {Of((long)reports, "report", "reports")} with a loss" : "")
        + (median?.Value is { } half ? $"; half of them lost less than {Pounds(half)}" : "") + ".";

    /// <summary>That a single case may have made a month's loss: a few words beside the number.</summary>
    public static string RuledSays(RuledByOne ruled, Categories categories)
    {
        List<string> said = [];
        if (ruled.Largest is { Value: { } part } largest)
            said.Add($"{PoundsShort(part)} of it is one type: {SliceName(largest.Slice, categories)}" + (ruled.Reports?.Value is { } reports ? reports == 1 ? ", in a single report" : $", in {Of((long)reports, "report", "reports")} with a loss" : ""));
        if (ruled.Usual is { } usual) said.Add($"far more than the months beside it ({PoundsShort(usual)})");
        return Sentence(string.Join("; ", said)) + ". A single case may have made it.";
    }

    public static string LossOf(Figure? loss) => loss is null ? Markers.NotAvailable : Value(loss);

    public static string CasesTitle(string place, Period first, Period last) => $"{place}: cases sent to the force and outcomes by month, {Span(first.To(last))}";

    public static string FraudPeersTitle(Group group, Figure figure) => $"{figure.Place.Name} and its {group.Name}: {figure.Measure.Name}, {Twelve(figure.Period)}";

    public static string FraudPeersSubtitle(bool isPrinted) => "The highest rate first. They are not ranked, because neither more nor less is better in itself. "
        + (isPrinted ? "Rates and changes are the publisher's own." : "A rate divides by the people who live there.");

    public static string YearTablesSays(Figure year) => $"The Office for National Statistics prints the same reports for twelve months at a time, and how many there were in every force. The latest are for the {Twelve(year.Period)}.";

    /// <summary>The publisher's change in its cell: 5.8% decrease.</summary>
    public static string PrintedChange(decimal? percent) => percent is not { } change ? Markers.NotAvailable : Number(Math.Abs(change), 1) is var size && change == 0 ? NoChangeWord : $"{size}% {(change > 0 ? "increase" : "decrease")}";

    /// <summary>A part by type and victim: Dating scams, individuals.</summary>
    public static string SliceName(Slice slice, Categories categories) => string.Join(", ", new[]
    {
        slice.Category is { } id ? categories.Find(id)?.Name ?? id : null,
        slice.Victim is { } victim ? VictimName(victim) : null,
    }.OfType<string>());

    public static string VictimName(string victim) => victim switch
    {
        Slice.Individual => "individuals",
        Slice.Organisation => "organisations",
        _ => "victims not known",
    };

    public static string FraudMethod => "Months are set against the same month a year before, because some months of the year always have more. Two months are compared as counts, with reports assumed to cluster two and a half times as much as independent "
        + "events until two years of months tell how much they vary. A change counts only where it is more than that. A loss is marked where one type of crime and victim holds more than half of it, or where it is more than three times that of the months beside it while reports are not unusual; it stays as published.";

    public static string MoreTypes(int types) => $"{Of(types, "more type", "more types")}";
}
