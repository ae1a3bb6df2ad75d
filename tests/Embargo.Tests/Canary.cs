using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Answerable.Core.Library;
using Answerable.Core.Measures;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;
using Answerable.Core.Statements;

namespace Answerable.Embargo.Tests;

/// <summary>
/// One release of two editions, a statement, a meeting, a question and two documents, full of random numbers of nine digits: in figures of several measures, a revision, titles, publishers, file
/// names and notes, in the statement's text and table, in the meeting's name, text, agenda and cited figure, in the title, cited figure, answer and action of a question put at it, and in what it says was wrong with the statement of the release before. Its month is a year of its own, so that even its name gives it away.
/// </summary>
public sealed class Canary
{
    private static readonly string[] Kinds = ["calls", "calls under 10s", "revised calls", "crime", "robbery", "local crime", "fraud", "fraud loss", "999 title", "999 publisher", "999 file", "999 note", "crime title", "crime publisher", "crime file", "statement text", "statement table", "statement mistake", "meeting text", "meeting figure", "meeting item", "question text", "question figure", "question answer", "question action", "public question", "public answer", "document title", "document text", "document words", "document moved"];

    private readonly SearchValues<string> _any;
    private readonly (string Name, string[] Spellings)[] _signs;

    public Canary(int year, Canary? before)
    {
        (Year, Before) = (year, before);
        Numbers = Kinds.ToDictionary(kind => kind, _ => RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000));
        _signs =
        [
            .. Numbers.Select(item => (item.Key, new[] { $"{item.Value}", item.Value.ToString("N0", CultureInfo.InvariantCulture) })),
            ("month", [$"June {year}", $"{year}-06"]),
        ];
        _any = SearchValues.Create([.. _signs.SelectMany(sign => sign.Spellings)], StringComparison.Ordinal);
    }

    public int Year { get; }

    public Canary? Before { get; }

    /// <summary>The day that everything of it is dated.</summary>
    public DateOnly Published => new DateOnly(2026, 1, 1).AddDays(Year - 2026);

    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>Which signs of this release a text holds, by name; empty for nearly every text, so that is found out first.</summary>
    public IReadOnlySet<string> In(string text) => !text.AsSpan().ContainsAny(_any) ? new HashSet<string>()
        : _signs.Where(sign => sign.Spellings.Any(spelling => text.Contains(spelling, StringComparison.Ordinal))).Select(sign => sign.Name).ToHashSet();

    /// <summary>Both editions, with what is in them.</summary>
    public IReadOnlyList<(Edition Edition, IReadOnlyList<Reading> Readings, IReadOnlyList<Core.Answers.TakenNote> Notes)> Editions()
    {
        Period month = Month(Year), twelve = month.Plus(-11).Lasting(12);
        var calls = Edition("999-national", "999", Published);
        var crime = Edition("ons-pfa", "crime", Published);
        List<Reading> readings =
        [
            Of(calls, "999-calls", month, Numbers["calls"], 2), Of(calls, "999-calls-under-10s", month, Numbers["calls under 10s"], 3),
            Of(calls, "999-percent-under-10s", month, 80 + (Year % 19) + 0.5m, 4), Of(calls, "999-percent-under-10s", month, 70 + (Year % 19) + 0.5m, 6, "kent"),
        ];
        if (Before is not null) readings.Add(Of(calls, "999-calls", Month(Before.Year), Numbers["revised calls"], 5));
        return
        [
            (calls, readings, [new("norfolk", month.ToString(), new(ProblemKind.Note, "volume-out-of-line", "line 2", $"The publisher's note {Numbers["999 note"]}."))]),
            (crime, [Of(crime, "crime-total", twelve, Numbers["crime"], 2), Of(crime, "crime-robbery", twelve, Numbers["robbery"], 3), Of(crime, "fraud-and-cyber-reports", month, Numbers["fraud"], 4), Of(crime, "fraud-and-cyber-loss-pounds", month, Numbers["fraud loss"], 5), Of(crime, "crime-total", twelve, Numbers["local crime"], 6, "E22000218")], []),
        ];
    }

    /// <summary>The statement (synthetic) for the twelve months to the release's month, and the correction of the one before.</summary>
    /// <param name="draft">A new statement for a period.</param>
    public IReadOnlyList<Statement> Statements(Func<Period, Statement> draft)
    {
        var statement = draft(Month(Year).Plus(-11).Lasting(12));
        var own = statement with
        {
            Summary = $"A synthetic statement that speaks of {Numbers["statement text"]}.",
            Sections =
            [
                .. statement.Sections.Select(section => section with
                {
                    Applies = Applicability.Applies,
                    Reason = "Synthetic.",
                    Rows = [.. section.Rows.Select(row => row with { Now = row.Now with { Value = Numbers["statement table"], Marker = "" } })],
                }),
            ],
        };
        return Before is null ? [own]
            : [own, .. Before.Statements(draft).Take(1).Select(wrong => wrong with { Mistakes = [new(Published, $"It is put right to {Numbers["statement mistake"]}.")] })];
    }

    /// <summary>A meeting (synthetic) of the release's month, at which a priority of the plan in force is on the agenda and a figure is cited.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="priority">The priority's id.</param>
    public Meeting Meeting(string plan, string priority) => new Meeting(new(Year, 6, 15), 1, "accountability", MeetingStatus.Planned)
    {
        About = $"A synthetic meeting that speaks of {Numbers["meeting text"]}.",
        Title = $"Synthetic {Numbers["meeting text"]}",
    }.With(new(1, $"Synthetic item {Numbers["meeting item"]}", ItemTag.Discussion)
    {
        Plan = plan,
        Priority = priority,
        Figures = [new(new("crime-robbery", "norfolk", Month(Year).Plus(-11).Lasting(12), Numbers["meeting figure"], "", "synthetic", "2026-01-01T00:00:00.000Z", Published), "", "")],
    });

    /// <summary>A question (synthetic) put at that meeting, which is of the same priority and cites a figure.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="priority">The priority's id.</param>
    public Matter Matter(string plan, string priority) => new Matter(Year, $"Synthetic question {Numbers["question text"]}", Published)
    {
        Text = "Synthetic.",
        Plan = plan,
        Priority = priority,
        Meetings = [$"{Year}-06-15"],
        Figures = [new(new("crime-robbery", "norfolk", Month(Year).Plus(-11).Lasting(12), Numbers["question figure"], "", "synthetic", "2026-01-01T00:00:00.000Z", Published), "", "")],
        Answers = [new("Synthetic", Published, $"Synthetic answer {Numbers["question answer"]}.", "")],
    }.Add($"Synthetic action {Numbers["question action"]}", "Synthetic", Published);

    /// <summary>A question of the public (synthetic) with its answer, put at that meeting.</summary>
    public PublicQuestion PublicQuestion => new(Year, Published)
    {
        Title = "Synthetic",
        Text = $"Synthetic question of the public {Numbers["public question"]}.",
        Meeting = $"{Year}-06-15",
        Answer = new("Synthetic", Published, $"Synthetic answer {Numbers["public answer"]}.", ""),
    };

    /// <summary>A file (synthetic) that a document of the release has: a zip, as Word's are, or text in the wrapping of a PDF.</summary>
    /// <param name="ending">What it is.</param>
    public byte[] File(string ending)
    {
        var text = $"Synthetic words {Numbers["document text"]} of {ending}.";
        if (ending != "docx") return Encoding.UTF8.GetBytes($"%PDF-1.7\n({text})\n%%EOF");
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open());
            writer.Write(text);
        }

        return bytes.ToArray();
    }

    /// <summary>What is found in such a file.</summary>
    public string Words => $"synthetic{Year} {Numbers["document words"]}";

    /// <summary>A document (synthetic) that is found by the year, and one that stood elsewhere before and whose name gives it away.</summary>
    /// <param name="files">The files of the first.</param>
    public IReadOnlyList<LibraryDocument> Documents(IReadOnlyList<LibraryFile> files) =>
    [
        new($"canary-{Year}", $"Synthetic document {Numbers["document title"]}", "other", Published) { Files = files },
        new($"canary-{Numbers["document moved"]}", "Synthetic document that moved", "other", Published) { OldAddresses = [$"/old/canary-{Year}.pdf"] },
    ];

    public static Period Month(int year) => Period.TryParse($"{year}-06", out var month) ? month : throw new ArgumentOutOfRangeException(nameof(year));

    private Edition Edition(string source, string of, DateOnly published) => new(
        source, $"Publisher {Numbers[of + " publisher"]}", $"Figures {Numbers[of + " title"]}", published, false, 0,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source} {string.Join(' ', Numbers.Values)}"))), $"file-{Numbers[of + " file"]}.csv", null);

    private static Reading Of(Edition edition, string measure, Period period, decimal value, int row, string place = "norfolk") => new(
        measure, "", place, period, value, "", edition.Id, new("figures", row, 3));
}
