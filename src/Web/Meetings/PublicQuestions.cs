using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.Documents;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;
using Answerable.Web.Written;

namespace Answerable.Web.Meetings;

/// <summary>Questions of the public that the office publishes: those that an audience sees, and the road by which they are written and kept.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class PublicQuestions(Site site, Seen seen)
{
    /// <summary>The kind of paper that it is.</summary>
    internal static PaperKind<PublicQuestion> Paper { get; } = new(
        "public-question", asked => NameOf(asked.Number), English.PublicQuestionTitle, (site, asked) => PaperOf(site, site.Public, asked), AddressOf);

    /// <summary>Questions while they are written, by whoever writes them.</summary>
    public Writing<PublicQuestion> Writing { get; } = new(site, Paper);

    private IReadOnlyList<Shown<PublicQuestion>> Every => field ??= Writing.Shown(seen.Audience);

    /// <summary>Every question that may be seen, each in its newest version, the last number first.</summary>
    public IReadOnlyList<Shown<PublicQuestion>> All => field ??= [.. Every.DistinctBy(item => item.Version.Name).OrderByDescending(item => item.Content.Number)];

    /// <summary>The question of a number; null when none is to be seen.</summary>
    public Shown<PublicQuestion>? Find(int number) => All.FirstOrDefault(item => item.Content.Number == number);

    /// <summary>Every version of a question that may be seen, the newest first.</summary>
    public IReadOnlyList<Shown<PublicQuestion>> Versions(int number) => [.. Every.Where(item => item.Content.Number == number)];

    /// <summary>Those that are put at a meeting, the first number first.</summary>
    public IEnumerable<PublicQuestion> At(string meeting) => All.Select(shown => shown.Content).Where(asked => asked.Meeting == meeting).Reverse();

    /// <summary>The numbers of those that are answered.</summary>
    public IReadOnlyCollection<int> Answered => field ??= [.. All.Where(shown => shown.Content.Answer is not null).Select(shown => shown.Content.Number)];

    /// <summary>Begins a question under the first number that none ever had. Where somebody is quicker, it takes the next.</summary>
    public PublicQuestion Begin(Func<int, PublicQuestion> numbered, string by)
    {
        for (var number = Writing.All().Select(draft => draft.Content.Number).Concat(All.Select(shown => shown.Content.Number)).DefaultIfEmpty(0).Max() + 1; ; number++)
            if (numbered(number) is var asked && Writing.Begin(asked, 0, by)) return asked;
    }

    /// <summary>It as a paper: the one form that the page, the Word file and the copy for another site are made from.</summary>
    public static Document PaperOf(Site site, Seen seen, PublicQuestion asked)
    {
        List<(string Head, string Text)> facts = [(English.MatterAskedHead, English.Day(asked.Asked))];
        if (asked.About.Split('/') is [var plan, var priority] && MeetingPaper.PriorityOf(site, plan, priority) is var (of, one))
            facts.Add((English.PriorityHead, $"{MeetingPaper.Link(site, one.Name, $"/plans/{of.Id}#{one.Id}")} ({MeetingPaper.Plain(of.Name)})"));
        if (asked.Area.Length > 0 && site.Catalogue.Places.TryFind(asked.Area, out var area)) facts.Add((English.AreaHead, MeetingPaper.Plain(area.Name)));
        if (asked.Meeting.Length > 0)
            facts.Add((English.MatterMeetingsHead, seen.Meetings.Find(asked.Meeting) is { } shown ? MeetingPaper.Link(site, English.DayOfMeeting(asked.Meeting), PublishedMeetings.AddressOf(shown.Content)) : English.DayOfMeeting(asked.Meeting)));
        if (asked.Matter is { } matter && seen.Matters.Find(matter) is { } became) facts.Add((English.PublicBecame, MeetingPaper.Link(site, English.MatterTitle(became.Content), PublishedMatters.AddressOf(became.Content))));
        List<Block> blocks =
        [
            new Paragraphs(MeetingPaper.List(facts.Select(fact => $"**{fact.Head}**: {fact.Text}"))),
            new Heading(2, English.MatterTextHead, "question"), new Paragraphs(string.Join("\n\n", asked.Text.Split("\n\n").Select(MeetingPaper.Plain))), // what a stranger wrote is never markup
        ];
        if (asked.IsShortened) blocks.Add(new Paragraphs(English.PublicShortened));
        blocks.Add(new Heading(2, English.MatterAnswerHead, "answer"));
        blocks.Add(asked.Answer is { } answer ? new Said(English.AnswerBy(answer), MeetingPaper.Under(3, answer.Text)) : new Paragraphs(English.MatterNoAnswer));
        return new(English.PublicQuestionTitle(asked), English.PublicQuestionStands(asked) + ".", blocks);
    }

    /// <summary>All of them as data, a line for each.</summary>
    public static ListData AllAsData(IReadOnlyList<PublicQuestion> all) => new(
        English.PublicTitle, [(English.AboutTitle, English.PublicLead)],
        ["question", "title", "asked", "text", "area", "priority", "meeting", "answered_by", "answered", "answer"],
        [
            .. all.Select(asked => (IReadOnlyList<Cell>)
            [
                (decimal?)asked.Number, asked.Title, $"{asked.Asked:yyyy-MM-dd}", asked.Text, asked.Area, asked.About, asked.Meeting, asked.Answer?.Who ?? "",
                asked.Answer is { } answer ? $"{answer.On:yyyy-MM-dd}" : "", asked.Answer?.Text ?? "",
            ]),
        ])
    {
        Sheet = English.Room("questions"),
    };

    public static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a question stands.</summary>
    public static string AddressOf(PublicQuestion asked) => $"/questions/public/{NameOf(asked.Number)}";
}
