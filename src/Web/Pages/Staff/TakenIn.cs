using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;
using Answerable.Store;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff;

/// <summary>What there is to see of a taking-in before it is shown.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="id">The taking-in.</param>
/// <param name="replaced">The proposal that the one looked at takes the place of; null when there is none.</param>
/// <param name="isAll">Whether all changes are asked for, though it takes the place of another.</param>
public sealed class TakenIn(Site site, long id, Proposal? replaced = null, bool isAll = false)
{
    private const int Largest = 10;

    /// <summary>Its id.</summary>
    public long Id => id;

    /// <summary>Every figure that would be shown otherwise than it is now, the largest change first.</summary>
    public IReadOnlyList<Difference> Differences => field ??= site.Approvals.ChangesAgainstVisible(id);

    /// <summary>The proposal it takes the place of.</summary>
    public Proposal? Replaced => replaced;

    /// <summary>Whether only what changed since that one is listed.</summary>
    public bool IsSince => replaced is not null && !isAll;

    /// <summary>What is listed: all, or what changed since the proposal that is replaced.</summary>
    public IReadOnlyList<Difference> Listed => field ??= !IsSince ? Differences : replaced!.TakingIn == id ? [] : site.Approvals.ChangesSince(id, replaced.TakingIn);

    /// <summary>The ten largest of them.</summary>
    public IReadOnlyList<Difference> TenLargest => [.. Listed.Take(Largest)];

    /// <summary>How many of them change, are gone and are new, as a sentence.</summary>
    public string Changes => English.ChangesAre(
        Listed.Count(one => one is { Before: not null, After: not null }), Listed.Count(one => one.After is null), Listed.Count(one => one.Before is null));

    /// <summary>How many numbers of outcomes it has, which are not listed one by one.</summary>
    public long Outcomes => field > 0 ? field : field = site.Editions.Readings(id).Where(item => item.Measure is OutcomeCounts.OfOffences or OutcomeCounts.Recorded).Sum(item => item.Count);

    /// <summary>The lists it has that stand for themselves and hold no figures, with how many rows each.</summary>
    public IReadOnlyList<(string Kind, long Count)> Lists => field ??= [.. site.Editions.ReferencesOf(id).Where(list => list.Kind != PrintedOutcomes.Kind)];

    /// <summary>What the lists of a kind say: who is in each group; of names and postcodes how many each area has.</summary>
    public IEnumerable<string> LinesOf(string kind) => kind == GroupList.RowKind ? GroupLists.Select(list => English.GroupListSays(list, site.Catalogue.Places))
        : kind == Core.Maps.Boundary.Kind ? []
        : site.Editions.PlacesOf(id, kind).Where(item => site.Catalogue.Places.TryFind(item.Place, out _)).Select(item => English.RowsIn(site.Catalogue.Places[item.Place], item.Rows));

    private IEnumerable<GroupList> GroupLists => site.SeenBy(new Audience.Preview(id)).References.Of(GroupList.RowKind).Where(row => row.TakingIn == id)
        .Select(row => GroupList.TryRead(row.Row, site.Catalogue.Places, out var list) ? list : null).OfType<GroupList>();

    /// <summary>The pages of the office's own force that will change, each by its name and public address; and those that a list changes.</summary>
    public IReadOnlyList<(string Text, string Page)> Pages => field ??= Lists.Count > 0 ? [.. Listing(), .. Drawn()] : Differences.Count == 0 && Outcomes == 0 ? [] : [.. Affected()];

    private IEnumerable<(string Text, string Page)> Listing()
    {
        if (Lists.Any(item => item.Kind is NamedPlace.Kind or Postcode.Kind)) yield return (English.Room("areas"), "/areas");
        foreach (var list in GroupLists)
        {
            var (owner, group) = (site.Catalogue.Places[list.Owner], site.Catalogue.Groups.FirstOrDefault(known => known.Kind == list.Kind && known.Owner == list.Owner)?.Id ?? Group.IdOf(list.Kind, list.Owner));
            yield return (English.GroupPage(owner.Name), $"/explore?measure=crime-total&place={group}");
            if (owner != site.Office.Force) yield return (English.ForceTitle(owner.Name), $"/forces/{owner.Id}");
        }
    }

