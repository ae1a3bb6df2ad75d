namespace Answerable.Core.Statements;

/// <summary>
/// What an unbound number may stand for, the likeliest first: the same section, the row that the sentence names, the earlier period it is held
/// against, the way it went. A proposal is only that.
/// </summary>
internal sealed class Proposals(Statement statement, Naming naming)
{
    private const int Most = 6, Enough = 12, Apart = 4;

    /// <summary>All that fits, the likeliest first, at most six.</summary>
    /// <param name="setting">The number in its sentence.</param>
    /// <param name="earlier">The row that was named last before this sentence in the paragraph; null for none.</param>
    public Open Of(Setting setting, StatementRow? earlier)
    {
        if (!setting.Numeral.IsPrintable) return new(setting.Numeral, [], null);
        var nearest = setting.Named.Count == 0 ? null : setting.Named.MinBy(named => Math.Abs(named.Spot.Start - setting.Numeral.Spot.Start)).Row;
        var found = statement.Sections.SelectMany(section => section.Rows).DistinctBy(row => row.Id)
            .SelectMany(row => Cells.Of(row, setting.Numeral.Kind)).Where(told => Cells.Fits(setting.Numeral, told) && told.IsPrinted(statement))
            .Select(told => Proposal(setting, told, Likelihood(setting, told, nearest, earlier)))
            .OrderByDescending(proposal => proposal.Likelihood).Take(Most).ToList();
        var best = found.Count > 0 && found[0].Likelihood >= Enough && (found.Count == 1 || found[0].Likelihood - found[1].Likelihood >= Apart) ? found[0] : null;
        return new(setting.Numeral, found, best);
    }

    private int Likelihood(Setting setting, Told told, StatementRow? nearest, StatementRow? earlier)
    {
        var (row, clause) = (told.Row, setting.Clause);
        var likely = setting.Section?.Rows.Contains(row) == true ? 8 : 0;
        if (setting.Named.Any(named => named.Row == row)) likely += 16 + (row == nearest ? 4 : 0);
        else if (row == setting.Implied) likely += 10;
        else if (setting.Named.Count == 0 && row == earlier) likely += 6;
        else if (naming.Hints(row, setting.Text, setting.Sentence)) likely += 6;
        if (clause.Column is { } column) likely += (told.Target.Column == column ? 1 : -1) * (clause.IsCertain ? 10 : 5);
        else if (told.Target.Column == StatementRow.NowColumn) likely += 4;
        if (clause.Way is { } way && told.Target.Aspect is Aspect.Size or Aspect.By) likely += told.Sign == clause.Way ? 5 : -12;
        if (row.IsRest) likely -= 6;
        if (told.Target.Aspect == Aspect.By) likely -= 2;
        if (Math.Abs(setting.Numeral.Value ?? 0) != Math.Abs(told.Number ?? 0)) likely -= 4; // it would be printed with other digits
        if (setting.CountsSomethingElse || setting.IsOfAnotherPeriod) likely -= 16;
        return likely;
    }

    // A size right before its noun becomes the change in words, so that a later change of way or article is printed right.
    private static Proposal Proposal(Setting setting, Told told, int likelihood)
    {
        var (spot, clause) = (setting.Numeral.Spot, setting.Clause);
        if (told.Target.Aspect != Aspect.Size) return new(spot, told, likelihood);
        if (clause.Noun is not { } noun) return new(spot, setting.Numeral.IsSigned ? As(told, Aspect.Change) : told, likelihood);
        return clause.Article is { } article
            ? new(Spot.Between(article.Start, noun.End), As(told, Aspect.ChangeWithArticle), likelihood)
            : new(Spot.Between(spot.Start, noun.End), As(told, Aspect.Change), likelihood);
    }

    private static Told As(Told told, Aspect aspect) => told with { Target = told.Target with { Aspect = aspect } };
}
