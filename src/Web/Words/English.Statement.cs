using Answerable.Core.Duties;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statements;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words of the statement on national measures.</summary>
public static partial class English
{
    public const string StatementRoom = "Statement", SinceYearHead = "Difference against the previous 12 months", SinceBaselineHead = "Difference against the baseline";
    public const string AppliesHead = "Does it apply here?", ContributionHead = "What the force contributes, and what explains the figures", AnalystHead = "What the figures say";
    public const string SmallBases = "Where the earlier number is under 50 no percentage is printed: numbers that small go up and down by chance.";
    public const string PrintedAsThen = "The changes are printed as the office printed them, also those on small numbers. What each amounts to, under it, is worked out here.";
    public const string NoChangeWord = "No change", CannotTellWord = "Cannot tell", SurveyUnknown = "Cannot tell: how many people answered is not published";
    public const string WhyStatement = "The law asks every local policing body to publish a statement on what its force contributes to the national priorities for policing, and which of them apply in its area and why "
        + "(paragraph 7A of the Elected Local Policing Bodies (Specified Information) Order 2011, as amended).";
    public const string TextSheet = "Text", TextTitle = "What is said of each priority", PriorityHead = "Priority", AboutTitle = "What this is", PublishedBy = "Published by", AddressHead = "Address";
    public const string DocxFile = "Word", PlainHtml = "HTML for another website";
    public const string MistakesHead = "What was put right", NothingSaid = "Nothing has been said here.";

    public static string StatementTitle(Statement statement) => $"{statement.Force}: statement on the {statement.FrameworkName}, 12 months to {Month(statement.Period.LastMonth)}";

    /// <summary>How the force does in all of it, in two sentences.</summary>
    public static string StatementLead(Statement statement)
    {
        var missing = statement.Sections.Count(section => section.Rows.All(row => row.Now.Value is null));
        var rows = statement.Sections.SelectMany(section => section.Rows).Where(row => !row.IsRest && row.Now.Value is not null).DistinctBy(row => row.Id).ToList();
        int Of(params Outcome?[] outcomes) => rows.Count(row => outcomes.Contains(row.SinceBefore.Outcome));
        (int Count, string Is, string Are)[] said =
        [
            (Of(Outcome.Better), "is better", "are better"), (Of(Outcome.Worse), "is worse", "are worse"),
            (Of(Outcome.Higher, Outcome.Lower), "has changed where neither way is good", "have changed where neither way is good"),
            (Of(Outcome.NoClearChange), "shows no clear change", "show no clear change"), (Of(null, Outcome.NotComparable), "cannot be compared", "cannot be compared"),
        ];
        var parts = said.Where(item => item.Count > 0).Select(item => $"{Spoken(item.Count)} {(item.Count == 1 ? item.Is : item.Are)}");
        return (rows.Count == 0 ? "No measure has a figure for this period." : $"Of {English.Of(rows.Count, "measure", "measures")}, against the 12 months before: {List(parts)}.")
            + (missing == 0 ? "" : $" {Sentence(Spoken(missing))} of the {Spoken(statement.Sections.Count)} priorities {(missing == 1 ? "has" : "have")} no figures; it says why.");
    }

    public static string NowHeading(Period period) => $"12 months to {Month(period.LastMonth)}";

    public static string BaselineHeading(Period period) => $"Baseline: 12 months to {Month(period.LastMonth)}";

    public static string SectionTableTitle(Section section, Period period) => $"{section.Name}: {Twelve(period)}";

    public static string Applies(Section section) => (section.Applies, section.Reason) switch
    {
        (Applicability.Applies, var why) => $"Yes. {why}",
        (Applicability.DoesNotApply, var why) => $"No. {why}",
        (_, { Length: > 0 } why) => why,
        _ => "The office has not said whether this priority applies in its area. The law asks it to, with reasons.",
    };

    /// <summary>The row's name: the measure, or what its listed parts leave.</summary>
    public static string RowName(StatementRow row) => row.IsRest ? $"All other {row.Name}" : Sentence(row.Name);

    /// <summary>A number of a statement: 8,194; 77%; [x].</summary>
    public static string AmountSays(StatementRow row, Amount amount) => amount.Value is not { } value ? amount.Marker
        : row.Unit switch
        {
            Unit.Percent => Number(value, Math.Max(row.Decimals, 0)) + "%",
            Unit.Pounds => Pounds(value, row.Decimals),
            _ => Number(value, row.Decimals),
        };

    /// <summary>
    /// The size of the change since the year before in the reference page's form; where only the publisher's own percentage is known, that,
    /// marked so. Empty where there is none to print.
    /// </summary>
    public static string SizeSays(StatementRow row, bool alsoSmall) => row is { SinceBefore.Label: null, Before.Printed: { } printed }
        ? printed == 0 ? $"{NoChangeWord}, as published" : $"{Number(Math.Abs(printed), printed.Scale)}% {(printed > 0 ? "increase" : "decrease")}, as published"
        : SizeSays(row.SinceBefore, alsoSmall);

    /// <summary>The size of a change in that form. On a small base there is none, unless the office chose otherwise.</summary>
    public static string SizeSays(Comparison? change, bool alsoSmall) =>
        change?.Label is not { } label || (change.HasSmallBase && !alsoSmall && label.Sign != 0) ? "" : Change(label, Comparison.Decimals);

