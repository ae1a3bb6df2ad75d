using Answerable.Core.Exploring;
using Answerable.Web.Charts;
using Answerable.Web.Components;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Explore;

/// <summary>Areas compared: the address is the question, and the page answers it.</summary>
[Authorize(Access.Everybody)]
[AnswersQueries]
[RunsScript]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    private const string Drawing = AskedParts.Drawing;

    private IReadOnlyList<ExploredFigure> _drawn = [];

    public Explored? Found { get; private set; }

    public IReadOnlyList<Amiss> Amiss { get; private set; } = [];

    public IReadOnlyList<ChartFigure> Figures { get; private set; } = [];

    /// <summary>Whether it stands in a frame on another site.</summary>
    public bool IsEmbedded => Embeds.Is(HttpContext);

    /// <summary>The address for a frame on another site.</summary>
    public string Framed => Embeds.Of(Found!.Address());

    /// <summary>The address that keeps showing what is shown now.</summary>
    public string Cited => English.AtVersion(Found!.Address(), seen.Answers.Version);

    /// <summary>The figures of one measure.</summary>
    public IEnumerable<ChartFigure> FiguresOf(object part) => _drawn.Zip(Figures).Where(pair => ReferenceEquals(pair.First.Part, part)).Select(pair => pair.Second);

    public AskForm Form { get; private set; } = null!;

    /// <summary>Whether a way to look is offered: outcomes are where there are any of a crime that is asked about.</summary>
    public bool IsOffered(View view) => view != View.Outcomes || Found!.Question.View == view
        || (Found.Question.Measures.Any(measure => Core.Outcomes.OutcomeCoverage.IsOfOffences(measure, site.Catalogue)) && seen.Answers.OutcomeCoverage().Quarters.Count > 0);

    public IActionResult OnGet()
    {
        var all = seen.Listed.ToList();
        List<Core.Measures.Measure> measures = [.. all.Select(item => item.Measure)], listed = [.. all.Where(item => item.Series.Periods.Count > 0).Select(item => item.Measure)];
        if (listed.Count == 0) return HttpContext.Features.Get<TwinAsked>() is null ? Page() : NotFound();
        Spelling spelling = new(measures, seen.Catalogue, site.Office.Force);
        var asked = AskedParts.Of(Request);
        var begins = asked.All(part => part.Value.Trim(' ', ',').Length == 0 && Spelling.Parts.Contains(part.Key));
        var spelt = spelling.Read(begins ? [KeyValuePair.Create("measure", First(listed).Id)] : asked);
        Form = new(site, seen, spelling, measures, spelt.Question);
        if (spelt.Question is not { } question) return Refuse(spelt.Amiss);

        var canonical = begins ? "" : "?" + spelling.Write(question);
        if (!IsWritten(canonical)) return RedirectPermanent($"{(IsEmbedded ? Embeds.Of("/explore") : "/explore")}{Ending}{canonical}{Chosen(canonical)}");
        Found = new(site, seen, spelling, question);
        var charts = new ExploreCharts(Found);
        return PaperTwin.Of(HttpContext, () => ExplorePaper.Of(Found, site.Office.Name, $"{Request.Scheme}://{Request.Host}{Cited}")) ?? Twin.Of(HttpContext, () => Data(charts)) ?? ForReading(charts);
    }

    /// <summary>Where nothing is asked: the first measure that more than one force has, and that is better one way.</summary>
    private Core.Measures.Measure First(List<Core.Measures.Measure> listed) =>
        listed.FirstOrDefault(measure => measure.Id == "crime-total" && seen.Answers.Series(measure.Id).Places.Count > 1)
        ?? listed.FirstOrDefault(measure => measure.Direction != Core.Measures.Direction.Neutral && seen.Answers.Series(measure.Id).Places.Count > 1) ?? listed[0];

    private string Ending => HttpContext.Features.Get<TwinAsked>() is { } asked ? "." + asked.Format : "";

    private string Chosen(string canonical) => Request.Query[Drawing].FirstOrDefault() is { Length: > 0 } chart && Ending == ".svg"
        ? $"{(canonical.Length == 0 ? "?" : "&")}{Drawing}={Uri.EscapeDataString(chart)}" : "";

    /// <summary>Whether the address is already written the one way; a comma may have been made safe on the road.</summary>
    private bool IsWritten(string canonical) => Uri.UnescapeDataString(Request.QueryString.Value ?? "") == Uri.UnescapeDataString(canonical + Chosen(canonical));

    private TwinData Data(ExploreCharts charts) => new(
        Found!.Title, seen.Answers.Version, [.. Found.Shown.SelectMany(part => part.Lines()), .. Found.Outcomes.Where(part => part.Cannot is null).SelectMany(part => part.Lines())], Found.Editions,
        [.. charts.Figures.Select(figure => (figure.Id, (Func<string>)(() => figure.Alone(CreditOf(figure)).ToString())))]);

    private Credit CreditOf(ExploredFigure figure) => new(
        figure.What, string.Join(". ", new[] { English.List(Found!.Editions.Select(edition => edition.Publisher).Distinct()), figure.Attribution?.TrimEnd('.') }.OfType<string>()), Found.Editions is [var last, ..] ? English.Published(last) : "");

    private PageResult ForReading(ExploreCharts charts)
    {
        _drawn = charts.Figures;
        Figures = [.. _drawn.Select((figure, i) => new ChartFigure
        {
            Id = figure.Id,
            Finding = figure.Finding,
            What = figure.What,
            TableId = figure.Table,
            Source = figure.Attribution,
            DrawingHref = Found!.Address(ending: ".svg") + (i == 0 ? "" : $"&{Drawing}={figure.Id}"),
            Wide = figure.Draw(ChartWidth.Wide),
            Narrow = figure.Draw(ChartWidth.Narrow),
        })];
        return Page();
    }

    /// <summary>Says what is amiss and what is allowed, in the form that was asked for.</summary>
    private IActionResult Refuse(IReadOnlyList<Amiss> amiss)
    {
        Amiss = amiss;
        return TwinRefused.Of(HttpContext, amiss) ?? Page();
    }
}
