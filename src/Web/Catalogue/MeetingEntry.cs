using Answerable.Core.Meetings;
using Answerable.Core.Periods;

namespace Answerable.Web.Catalogue;

/// <summary>A meeting of before, as it ships with the office's record.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Digest">A digest of its file.</param>
public sealed record ShippedMeeting(Meeting Meeting, string Digest);

/// <summary>A kind of meeting: an entry of <c>meetings.yaml</c> in the office's folder.</summary>
internal sealed class MeetingKindEntry
{
    public required string Id { get; init; }

    public required List<NameEntry> Names { get; init; }

    public string About { get; init; } = "";

    public int? EveryMonths { get; init; }

    public bool Public { get; init; }

    public string Where { get; init; } = "";

    public string Questions { get; init; } = "";

    public string? Ended { get; init; }

    public List<WholeEntry> Whole { get; init; } = [];

    public MeetingKind Kind(string path)
    {
        if (OfficeDetails.IdOf(Id) != Id) throw new CatalogueException(path, Spelling.LineOf(path, Id), $"id is \"{Id}\"; expected small letters, digits and hyphens");
        if (Names.Count == 0) throw new CatalogueException(path, Spelling.LineOf(path, Id), $"{Id} has no name");
        if (EveryMonths is < 1 or > 24) throw new CatalogueException(path, Spelling.LineOf(path, "every-months"), "every-months is not a number from 1 to 24");
        return new(Id, [.. Names.Select(name => new DatedName(name.Name, Day(path, "from", name.From)))], About.Trim(), EveryMonths, Public, Where, Questions.Trim())
        {
            Ended = Day(path, "ended", Ended),
            Whole = [.. Whole.Select(time => new WholeTime(Spelling.OfDate(path, "from", time.From), Day(path, "to", time.To)))],
        };
    }

    private static DateOnly? Day(string path, string key, string? text) => text is null ? null : Spelling.OfDate(path, key, text);

    internal sealed class NameEntry
    {
        public required string Name { get; init; }

        public string? From { get; init; }
    }

    internal sealed class WholeEntry
    {
        public required string From { get; init; }

        public string? To { get; init; }
    }
}

/// <summary>A file of the office's <c>meetings</c> folder, named by the meeting's day: <c>2024-07-17.yaml</c>.</summary>
internal sealed class ShippedMeetingEntry
{
    public required string Kind { get; init; }

    public required string Status { get; init; }

    public string Title { get; init; } = "";

    public string Reason { get; init; } = "";

    public string? QuestionsBy { get; init; }

    public required string Source { get; init; }

    public ShippedMeeting Shipped(string path, IReadOnlyList<MeetingKind> kinds, string digest) => new(
        new(
            Spelling.OfDate(path, "the file's name", Path.GetFileNameWithoutExtension(path)), 1,
            kinds.Any(kind => kind.Id == Kind) ? Kind : throw new CatalogueException(path, Spelling.LineOf(path, Kind), $"there is no kind of meeting \"{Kind}\""),
            Spelling.Of<MeetingStatus>(path, "status", Status))
        {
            Title = Title,
            Reason = Reason.Trim(),
            QuestionsBy = QuestionsBy is null ? null : Moment(path, "questions-by", QuestionsBy),
            Source = Source.Trim(),
        },
        digest);

    private static DateTimeOffset Moment(string path, string key, string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var date, var time])
            throw new CatalogueException(path, Spelling.LineOf(path, text), $"{key} is \"{text}\"; expected a day and a time in London such as 2024-07-03 17:00");
        var day = Spelling.OfDate(path, key, date);
        return London.At(day, Spelling.OfTime(path, key, time, day));
    }
}
