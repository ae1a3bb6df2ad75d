using Answerable.Core.Statements;

namespace Answerable.Web.Words;

/// <summary>Words of what can be done about the numbers in a statement's texts.</summary>
public static partial class English
{
    public const string NumbersTitle = "Numbers in the text", NumbersNone = "Every number here stands for a number of a table, or is said to be the force's own.", NumbersNoText = "Nothing is written yet.";
    public const string NumbersLead = "A number that stands for one of a table is printed from it, and is found again when the figure is revised. Nothing is bound before you say so.";
    public const string NumberOpen = "Nobody has said what this stands for. It hinders nothing.", SettlePeriod = "Period of the force's own figures, with the year", SettleSource = "Whose figures they are", SettleDo = "These are the force's own figures", SettleMark = "Mark the paragraph";

    public static string BindTo(Told told) => $"It is {Says(told)}: {Names(told)}";

    public static string RenewTo(Told told) => $"The sentence holds: print {Says(told)}";

    public static string SettleAmiss(Misspelling why) => why switch
    {
        Misspelling.NoYear => "Enter the year of the period",
        Misspelling.PeriodOrSourceMissing => "Enter the period and whose figures they are",
        _ => "Leave braces and semicolons out",
    };

    /// <summary>A text whose numbers keep the statement from being proposed, as something to do.</summary>
    public static string NumbersWrong(string title, int count) => $"{title}: put {Of(count, "number", "numbers")} right";
}
