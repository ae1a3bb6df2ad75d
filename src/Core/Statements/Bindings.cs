namespace Answerable.Core.Statements;

/// <summary>Writes into a text what a person has decided about its numbers.</summary>
public static class Bindings
{
    /// <summary>The text with a number bound.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What is replaced: the number, with the words that the target prints itself.</param>
    /// <param name="told">What it stands for.</param>
    /// <exception cref="ArgumentException">The place is not in the text, or touches something in braces.</exception>
    public static string Bind(string text, Spot place, Told told)
    {
        if (place.Start < 0 || place.Length < 1 || place.End > text.Length) throw new ArgumentException("The place is not in the text.", nameof(place));
        if (Tokens.Of(text).Any(token => token.Spot.Meets(place))) throw new ArgumentException("There are braces already.", nameof(place));
        return $"{text[..place.Start]}{{{told.Target} = {told.Notation}}}{text[place.End..]}";
    }

    /// <summary>The text with the paragraph around a place marked as the force's own figures. A mark that is there already is replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">A place in the paragraph.</param>
    /// <param name="period">The period of its figures, with the year.</param>
    /// <param name="source">Whose they are.</param>
    /// <exception cref="ArgumentException">No paragraph is there, or period or source are unfit: see <see cref="Tokens.Unfit"/>.</exception>
    public static string Settle(string text, Spot place, string period, string source)
    {
        if (Tokens.Unfit(period, source) is { } why) throw new ArgumentException($"Not a period and a source: {why}.", nameof(period));
        var passage = Passages.Of(text).FirstOrDefault(passage => passage.Spot.Holds(place)) ?? throw new ArgumentException("No paragraph is there.", nameof(place));
        var old = Tokens.Of(text).OfType<OwnFigures>().FirstOrDefault(own => passage.Spot.Holds(own.Spot));
        var end = old?.Spot.Start ?? passage.Spot.End;
        return $"{text[..end].TrimEnd()} {{own figures: {period.Trim()}; {source.Trim()}}}{text[passage.Spot.End..]}";
    }

    /// <summary>A stale number as the table has it now: what follows from a person's word that the sentence still holds.</summary>
    /// <exception cref="ArgumentException">It does not stand there.</exception>
    public static string Renew(string text, BoundNumber bound, Told told)
    {
        if (!Tokens.Of(text).Contains(bound)) throw new ArgumentException("That number is not bound there.", nameof(bound));
        return $"{text[..bound.Spot.Start]}{{{told.Target} = {told.Notation}}}{text[bound.Spot.End..]}";
    }
}
