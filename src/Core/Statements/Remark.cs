namespace Answerable.Core.Statements;

/// <summary>What a review says of one place in a text.</summary>
/// <param name="Spot">The place.</param>
public abstract record Remark(Spot Spot)
{
    /// <summary>Whether the statement cannot be approved while it stands.</summary>
    public virtual bool Blocks => false;
}

/// <summary>A bound number that says what the table says.</summary>
public sealed record Bound(BoundNumber Number, Told Told) : Remark(Number.Spot);

/// <summary>A bound number whose figure is another now. To do: read the sentence again, then renew the number or write anew.</summary>
/// <param name="Number">What it was.</param>
/// <param name="Told">What it is.</param>
public sealed record Stale(BoundNumber Number, Told Told) : Remark(Number.Spot)
{
    /// <inheritdoc/>
    public override bool Blocks => true;
}

/// <summary>Braces that nothing can be made of. To do: put them right, or take them out.</summary>
public sealed record Unreadable(Misspelt Token) : Remark(Token.Spot)
{
    /// <inheritdoc/>
    public override bool Blocks => true;
}

/// <summary>A mark of own figures.</summary>
public sealed record Settled(OwnFigures Mark) : Remark(Mark.Spot);

/// <summary>A number in a paragraph that is marked as the force's own figures.</summary>
public sealed record Own(Numeral Numeral, OwnFigures Mark) : Remark(Numeral.Spot);

/// <summary>A number that is no figure: a year, a name, the length of a period.</summary>
public sealed record Exempt(Numeral Numeral) : Remark(Numeral.Spot);

/// <summary>A number that nobody has bound or marked. To do, though nothing hinders: bind it, or mark its paragraph as the force's own figures.</summary>
/// <param name="Numeral">The number.</param>
/// <param name="Proposals">What it may stand for, the likeliest first.</param>
/// <param name="Best">The one that clearly stands out; null for none.</param>
public sealed record Open(Numeral Numeral, IReadOnlyList<Proposal> Proposals, Proposal? Best) : Remark(Numeral.Spot);

/// <summary>What a number may stand for. Nothing is bound before a person says so.</summary>
/// <param name="Spot">What binding replaces: the number, with "increase" or "decrease" and "a" or "an" where the bound number prints them itself.</param>
/// <param name="Told">What it would print.</param>
/// <param name="Likelihood">For their order only: more is likelier.</param>
public sealed record Proposal(Spot Spot, Told Told, int Likelihood);

/// <summary>A number that its sentence says of a row, and the table says otherwise. To do: correct and bind it, or mark the paragraph where it is a figure of another kind.</summary>
/// <param name="Spot">The number.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Why">What is wrong.</param>
/// <param name="TableSays">What the table has for what the sentence names, as far as it is of the number's kind.</param>
public sealed record Contradicting(Spot Spot, Spot Sentence, Contradiction Why, IReadOnlyList<Told> TableSays) : Remark(Spot)
{
    /// <inheritdoc/>
    public override bool Blocks => true;
}

/// <summary>How a sentence and the table disagree.</summary>
public enum Contradiction
{
    /// <summary>None of the row's numbers is that.</summary>
    Number,

    /// <summary>It is a number of the row, against the other of the two earlier periods.</summary>
    Period,

    /// <summary>The words say it went up and the table says down, or the other way round.</summary>
    Direction,
}
