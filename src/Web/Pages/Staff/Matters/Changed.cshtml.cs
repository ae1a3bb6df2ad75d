using Answerable.Core.Answers;
using Answerable.Core.Meetings;
using Answerable.Core.Signals;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.Matters;

/// <summary>Everything that the page "What has changed" tells everybody, each with a way to ask about it.</summary>
[Authorize(Access.StatementReaders)]
public sealed class ChangedModel(Site site) : PageModel
{
    /// <summary>What is unusual, in the order of the public page: the figure, what is said of it, and the questions that cite it already.</summary>
    public IReadOnlyList<(Figure Figure, string Says, IReadOnlyList<Matter> Asked)> Findings { get; private set; } = [];

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public void OnGet()
    {
        var (overview, matters) = (site.Public.Overview(site.Office.Force), site.Public.Matters.Latest());
        Findings =
        [
            .. Of(overview).Select(item => (item.Figure, item.Says, (IReadOnlyList<Matter>)
                [.. matters.Where(matter => matter.Figures.Any(cited => cited.Figure.Measure == item.Figure.Measure.Id && cited.Figure.Place == item.Figure.Place.Id && cited.Figure.Period == item.Figure.Period))])),
        ];
    }

    /// <summary>What is unusual: new stretches of months, then years, then months against the same month a year before.</summary>
    public static IEnumerable<(Figure Figure, string Says)> Of(Overview overview) =>
    [
        .. overview.New.Select(signal => (signal.Latest, English.SignalSays(signal))),
        .. overview.Changes.Concat(overview.MonthChanges).Select(year => (year.Now, English.YearVerdict(year))),
    ];

    /// <summary>Where a question about a figure is begun.</summary>
    public static string BeginAt(Figure figure) => $"/staff/questions/begin?Measure={figure.Measure.Id}&Place={figure.Place.Id}&Figure={Uri.EscapeDataString(figure.Period.ToString())}";
}
