using System.Globalization;
using Answerable.Core.Duties;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Desk;
using Answerable.Web.Links;
using Answerable.Web.Meetings;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff;

/// <summary>One thing to do: what, where, and how it stands.</summary>
public sealed record ToDo(string Text, string Href, string State);

/// <summary>What there is to do for who looks: what is due, what waits for them, what failed. It is asked anew each time; nothing is ticked off by hand.</summary>
public sealed class Work(Site site, SignedIn who)
{
    private readonly IReadOnlyList<Proposal> _waiting =
        who.Role is Role.Approver or Role.Analyst or Role.Administrator ? [.. site.Approvals.Pending().Where(proposal => proposal.State == ProposalState.Waiting)] : [];

    /// <summary>Jobs of whoever looks, and those that the program or a colleague's look brought.</summary>
    private readonly IReadOnlyList<ImportJob> _jobs =
        who.Role is Role.Analyst or Role.Administrator ? [.. site.ImportJobs.Open().Where(job => job.Brought.Source is not null || Same(job.Brought.By, who.Email))] : [];

    /// <summary>Questions to the chief constable as they were last saved, for those who write them.</summary>
    private readonly IReadOnlyList<Core.Meetings.Matter> _matters = who.Role is Role.Analyst or Role.Administrator ? site.Public.Matters.Latest() : [];

    /// <summary>What should be seen by now and is not; and figures that a publisher should have published by now.</summary>
    public IReadOnlyList<ToDo> Due =>
    [
        .. _waiting.Where(proposal => proposal.IsLate && (who.Role == Role.Approver || Same(proposal.ProposedBy, who.Email))).Select(Of),
        .. who.Role is Role.Analyst or Role.Administrator
            ? site.Public.Calendar.On(site.Today).Where(outlook => outlook.Overdue is not null)
                .Select(outlook => new ToDo(English.Sentence(outlook.Timetable.Source.Name), "/staff/imports", English.Overdue(outlook.Overdue!)))
            : [],
        .. who.Role is Role.Analyst or Role.Administrator // an overdue statement is in the list of statements
            ? site.Public.Duties.All().Where(shown => shown.Standing.State == DutyState.Overdue && shown.Duty.Trigger != DutyTrigger.CrimeRelease)
                .Select(shown => new ToDo(English.DutyName(shown.Duty), $"/staff/duties/{shown.Duty.Id}", $"{shown.Owner}. {English.DutyStands(shown.Standing, shown.Published, "")}"))
            : [],
        .. Asked().Where(item => item.IsLate).Select(item => item.ToDo),
        .. _matters.SelectMany(matter => matter.Overdue(site.Today).Select(action => new ToDo(action.What, Matters.MatterPage.At(matter), English.MatterActionOverdue(matter, action, site.Today)))),
    ];

    /// <summary>What waits for whoever looks.</summary>
    public IReadOnlyList<ToDo> Mine =>
    [
        .. _waiting.Where(proposal => who.Role == Role.Approver && !proposal.IsLate).Select(Of),
        .. _jobs.Where(job => job.State == JobState.Stopped || (job.State == JobState.Refused && Asks(job))).Select(Of),
        .. _jobs.Where(job => job.State == JobState.Done).Select(Of),
        .. _matters.Count == 0 ? [] : Agreed(),
        .. Asked().Where(item => !item.IsLate).Select(item => item.ToDo),
    ];

    /// <summary>What failed, and asks somebody to see to it.</summary>
    public IReadOnlyList<ToDo> Failed =>
    [
        .. _jobs.Where(job => job.State == JobState.Refused && !Asks(job)).Select(Of),
        .. who.Role is Role.Analyst or Role.Administrator
            ? site.Looks.All().Where(look => look.FailingSince is not null)
                .Select(look => new ToDo(English.CouldNotLook(Name(look.Source), look.FailingSince!.Value), "/staff/imports/looks", English.List(look.Found.Where(found => found.Kind == FoundKind.Failed).Select(found => found.Said))))
            : [],
        .. who.Role is Role.Analyst or Role.Administrator ? DeadLinks() : [],
        .. who.Role == Role.Administrator && site.Present.NotUnderstood.Count > 0 ? [new ToDo(English.OfficeTitle, OfficePage.Home, English.NotUnderstoodTitle)] : Array.Empty<ToDo>(),
        .. who.Role == Role.Administrator && site.Letters.Undelivered() is { } some ? [new ToDo(English.MailOffTitle, "/staff/me", English.NotDelivered(some))] : Array.Empty<ToDo>(),
    ];

    /// <summary>Links that are dead and still on a page.</summary>
    private IEnumerable<ToDo> DeadLinks()
    {
        var dead = site.OutsideLinks.All().Where(link => link.IsDead).ToDictionary(link => link.Address);
        return dead.Count == 0 ? [] : PublishedLinks.Of(site).Where(link => dead.ContainsKey(link.Address)).Select(link => new ToDo(link.Address, "/staff/links", $"{link.Shown}. {English.LinkStands(dead[link.Address])}"));
    }

    /// <summary>Questions of the public without an answer that everybody can read: those that wait for a decision, and those that were taken.</summary>
    private IEnumerable<(ToDo ToDo, bool IsLate)> Asked()
    {
        if (who.Role is not (Role.Analyst or Role.Administrator) || site.Office.Promise is not { IsMade: true } promise) yield break;
        foreach (var asked in site.AskedQuestions.All().Where(asked => asked.State == AskedState.Waiting))
            yield return (new(English.PublicReceivedOn(asked), FromPublic.DeskModel.At(asked), English.PublicDue(promise, asked.Received, site.Today)), promise.Due(asked.Received) < site.Today);
        var answered = site.Public.PublicQuestions.Answered;
        foreach (var asked in site.Public.PublicQuestions.Writing.All().Select(draft => draft.Content).Where(asked => !asked.IsSetAside && !answered.Contains(asked.Number)))
            yield return (new(English.PublicQuestionTitle(asked), FromPublic.PublicPage.At(asked), English.PublicDue(promise, asked.Asked, site.Today)), promise.Due(asked.Asked) < site.Today);
    }

    /// <summary>Answers that the force stands by and that nobody has recorded yet.</summary>
    private IEnumerable<ToDo> Agreed() => site.PartRequests.Of(PublishedMatters.Kind).Where(request => request.State == PartState.Agreed && request.TakenText != request.Text)
        .Join(_matters, request => request.Name, matter => PublishedMatters.NameOf(matter.Number), (_, matter) => new ToDo(English.MatterTitle(matter), $"{Matters.MatterPage.At(matter)}/answer", English.MatterTakeAnswer));

    private static ToDo Of(Proposal proposal) => new(English.ProposalOf(proposal.Edition), ProposalPage.Address(proposal.Id), English.StandsAt(proposal));

    private ToDo Of(ImportJob job) => new(
        job.Brought.Source is { } source ? English.NewFileFrom(Name(source), job.Brought.File) : job.Brought.File,
        string.Create(CultureInfo.InvariantCulture, $"/staff/imports/{job.Id}"), English.JobStands(job, Asks(job)));

    private string Name(string source) => site.Catalogue.Sources.FirstOrDefault(known => known.Id == source)?.Name ?? source;

    private static bool Asks(ImportJob job) => ImportDesk.Asks(ImportDesk.Problems(job));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
