using Answerable.Core.Measures;
using Answerable.Store;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff;

/// <summary>What there is to see of a taking-in before it is shown.</summary>
public sealed class TakenIn(Site site, long id)
{
    private const int Largest = 10;

    /// <summary>Its id.</summary>
    public long Id => id;

    /// <summary>Every figure that would be shown otherwise than it is now, the largest change first.</summary>
    public IReadOnlyList<Difference> Differences => field ??= site.Approvals.ChangesAgainstVisible(id);

    /// <summary>The ten largest of them.</summary>
    public IReadOnlyList<Difference> TenLargest => [.. Differences.Take(Largest)];

    /// <summary>How many of them change, are gone and are new, as a sentence.</summary>
    public string Changes => English.ChangesAre(
        Differences.Count(one => one is { Before: not null, After: not null }), Differences.Count(one => one.After is null), Differences.Count(one => one.Before is null));

    /// <summary>How its questions were answered, and by whom.</summary>
    public IReadOnlyList<(Decision Decision, string By)> Decisions => field ??= site.Editions.Decisions(id);

    /// <summary>What was noticed and asks nothing.</summary>
    public IReadOnlyList<Problem> Notes => field ??= [.. site.Editions.Notes(id).Select(note => note.Problem).Where(problem => problem.Kind == ProblemKind.Note).Distinct()];

    /// <summary>What a question of it said.</summary>
    public string Question(Decision decision) =>
        site.Editions.Notes(id).Select(note => note.Problem).FirstOrDefault(problem => problem.Code == decision.Code && problem.Where == decision.Where)?.Text ?? decision.Code;

    /// <summary>What happened to it, in order.</summary>
    public IReadOnlyList<Happened> History => field ??= site.Approvals.History(id);

    /// <summary>The name of the place a figure is about.</summary>
    public string Place(Difference one) => site.Catalogue.Places[About(one).Place].Name;

    /// <summary>The name of the measure a figure is of.</summary>
    public string Measure(Difference one) => English.WithBreakdown(site.Catalogue.Measure(About(one).Measure), About(one).Breakdown, site.Catalogue.Offences.Of);

    /// <summary>The months of a figure.</summary>
    public static string Period(Difference one) => English.Sentence(English.Twelve(About(one).Period));

    private static Reading About(Difference one) => one.After ?? one.Before!;
}
