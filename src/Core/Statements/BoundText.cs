namespace Answerable.Core.Statements;

/// <summary>A piece of a text that is printed.</summary>
public abstract record Printed;

/// <summary>Markdown as it was written.</summary>
public sealed record PrintedWords(string Markdown) : Printed;

/// <summary>A bound number: the language of the page puts the words to it.</summary>
public sealed record PrintedNumber(Told Told) : Printed;

/// <summary>Whose the figures of the paragraph before are.</summary>
/// <param name="Period">Their period.</param>
/// <param name="Source">Whose they are.</param>
/// <param name="IsItem">Whether the paragraph is an item of a list.</param>
public sealed record PrintedSource(string Period, string Source, bool IsItem) : Printed;

/// <summary>Prints a text with its numbers from the tables of its statement.</summary>
public static class BoundText
{
    /// <summary>The pieces in order. What is misspelt stands as it was written: nothing is lost, and it keeps the statement from being approved.</summary>
    public static IReadOnlyList<Printed> Print(string text, Statement statement)
    {
        List<Printed> pieces = [];
        var (at, passages) = (0, Passages.Of(text));
        foreach (var token in Tokens.Of(text))
        {
            Printed? piece = token switch
            {
                BoundNumber bound when Told.Of(statement, bound.Target) is { } told && told.IsPrinted(statement) => new PrintedNumber(told),
                OwnFigures own => new PrintedSource(own.Period, own.Source, passages.Any(passage => passage.IsItem && passage.Spot.Holds(own.Spot))),
                _ => null,
            };
            if (piece is null) continue;
            var before = text[at..token.Spot.Start];
            pieces.Add(new PrintedWords(piece is PrintedSource ? before.TrimEnd() : before));
            pieces.Add(piece);
            at = token.Spot.End;
        }

        pieces.Add(new PrintedWords(text[at..]));
        return pieces;
    }
}
