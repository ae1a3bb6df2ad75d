namespace Answerable.Core.Statements;

/// <summary>A text of a statement with a remark on every number and every brace in it.</summary>
/// <param name="Where">Which text: a priority's id for a section's commentary, <see cref="Summary"/> or <see cref="Comment"/>.</param>
/// <param name="Text">The text.</param>
/// <param name="Remarks">In the order of their places.</param>
public sealed record Review(string Where, string Text, IReadOnlyList<Remark> Remarks)
{
    /// <summary>The names of the two texts on the whole statement.</summary>
    public const string Summary = "summary", Comment = "comment";

    /// <summary>What keeps the statement from being approved.</summary>
    public IEnumerable<Remark> Refusals => Remarks.Where(remark => remark.Blocks);

    /// <summary>Every text of a statement that has one: the summary, the commentaries, the office holder's comment.</summary>
    public static IReadOnlyList<Review> Of(Statement statement)
    {
        var reviewer = new Reviewer(statement);
        IEnumerable<Review> all =
        [
            new(Summary, statement.Summary, reviewer.Remarks(statement.Summary, null)),
            .. statement.Sections.Select(section => Of(section, reviewer)),
            new(Comment, statement.Comment, reviewer.Remarks(statement.Comment, null)),
        ];
        return [.. all.Where(review => review.Text.Length > 0)];
    }

    /// <summary>The commentary of one section.</summary>
    public static Review Of(Section section, Statement statement) => Of(section, new Reviewer(statement));

    private static Review Of(Section section, Reviewer reviewer) => new(section.Priority, section.Commentary, reviewer.Remarks(section.Commentary, section));
}

/// <summary>Reads texts against the tables of one statement.</summary>
internal sealed class Reviewer(Statement statement)
{
    private readonly Naming _naming = new(statement);
    private readonly Speech _speech = new(statement);

    public IReadOnlyList<Remark> Remarks(string text, Section? section)
    {
        var (blank, tokens, numerals) = (Tokens.Blank(text), Tokens.Of(text), Numerals.Find(text));
        var remarks = tokens.Select(Remark).ToList();
        foreach (var passage in Passages.Of(text))
        {
            var mark = tokens.OfType<OwnFigures>().FirstOrDefault(own => passage.Spot.Holds(own.Spot));
            StatementRow? earlier = null;
            foreach (var sentence in Passages.Sentences(blank, passage.Spot))
            {
                var inside = numerals.Where(numeral => sentence.Holds(numeral.Spot)).ToList();
                var bound = remarks.OfType<Bound>().Where(number => sentence.Holds(number.Spot)).ToList();
                var printable = inside.Where(numeral => numeral.IsPrintable).Select(numeral => numeral.Spot).Concat(bound.Select(number => number.Spot)).ToList();
                var named = _naming.Named(blank, sentence);
                var (other, implied) = (_speech.IsOfAnotherPeriod(blank, sentence, inside), Implied(section, named.Count, blank, sentence));
                Clause Around(Spot spot) => Clause.Of(blank, sentence, spot, printable.Where(place => place != spot), _speech);

                var opposed = bound.Select(number => Contradictions.Of(number.Number, number.Told, Around(number.Spot), sentence)).OfType<Contradicting>().ToList();
                remarks.RemoveAll(remark => opposed.Any(found => found.Spot == remark.Spot));
                remarks.AddRange(opposed);
                remarks.AddRange(inside.Select(numeral => mark is not null && !numeral.IsExempt ? new Own(numeral, mark)
                    : Remark(numeral, () => new(blank, sentence, numeral, Around(numeral.Spot), named, implied, other, section), earlier)));
                if (named.Count > 0) earlier = named[^1].Row;
            }
        }

        return [.. remarks.OrderBy(remark => remark.Spot.Start)];
    }

    private Remark Remark(Token token) => token switch
    {
        OwnFigures own => new Settled(own),
        BoundNumber bound when Told.Of(statement, bound.Target) is { } told =>
            !told.IsPrinted(statement) ? new Unreadable(new(bound.Spot, Misspelling.NotPrinted))
            : told.Agrees(bound.Written) is not { } agrees ? new Unreadable(new(bound.Spot, Misspelling.NoNumberWritten))
            : agrees ? new Bound(bound, told) : new Stale(bound, told),
        BoundNumber bound => new Unreadable(new(bound.Spot, Misspelling.NoSuchRow)),
        Misspelt misspelt => new Unreadable(misspelt),
        _ => throw new ArgumentException($"A text has no {token.GetType().Name}.", nameof(token)),
    };

    private Remark Remark(Numeral numeral, Func<Setting> setting, StatementRow? earlier)
    {
        if (numeral.IsExempt) return new Exempt(numeral);
        var set = setting();
        return (Remark?)new Contradictions(_naming).Of(set) ?? new Proposals(statement, _naming).Of(set, earlier);
    }

    private StatementRow? Implied(Section? section, int named, string text, Spot sentence) =>
        named == 0 && section?.Rows.Where(row => !row.IsRest).ToList() is [var only] && _speech.Columns(text, sentence).Count > 0 ? only : null;
}