    /// <summary>The other forces that have a figure that changes.</summary>
    public IReadOnlyList<Place> OtherForces => field ??=
    [
        .. Differences.Select(one => About(one).Place).Distinct().Select(place => site.Catalogue.Places[place])
            .Where(place => place.Kind is PlaceKind.Force or PlaceKind.SpecialForce && place != site.Office.Force).OrderBy(place => place.Name, StringComparer.Ordinal),
    ];

    /// <summary>How its questions were answered, and by whom.</summary>
    public IReadOnlyList<(Decision Decision, string By)> Decisions => field ??= site.Editions.Decisions(id);

    /// <summary>What was noticed and asks nothing.</summary>
    public IReadOnlyList<Problem> Notes => field ??= [.. site.Editions.Notes(id).Select(note => note.Problem).Where(problem => problem.Kind == ProblemKind.Note).Distinct()];

    /// <summary>What a question of it said.</summary>
    public string Question(Decision decision) =>
        site.Editions.Notes(id).Select(note => note.Problem).FirstOrDefault(problem => problem.Code == decision.Code && problem.Where == decision.Where)?.Text ?? decision.Code;

    /// <summary>What happened to it, in order.</summary>
    public IReadOnlyList<Happened> History => field ??= site.Approvals.History(id);

    /// <summary>Pages on which an edition of lists is seen.</summary>
    private IEnumerable<(string Text, string Page)> Drawn()
    {
        if (Lists.Any(list => list.Kind == Core.Maps.Boundary.Kind) && site.SeenBy(new Audience.Preview(id)).Answers is var answers
            && site.Catalogue.Measures.FirstOrDefault(measure => measure.Rates.Count > 0 && answers.Series(measure.Id).Places.Count > 1) is { } measure)
        {
            yield return (English.MapOf(measure, null), $"/explore?measure={measure.Id}&view=map");
            yield return (English.MapOf(measure, site.Office.Force), $"/explore?measure={measure.Id}&place={Core.Exploring.Selection.AreasOf(site.Office.Force.Id)}&view=map");
        }

        yield return (English.Room("data"), "/data");
    }

    private IEnumerable<(string Text, string Page)> Affected()
    {
        var changed = Differences.Select(one => About(one).Measure).ToHashSet();
        yield return (English.Room("home"), "/");
        if (changed.Any(Is999))
        {
            yield return (English.Room("999"), "/999");
            foreach (var year in Years()) yield return (English.PageOf(year), string.Create(CultureInfo.InvariantCulture, $"/999/{year}"));
        }

        yield return (English.Room("measures"), "/measures");
        if (Outcomes > 0) yield return (English.OutcomesOfMeasureHead, "/explore?measure=crime-total&view=outcomes");
        foreach (var measure in site.Catalogue.Measures.Where(measure => Series.Measured(measure, site.Catalogue).Any(changed.Contains)))
            yield return (English.Sentence(measure.Name), $"/measures/{measure.Id}");
        yield return (English.ChangedTitle, "/changed");
        yield return (English.CorrectionsTitle, "/corrections");
        yield return (English.Room("releases"), "/releases");
        yield return (English.Room("data"), "/data");
    }

    /// <summary>The years of calls that change, or stand beside one that does, as far as they will have a page.</summary>
    private IEnumerable<int> Years()
    {
        var changed = Differences.Select(About).Where(reading => Is999(reading.Measure)).Select(reading => reading.Period.LastMonth.Year).ToHashSet();
        return site.SeenBy(new Audience.Preview(id)).Answers.Series("999-percent-under-10s").Of(site.Office.Force.Id)
            .Where(figure => figure.Value is not null).Select(figure => figure.Period.LastMonth.Year).Distinct()
            .Where(year => changed.Contains(year) || changed.Contains(year - 1)).OrderDescending();
    }

    private static bool Is999(string measure) => measure.StartsWith("999-", StringComparison.Ordinal);

    /// <summary>The name of the place a figure is about.</summary>
    public string PlaceOf(Difference one) => site.Catalogue.Places[About(one).Place].Name;

    /// <summary>The name of the measure a figure is of.</summary>
    public string Measure(Difference one) => English.WithBreakdown(site.Catalogue.Measure(About(one).Measure), About(one).Breakdown, site.Catalogue);

    /// <summary>The months of a figure.</summary>
    public static string Period(Difference one) => English.Sentence(English.Twelve(About(one).Period));

    private static Reading About(Difference one) => one.After ?? one.Before!;
}
