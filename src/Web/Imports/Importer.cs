using System.Security.Cryptography;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Sources.Reading;
using Answerable.Store;
using Answerable.Web.Words;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web.Imports;

/// <summary>A file brought in, with what the person says about it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Place">The place all rows are about, for a file that does not say.</param>
/// <param name="Mapping">What headings mean.</param>
/// <param name="Published">The date of publication; null to take it from the file, or else today, marked assumed.</param>
/// <param name="Publish">Whether to let it be seen at once.</param>
/// <param name="Accepted">Codes of questions that the person has answered with "yes, as printed"; <c>*</c> for all.</param>
public sealed record Brought(
    string Path, string? Place, IReadOnlyDictionary<string, string> Mapping, DateOnly? Published, bool Publish, IReadOnlyCollection<string> Accepted)
{
    public string? Source { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Address { get; init; }

    public bool PublishedIsAssumed { get; init; }

    public string Actor { get; init; } = Importer.Operator;

    /// <summary>Whether only staff and named partners are to see it.</summary>
    public bool Internal { get; init; }

    /// <summary>The day on which it was copied from a page by hand; null when it is a publisher's own file.</summary>
    public DateOnly? Captured { get; init; }

    /// <summary>The file's name as it came, where it is kept under another.</summary>
    public string? Name { get; init; }

    /// <summary>What was decided about questions, by code, where more was said than that it is right as printed.</summary>
    public IReadOnlyDictionary<string, string> Decided { get; init; } = new Dictionary<string, string>();

    /// <summary>Why the operator publishes it past the approvers; null to wait for them.</summary>
    public string? Emergency { get; init; }

    /// <summary>Told now and then how many rows are read, and of how many where that is known.</summary>
    public Action<int, int?>? Progress { get; init; }
}

/// <summary>What a file was recognised as, before anything is stored.</summary>
/// <param name="Edition">The edition; null when the file could not be read or recognised.</param>
/// <param name="Readings">Its readings.</param>
/// <param name="Notes">Notes and questions, with the figures they are about.</param>
/// <param name="Refusals">Why it is refused; empty when it is not.</param>
public sealed record Inspection(Edition? Edition, IReadOnlyList<Core.Measures.Reading> Readings, IReadOnlyList<TakenNote> Notes, IReadOnlyList<Problem> Refusals)
{
    /// <summary>Its rows of lists that are no figures.</summary>
    public IReadOnlyList<ReferenceRow> References { get; init; } = [];

    /// <summary>How many rows were read.</summary>
    public int Rows { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public long Bytes { get; init; }

    /// <summary>The most memory the reading process had, in bytes.</summary>
    public long ChildPeak { get; init; }
}

/// <summary>What became of an import.</summary>
/// <param name="Inspection">What the file is.</param>
/// <param name="TakingIn">The id of its taking-in; null when it was refused.</param>
/// <param name="IsNew">False when it was already taken in.</param>
/// <param name="Refusals">Why it is refused.</param>
public sealed record Outcome(Inspection Inspection, long? TakingIn, bool IsNew, IReadOnlyList<Problem> Refusals)
{
    /// <summary>How far it came on its way to being seen.</summary>
    public Release Release { get; init; }
}

/// <summary>How far what was brought in came on its way to being seen.</summary>
public enum Release
{
    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>It is seen.</summary>
    Published,

    /// <summary>It waits for an approver.</summary>
    Proposed,

    /// <summary>A later reading of the same file is approved: that one is withdrawn first.</summary>
    Behind,
}

/// <summary>The one road in: read in a child process, recognise, check, store whole or not at all, and approve if asked to.</summary>
/// <param name="current">What is known now.</param>
/// <param name="editions">Where it is stored.</param>
/// <param name="approvals">Where it is proposed once the operator no longer decides alone.</param>
/// <param name="child">How the reading process is started.</param>
/// <param name="clock">What day it is.</param>
/// <param name="approverExists">Whether somebody is there to approve; from then on the operator only proposes.</param>
public sealed class Importer(Func<Known> current, Editions editions, Approvals approvals, ChildCommand child, TimeProvider clock, Func<bool> approverExists)
{
    /// <summary>Approves what ships with the program.</summary>
    public const string ByRelease = "release";

    /// <summary>Whoever runs commands on the machine.</summary>
    public const string Operator = "operator";

    /// <summary>Says what a file is. Stores nothing.</summary>
    public async Task<Inspection> InspectAsync(Brought brought, CancellationToken cancel)
    {
        var catalogue = current();
        if (brought.Place is { } place && !catalogue.Places.TryFind(place, out _)) return Refused("unknown-place", "the command", $"There is no place \"{place}\".");
        var unknown = brought.Mapping.Values.FirstOrDefault(role => role is not ("place" or "month" or "ignore") && !Publishers.Roles.Contains(role) && catalogue.Outcomes.Group(role) is null && catalogue.Categories.Find(role) is null && !catalogue.TryMeasure(role, out _));
        if (unknown is not null) return Refused("unknown-measure", "the command", $"There is no measure \"{unknown}\" to map a heading to.");

        Said SaidOf(string source) => new(
            brought.Source, brought.Place is null ? null : catalogue.Places[brought.Place].Id,
            editions.Mapping(source).Concat(brought.Mapping).GroupBy(item => item.Key).ToDictionary(item => item.Key, item => item.Last().Value))
        {
            Title = brought.Title,
            Decided = brought.Decided,
        };
        var byRows = Publishers.Long.All.Select(known => known.Rows!(SaidOf(brought.Source ?? known.Source), catalogue)).ToList();
        Taking? taking = null;
        Action<Row>? Begin(Table head)
        {
            foreach (var one in byRows)
                if (one.Begin(head) is { } take)
                {
                    taking ??= one;
                    return take;
                }
            return null;
        }

        if (await PublisherFile.ReadAsync(brought.Path, child, cancel, brought.Progress, Begin) is not { } file) return Refused("no-file", brought.Path, "There is no such file.");
        if (file.IsRefused) return new(null, [], [], [.. file.Problems.Where(problem => problem.Kind == ProblemKind.Refusal)]);

        var publisher = taking is null ? Publishers.All.FirstOrDefault(known => known.Recognises(file.Tables, SaidOf(brought.Source ?? known.Source))) : null;
        if (taking is null && publisher is null) return new(null, [], [], Publishers.NotRecognised(file.Tables, SaidOf(Publishers.All[0].Source)));

        var extract = taking is not null ? taking.End(file.Tables)
            : publisher!.Read(file.Tables, SaidOf(brought.Source ?? publisher.Source), catalogue);
        var notes = file.Problems.Select(problem => new TakenNote(null, null, problem)).Concat(extract.Problems).ToList();
        if (brought.Captured is { } copied) notes.Add(new(null, null, new(ProblemKind.Note, "captured", "the table", English.CopiedByHand(brought.Address ?? "", copied))));
        if (extract.IsRefused) return new(null, [], notes, [.. extract.Problems.Select(note => note.Problem).Where(problem => problem.Kind == ProblemKind.Refusal)]);

        var source = catalogue.Source(extract.Source);
        var edition = new Edition(
            extract.Source, brought.Publisher ?? extract.Publisher ?? source.Publisher, brought.Title ?? extract.Title
                ?? $"{English.Sentence(source.Name)}, {English.Span(extract.Readings.Min(reading => reading.Period).To(extract.Readings.Max(reading => reading.Period)))}",
            brought.Published ?? extract.Published ?? editions.AssumedDay(extract.Source, file.Sha256) ?? brought.Captured ?? London.DayOf(clock.GetUtcNow()),
            brought.PublishedIsAssumed || (brought.Published is null && extract.Published is null),
            extract.Correction, file.Sha256, brought.Name ?? Path.GetFileName(brought.Path), brought.Address ?? source.Address);
        return new(edition, [.. extract.Readings.Select(reading => reading with { Edition = edition.Id })], notes, [])
        {
            References = extract.References,
            Rows = file.Rows,
            Bytes = file.Bytes,
            ChildPeak = file.ChildPeak,
        };
    }

    /// <summary>Takes a file in, and publishes it if asked to.</summary>
    public async Task<Outcome> ImportAsync(Brought brought, CancellationToken cancel)
    {
        if (brought.Published is { } day && brought.Source is { } source && await KnownAsync(brought.Path, source, day, cancel) is { } already)
        {
            return brought.Publish ? already with { Release = Publish(already.TakingIn!.Value, brought) } : already;
        }

        var inspection = await InspectAsync(brought, cancel);
        if (inspection.Edition is not { } edition) return new(inspection, null, false, inspection.Refusals);
        var questions = inspection.Notes.Select(note => note.Problem)
            .Where(problem => problem.Kind == ProblemKind.Question && !brought.Accepted.Contains(problem.Code) && !brought.Accepted.Contains("*")).ToList();
        if (questions.Count > 0)
            return new(inspection, null, false, [.. questions.Select(problem => problem with { Text = $"{problem.Text} If it is right as printed: --accept {problem.Code}" })]);

        var said = string.Join("; ", new[] { brought.Place is null ? null : $"place {brought.Place}", brought.Captured is { } copied ? $"copied by hand on {copied:yyyy-MM-dd}" : null, brought.Accepted.Count == 0 ? null : $"accepted {string.Join(", ", brought.Accepted)}" }
            .Concat(brought.Mapping.Select(item => $"\"{item.Key}\" is {item.Value}")).OfType<string>());
        var decisions = inspection.Notes.Select(note => note.Problem).Where(problem => problem.Kind == ProblemKind.Question).Distinct()
            .Select(problem => new Decision(problem.Code, problem.Where, brought.Decided.GetValueOrDefault(problem.Code, English.RightAsPrinted))).ToList();
        Taken taken;
        try
        {
            taken = editions.TakeIn(
                edition, new(inspection.Bytes, () => new SameFile(brought.Path, inspection.Bytes, edition.Sha256)), inspection.Readings, inspection.Notes, said, brought.Mapping, brought.Actor,
                brought.Internal ? Classification.Internal : Classification.Public, decisions, references: inspection.References);
        }
        catch (ChangedFileException changed)
        {
            return new(inspection, null, false, [new(ProblemKind.Refusal, "changed", "the file", changed.Message)]);
        }

        return new(inspection, taken.Id, taken.IsNew, []) { Release = brought.Publish ? Publish(taken.Id, brought) : Release.Stored };
    }

    /// <summary>The program's release approves what ships with it. The operator approves while there is nobody else to, or past them in an emergency; otherwise proposes.</summary>
    private Release Publish(long takingIn, Brought brought)
    {
        if (brought.Actor == ByRelease && editions.IsTakenBack(takingIn)) return Release.Stored; // a start does not undo what a person did
        var classification = editions.ClassificationOf(takingIn);
        if (brought.Actor == ByRelease || !approverExists()) editions.Approve(takingIn, brought.Actor, classification);
        else if (brought.Emergency is { } why) editions.Approve(takingIn, brought.Actor, classification, why);
        else return approvals.Propose(takingIn, brought.Actor, classification: classification).Refused switch
        {
            null => Release.Proposed,
            Store.Refused.Shown => Release.Published,
            _ => Release.Behind,
        };
        return Release.Published;
    }

    /// <summary>A file of the shipped record that is already there needs no reading again, so that a start is quick.</summary>
    private async Task<Outcome?> KnownAsync(string path, string source, DateOnly published, CancellationToken cancel)
    {
        if (!File.Exists(path)) return null;
        await using var file = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        return editions.LastTakingIn(Edition.IdOf(source, published, sha256), sha256) is { } taking ? new(new(null, [], [], []), taking, false, []) : null;
    }

    private static Inspection Refused(string code, string where, string text) => new(null, [], [], [new(ProblemKind.Refusal, code, where, text)]);
}
