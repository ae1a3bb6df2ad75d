using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words of measures that the office defines itself, and of surveys.</summary>
public static partial class English
{
    public const string OwnMeasuresTitle = "Your own measures", OwnMeasuresText = "Define what only your office counts, get a blank table for it, and correct or end it.", OwnMeasuresLead = "What only your office counts, such as the answers to its own survey. A measure is on no public page before its first figures are approved.";
    public const string DefineMeasure = "Define a measure", NoOwnMeasures = "None is defined yet.", CorrectMeasure = "Correct the definition", MeasureSaved = "Save the definition", OwnMeasuresAre = "Measures";
    public const string OwnName = "Name", OwnNameHint = "As residents would say it, such as: People who feel safe after dark. Its address is made from the name and stays.", OwnUnitLegend = "What is a figure of it?", OwnDirectionLegend = "Which way is good?", OwnPlacesLegend = "For which places are there figures?", OwnMonthsLegend = "What does one figure cover?";
    public const string OwnDecimals = "Digits after the point", OwnDecimalsHint = "0 to 3. How figures are shown; what is worked out uses them as they are.", OwnDefinition = "Definition", OwnDefinitionHint = "In plain English: what is counted, who was asked, how, and what it cannot tell. Markdown may be used. It stands on the measure's public page.";
    public const string OwnPriority = "Priority it serves", OwnPriorityHint = "In the words of your plan. May stay empty.", FixedOnce = "It has figures, so unit, period and places stay. Something else is another measure.";
    public const string OwnNameMissing = "Enter a name of up to 100 characters with a letter or digit in it", OwnNameTaken = "There is a measure of this name. Enter another name", OwnDefinitionMissing = "Enter the definition, of up to 10,000 characters", OwnDecimalsWrong = "Enter a whole number from 0 to 3", OwnPriorityLong = "Enter at most 300 characters", ChooseOne = "Choose one";
    public const string BlankTitle = "Blank table", BlankText = "Fill in the last columns and bring the file in like any other. Rows that stay empty are left out; more rows may be added, and rows of several measures may stand in one file.", BlankCsv = "Blank table as CSV", BlankXlsx = "Blank table as Excel (xlsx)", BlankOds = "Blank table as OpenDocument (ods)";
    public const string EndMeasure = "End it", EndText = "A measure that was once shown stays, with its figures. After its last month no more are taken. Leave empty to let it go on.", EndMonth = "Last month with figures", EndDo = "Save the last month", DeleteMeasure = "Delete it", DeleteText = "It has no figures, so it can go as if it had never been. That it was defined stays on record.", HasEnded = "ended", Goes = "goes on";
    public const string DefinitionHead = "Definition", OwnKindHead = "Kind", OwnKind = "The office's own measure", OwnAbout = "This is a measure of the office's own. No other body publishes it, so there is nothing to compare it with elsewhere.", OwnOthers = "This is the office's own measure: other forces have no such figures.", StateOfMeasure = "State", BringItIn = "Bring the file in", NumberInAddress = "Id", PublicPage = "Its public page";
    public const string BlankSheet = "Figures", BlankNotes = "Notes", BlankColumn = "Column", BlankMeans = "What to enter";

    public static string OwnUnitChoice(string unit) => unit switch
    {
        "count" => "A number of things, such as visits",
        "percent" => "A percentage of cases that are all known, such as letters answered in time",
        "survey" => "A percentage of people who were asked, such as a survey. The number of people tells how sure it is",
        _ => "A time in seconds",
    };

    public static string OwnPlacesChoice(string places, string force) => places switch
    {
        "force" => $"{force} as a whole",
        "local-areas" => "Its local areas",
        _ => "Both",
    };

    public static string OwnMonthsChoice(int months) => months switch { 1 => "A month", 3 => "A quarter", _ => "12 months" };

    public static string OwnState(Period? last) => last is { } month ? $"{HasEnded}, with {Month(month)}" : Goes;

    public static string PriorityServed(string priority) => $"Priority it serves: {priority}";

    public static string BlankColumnMeans(string column, Measure measure) => column switch
    {
        "measure" => "The measure, filled in.",
        "place" => "The place, filled in.",
        "period" => $"The period, such as {(measure.Terms!.Months switch { 1 => "2026-04", 3 => "2026-Q2", _ => "P12M/2026-03" })}.",
        "value" => measure.Unit == Unit.Percent ? "The percentage, such as 77.5. Leave it empty where numerator and denominator give it. Where there is no number, a marker such as [x] (not available)." : "The figure. Where there is no number, a marker such as [x] (not available).",
        "numerator" => measure.Unit == Unit.Percent ? "How many of those counted, for a percentage worked out here." : "Leave empty: for percentages only.",
        "denominator" => measure.Unit == Unit.Percent ? "Out of how many." : "Leave empty: for percentages only.",
        _ => measure.Unit == Unit.Percent ? "How many people were asked, for a survey. Without it nobody can tell whether a difference is more than chance." : "Leave empty: for percentages only.",
    };

    /// <summary>A period inside a sentence: June 2024; the 12 months to March 2024.</summary>
    private static string InThe(Period period) => (period.Months == 12 ? "the " : "") + Twelve(period);

    /// <summary>A percentage of people asked: how sure it is, and whether it has changed. Source: rule book section 11.</summary>
    public static string SurveySays(SurveyChange survey)
    {
        var (now, then) = (survey.Now, InThe(survey.Now.Period.YearBefore));
        var sure = survey is { Asked: { } asked, Likely: { } likely }
            ? $"Because {Number(asked)} people answered, the true figure is likely between {Number((decimal)likely.Lower, now.Measure.Decimals)}% and {Number((decimal)likely.Upper, now.Measure.Decimals)}%."
            : "It is not published how many people answered.";
        if (ShareChange.SizeOf(survey.Asked) == SampleSize.Caution) sure += " That few people answered calls for caution.";
        if (survey.Before?.Best is not { } before) return $"{sure} There is no figure for {then} to compare it with.";
        var earlier = $"{Number(before, now.Measure.Decimals)}% in {then}";
        if (survey.Verdict is not { } verdict) return $"{sure} We cannot tell whether it differs from {earlier}.";
        return verdict == ChangeVerdict.NoClearChange
            ? $"{sure} It was {earlier}; a difference of that size comes about by chance: no clear change."
            : $"{sure} It {Has(verdict)} {Moved(now.Best > before ? 1 : -1)}{ForWhat(survey.Outcome)}: it was {earlier}.";
    }
}