    /// <summary>The change since the year before: its size, and under it the difference.</summary>
    public static IReadOnlyList<string> ChangeSays(StatementRow row, bool alsoSmall) => ChangeLines(SizeSays(row, alsoSmall), row.SinceBefore);

    /// <summary>A change: its size, and under it the difference, which percentages have none of.</summary>
    public static IReadOnlyList<string> ChangeSays(Comparison? change, bool alsoSmall) => ChangeLines(SizeSays(change, alsoSmall), change);

    private static string[] ChangeLines(string size, Comparison? change)
    {
        string[] lines = [size, change?.Label is { InPoints: false } label ? WithTypedSign(label) : ""];
        return lines.All(line => line.Length == 0) ? [Markers.NotAvailable] : [.. lines.Where(line => line.Length > 0)];
    }

    /// <summary>A difference with its sign. Statements have the minus that people type, because they are copied into other systems.</summary>
    public static string WithTypedSign(ChangeLabel label) => Difference(label).Replace('−', '-');

    /// <summary>What a change amounts to, in a few words.</summary>
    public static string Meaning(Comparison? change) => change?.Label is not { } label ? ""
        : change.Outcome switch
        {
            Outcome.NotComparable => NotComparable,
            null => label.InPoints ? SurveyUnknown : CannotTellWord,
            Outcome.NoClearChange => label.Sign == 0 ? "The same" : NoClearChangeWord,
            var outcome => $"{Has(change.Verdict!.Value)} {(label.Sign > 0 ? "risen" : "fallen")}{outcome switch { Outcome.Better => ", which is better", Outcome.Worse => ", which is worse", _ => "" }}",
        } is { Length: > 0 } words ? Sentence(words) : "";

    /// <summary>What a rest is, with what it did: the note under its table.</summary>
    public static string RestNote(StatementRow rest) =>
        $"\"All other {rest.Name}\" is what {List(rest.Without.Select(part => part.Name))} {(rest.Without.Count == 1 ? "leaves" : "leave")} of it: {AmountSays(rest, rest.Now)} now, {AmountSays(rest, rest.Before.Amount)} in the 12 months before"
        + (rest.Baseline is { } baseline ? $" and {AmountSays(rest, baseline.Amount)} at the baseline." : ".");

    /// <summary>Why numbers cannot be compared, for each column it touches.</summary>
    public static IEnumerable<string> BreakNotes(IReadOnlyList<StatementRow> rows) =>
        rows.Select(row => (Column: SinceYearHead, row.Before)).Concat(rows.Where(row => row.Baseline is not null).Select(row => (Column: SinceBaselineHead, Before: row.Baseline!)))
            .SelectMany(item => item.Before.Breaks.Select(text => (item.Column, Text: text))).Distinct()
            .Select(item => $"[b] {item.Column}: {item.Text}");

    public static string HolderCommentHead(string holder) => holder.Length == 0 ? "A comment by the office holder" : $"A comment by {holder}";

    public static string MistakeSays(Mistake mistake) => $"{Day(mistake.Day)}: {mistake.What}";

    public const string StatementRoomTitle = "Statement on national measures", NoStatement = "No statement has been published here yet.", VersionHead = "Version", OlderVersion = "This is an earlier version.";
    public const string NewestVersion = "Read the one that stands now.", SinceRevised = "Some numbers in this statement have been revised since. It stays as it was published.", VersionsHead = "Versions of this statement";
    public const string AllStatements = "All statements", DutyHead = "When a statement is due", DutyTitle = "Releases of crime figures, and the statement after each", ReleasedHead = "Figures released", DueByHead = "Due by";
    public const string HowItStands = "How it stands", NoDuties = "No date of a release of crime figures is known here.", SinceLastTitle = "The newest number of each statement";
    public const string SinceOverlap = "The two periods may share months, so the difference of the two numbers is not a change from one year to the next.";

    public static string StatementShort(Statement statement) => $"{statement.FrameworkName}, 12 months to {Month(statement.Period.LastMonth)}";

    public static string VersionOf(int number, int all) => $"{Number(number)} of {Number(all)}";

    public static string VersionSays(int number, DateTimeOffset shown) => $"Version {Number(number)}, published {Moment(shown)}";

    public static string SinceLastHead(Statement before) => $"Since the last statement, for the 12 months to {Month(before.Period.LastMonth)}";

    public static string RevisedSays(StatementChange change) =>
        $"{RowName(change.Row)}, {Twelve(change.Was!.Period)}: printed here {AmountSays(change.Row, change.Was)}, now {AmountSays(change.Row, change.Is!)}.";

    public static string DutyLead(int months) =>
        $"The law asks for a new statement after each quarterly release of crime figures. It names no day; this office gives itself {(months == 0 ? "no time" : Of(months, "month", "months"))}.";

    public static string DutySays(StatementDuty duty) => duty.State switch
    {
        DutyState.Met => $"Published on {Day(duty.Published!.Value)}",
        DutyState.Due => "Due",
        _ => "Overdue",
    };

    private const string NoClearChangeWord = "no clear change";

    private static string Spoken(int number) => number switch { 0 => "none", 1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", 7 => "seven", 8 => "eight", 9 => "nine", _ => Number(number) };
}
