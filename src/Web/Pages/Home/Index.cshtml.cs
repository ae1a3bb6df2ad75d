using Answerable.Core.Answers;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Home;

/// <summary>What this is, and the force at a glance.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Site site, Seen seen) : PageModel
{
    public Figure? Share { get; private set; }

    public Figure? Calls { get; private set; }

    public Figure? Before { get; private set; }

    public IReadOnlyList<(Figure Now, Figure? Before)> Glance { get; private set; } = [];

    /// <summary>Recorded crime: the total, what it is made of, and neighbourhood crime, for the latest twelve months.</summary>
    public IReadOnlyList<(Figure Now, Figure? Before)> Crime { get; private set; } = [];

    /// <summary>Fraud and cyber crime of the latest month, or of twelve where there are none by the month; null where there are none at all.</summary>
    public Figure? Fraud { get; private set; }

    /// <summary>What is next, and what is late, of the sources that have a date.</summary>
    public IReadOnlyList<string> Next { get; private set; } = [];

    /// <summary>The next meeting that is announced; null where none is.</summary>
    public Core.Meetings.Meeting? NextMeeting { get; private set; }

    public Core.Meetings.MeetingKind? KindOfNext => NextMeeting is { } meeting ? site.Office.MeetingKind(meeting.Kind) : null;

    /// <summary>Whether there is any meeting, and any plan, to lead to.</summary>
    public bool HasMeetings => seen.Meetings.All.Count > 0;

    public bool HasPlans => site.Office.Plans.Count > 0;

    /// <summary>What the statistics find in all measures.</summary>
    public Core.Signals.Overview Overview { get; private set; } = null!;

    /// <summary>Whether the office shows a room; of one that it has switched off nothing stands here.</summary>
    public bool IsOpen(string room) => !ClosedRooms.Holds(site.Office.Closed, room);

    /// <summary>Whether residents find their area here.</summary>
    public bool HasAreas => IsOpen("/areas") && seen.HasLocalFigures;

    /// <summary>Whether they can search by postcode.</summary>
    public bool HasPostcodes => seen.References.EditionsOf(Core.Places.Postcode.Kind).Count > 0;

    public IActionResult OnGet()
    {
        Overview = seen.Overview(site.Office.Force);
        Crime = IsOpen("/measures") ? OfCrime() : [];
        Fraud = IsOpen("/fraud") ? seen.FraudOf(site.Office.Force) : null;
        var (calendar, today) = (seen.Calendar, site.Today);
        NextMeeting = IsOpen("/meetings") ? seen.Meetings.On(today).Next : null;
        Next =
        [
            .. calendar.OwnLate(today).Select(English.OwnLate), .. calendar.OwnComing(today).Select(English.OwnDue),
            .. calendar.On(today).Where(outlook => outlook.Coming.Count > 0 || outlook.Overdue is not null).Select(English.Stands),
        ];
        var series = seen.Answers.Series("999-percent-under-10s");
        Share = IsOpen("/999") ? series.Of(site.Office.Force.Id).LastOrDefault(figure => figure.Value is not null) : null;
        if (Share is not null)
        {
            Before = series.At(Share.Place.Id, Share.Period.YearBefore);
            Calls = seen.Answers.Series("999-calls").At(Share.Place.Id, Share.Period);
            Glance =
            [
                .. seen.Listed.Select(item => item.Series)
                    .Select(measure => (Now: measure.At(Share.Place.Id, Share.Period), Before: measure.At(Share.Place.Id, Share.Period.YearBefore)))
                    .Where(pair => pair.Now is not null).Select(pair => (pair.Now!, pair.Before)),
            ];
        }

        return Twin.Of(HttpContext, () => new(
            English.HomeTitle(site.Office.Force.OfficialName), series.Version,
            [.. Glance.Concat(Crime).SelectMany(pair => new[] { pair.Before, pair.Now }).OfType<Figure>().Select(TidyLine.Figure)],
            [.. Glance.Concat(Crime).Select(pair => pair.Now.Edition).Distinct()], [])) ?? Page();
    }

    private IReadOnlyList<(Figure Now, Figure? Before)> OfCrime()
    {
        var force = site.Office.Force.Id;
        var total = seen.Answers.Series("crime-total");
        if (total.Of(force).LastOrDefault(figure => figure.Period.Months == 12) is not { } latest) return [];
        return
        [
            .. new[] { "crime-total" }.Concat(total.Measure.Components).Append("crime-neighbourhood").Select(id => seen.Answers.Series(id))
                .Select(series => (Now: series.At(force, latest.Period), Before: series.At(force, latest.Period.YearBefore)))
                .Where(pair => pair.Now is not null).Select(pair => (pair.Now!, pair.Before)),
        ];
    }
}
