using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Corrections;

/// <summary>What one edition prints otherwise than the one before it, or what we had read wrongly of it.</summary>
/// <param name="Was">The edition before.</param>
/// <param name="Is">The edition now.</param>
/// <param name="All">How many figures differ.</param>
/// <param name="Listed">Those the page lists.</param>
public sealed record Batch(Edition Was, Edition Is, int All, IReadOnlyList<Revision> Listed);

/// <summary>Every publisher's revision, and every error of ours, apart.</summary>
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    private const int AllListed = 100;

    public IReadOnlyList<Batch> ByPublishers { get; private set; } = [];

    public IReadOnlyList<Batch> ByUs { get; private set; } = [];

    /// <summary>Whether there are outcomes to see, which are not listed.</summary>
    public bool HasOutcomes => seen.Answers.OutcomeCoverage().Quarters.Count > 0;

    public IActionResult OnGet()
    {
        var revisions = seen.Revisions;
        var (theirs, ours) = (revisions.ByPublishers(), revisions.ByUs());
        (ByPublishers, ByUs) = (Batches(theirs), Batches(ours));
        return Twin.Of(HttpContext, () => new(
            English.CorrectionsTitle, seen.Answers.Version, [.. ours.Concat(theirs).SelectMany(Lines)],
            [.. ours.Concat(theirs).SelectMany(revision => new[] { revision.Was, revision.Is }).DistinctBy(edition => edition.Id)], [])) ?? Page();
    }

    public Place Place(Revision revision) => site.Catalogue.Places[revision.About.Place];

    public string MeasureName(Revision revision) => English.WithBreakdown(site.Catalogue.Measure(revision.About.Measure), revision.About.Breakdown, site.Catalogue);

    public string Address(Revision revision) => revision.About.Measure is OutcomeCounts.OfOffences or OutcomeCounts.Recorded ? "/explore?measure=crime-total&view=outcomes" : Place(revision) is { Kind: PlaceKind.Force or PlaceKind.SpecialForce } force && force != site.Office.Force
        ? $"/forces/{force.Id}/measures/{revision.About.Measure}"
        : $"/measures/{revision.About.Measure}";

    /// <summary>All of a small batch; of a large one what is about the office's own force and its local areas.</summary>
    private IReadOnlyList<Batch> Batches(IReadOnlyList<Revision> revisions) =>
    [
        .. revisions.GroupBy(revision => (Was: revision.Was.Id, Is: revision.Is.Id)).Select(batch => batch.ToList()).Select(batch => new Batch(
            batch[0].Was, batch[0].Is, batch.Count,
            [
                .. (batch.Count <= AllListed ? batch : batch.Where(IsOwn)).OrderBy(revision => !IsOwn(revision))
                    .ThenBy(revision => Place(revision).Name, StringComparer.Ordinal).ThenBy(revision => revision.About.Period)
                    .ThenBy(revision => revision.About.Measure, StringComparer.Ordinal).ThenBy(revision => revision.About.Breakdown, StringComparer.Ordinal).Take(5 * AllListed),
            ])),
    ];

    private bool IsOwn(Revision revision) => Place(revision) is var place && (place == site.Office.Force || place.Within == site.Office.Force.Id);

    /// <summary>Both sides as lines of open data: what stood before, marked withdrawn, and what stands now.</summary>
    private IEnumerable<TidyLine> Lines(Revision revision)
    {
        if (revision.Before is { } before) yield return Line(before, "withdrawn");
        if (revision.After is { } after) yield return Line(after, "revised");
    }

    private TidyLine Line(Core.Measures.Reading reading, string status) => new(
        site.Catalogue.Measure(reading.Measure), reading.Breakdown, site.Catalogue.Places[reading.Place], reading.Period, reading.Value, reading.Marker, reading.Edition, status);
}
