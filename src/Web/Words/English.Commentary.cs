using System.Text;
using Answerable.Core.Measures;
using Answerable.Core.Statements;

namespace Answerable.Web.Words;

/// <summary>Words of the numbers in a statement's texts.</summary>
public static partial class English
{
    /// <summary>A text with its bound numbers from the tables, as Markdown.</summary>
    public static string Printed(string text, Statement statement)
    {
        var markdown = new StringBuilder();
        foreach (var piece in BoundText.Print(text, statement))
        {
            markdown.Append(piece switch
            {
                PrintedWords words => words.Markdown,
                PrintedNumber number => BeginsSentence(markdown) ? Sentence(Says(number.Told)) : Says(number.Told),
                PrintedSource { IsItem: true } source => $" ({OwnFiguresSay(source)})",
                PrintedSource source => $"\n\n{OwnFiguresSay(source)}.",
                _ => throw new ArgumentException($"No words for {piece.GetType().Name}.", nameof(text)),
            });
        }

        return markdown.ToString();
    }

    /// <summary>A bound number in running text: 351; −371; 371; 10%; 10% decrease; an 11% decrease; no change.</summary>
    public static string Says(Told told)
    {
        if (told.Target.Aspect == Aspect.Value) return told.Amount is { } amount ? AmountSays(told.Row, amount) : Markers.NotAvailable;
        if (told.Comparison?.Label is not { } label) return Markers.NotAvailable;
        var (unit, number) = (label.InPoints ? " percentage point" + (Math.Abs(told.Number ?? 0) == 1 ? "" : "s") : "", told.Number ?? 0);
        return told.Target.Aspect switch
        {
            Aspect.Difference => WithSign(number, told.Decimals) + unit,
            Aspect.By => Number(number, told.Decimals) + unit,
            Aspect.Size => (label.LessThan is { } least ? "less than " + Number(least, told.Decimals) : Number(number, told.Decimals)) + (label.InPoints ? unit : "%"),
            Aspect.Change => Small(Change(label, told.Decimals)),
            _ => Small(ChangeWithArticle(label, told.Decimals)),
        };
    }

    /// <summary>Which number it is: robbery, change since the previous 12 months.</summary>
    public static string Names(Told told) => RowName(told.Row) + ", " + (told.Target.Column, told.Target.IsChange) switch
    {
        (StatementRow.NowColumn, _) => "now",
        (StatementRow.BeforeColumn, false) => "the previous 12 months",
        (StatementRow.BaselineColumn, false) => "the baseline",
        (StatementRow.BeforeColumn, _) => "change since the previous 12 months",
        _ => "change since the baseline",
    };

    /// <summary>Why a text keeps its statement from being approved, and what to do.</summary>
    public static string RemarkSays(Remark remark, string text) => remark switch
    {
        Stale stale => $"{Names(stale.Told)}: this said {stale.Number.Written}, and the table now says {Says(stale.Told)}. Read the sentence again. If it still holds, take the new number; if not, write it anew.",
        Unreadable unreadable => $"{unreadable.Token.Spot.In(text)}: {MisspellingSays(unreadable.Token.Why)}",
        Contradicting { Why: Contradiction.Direction, TableSays: var says } found =>
            $"{found.Spot.In(text)}: the words say one direction and the table the other ({TableSays(says)}). Correct the words or the number.",
        Contradicting { Why: Contradiction.Period, TableSays: var says } found =>
            $"{found.Spot.In(text)}: this is the change since another period than the sentence names ({TableSays(says)}). Correct the number or the period.",
        Contradicting { TableSays: var says } found =>
            $"{found.Spot.In(text)}: the table says otherwise ({TableSays(says)}). Correct the number; or, if it is a figure of another kind, mark the paragraph as the force's own figures.",
        _ => "",
    };

    private static string TableSays(IEnumerable<Told> says) => string.Join("; ", says.Take(6).Select(told => $"{Names(told)}: {Says(told.Target.Aspect == Aspect.Size ? told with { Target = told.Target with { Aspect = Aspect.Change } } : told)}"));

    private static string MisspellingSays(Misspelling why) => why switch
    {
        Misspelling.NotClosed => "The brace is not closed.",
        Misspelling.NotOpened => "A brace is closed here that was never opened.",
        Misspelling.NothingWritten => "There is no number behind the equals sign.",
        Misspelling.NoNumberWritten => "What stands behind the equals sign is not a number that could be printed here.",
        Misspelling.NoSuchRow => "The statement has no row of that name. The names stand beside the table.",
        Misspelling.NotPrinted => "The table prints no such number: the cell is empty, or the earlier number is too small for a percentage.",
        Misspelling.PeriodOrSourceMissing => "Say the period and the source, with a semicolon between them.",
        Misspelling.NoYear => "Say the year of the period.",
        Misspelling.NotAtTheEnd => "This stands at the end of its paragraph.",
        _ => "This is neither a number of the tables nor a mark of the force's own figures. Correct it or take it out.",
    };

    private static string OwnFiguresSay(PrintedSource source) => $"The force's own figures: {source.Period}, {source.Source}";

    private static bool BeginsSentence(StringBuilder before)
    {
        var text = before.ToString().TrimEnd(' ');
        return text.Length == 0 || text[^1] is '.' or '!' or '?' or '\n' || (text[^1] is '-' or '*' && (text.Length == 1 || text[^2] == '\n'));
    }

    private static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
