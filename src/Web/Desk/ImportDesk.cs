using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Answerable.Core.Measures;
using Answerable.Store;

namespace Answerable.Web.Desk;

/// <summary>Reads what people bring in, one file after another, whether or not anybody looks on.</summary>
public sealed partial class ImportDesk(Site site) : BackgroundService
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(2);

    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();

    /// <summary>Lets a job be read as soon as those before it are, on this node.</summary>
    public void Start(long job) => _waiting.Writer.TryWrite(job);

    /// <summary>What was said of headings, or decided about questions, by heading or code.</summary>
    public static IReadOnlyDictionary<string, string> Said(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text)!;

    /// <summary>What was said, as a job keeps it.</summary>
    public static string Said(IReadOnlyDictionary<string, string> said) => JsonSerializer.Serialize(said);

    /// <summary>Why a job was refused, or what it asks.</summary>
    public static IReadOnlyList<Problem> Problems(ImportJob job) => JsonSerializer.Deserialize<List<Problem>>(job.Problems)!;

    /// <summary>Problems as a job keeps them.</summary>
    public static string Problems(IReadOnlyList<Problem> problems) => JsonSerializer.Serialize(problems);

    /// <summary>What a heading can be said to be, beside a measure.</summary>
    public static IReadOnlySet<string> Roles => Imports.Publishers.Roles;

    /// <summary>Whether all that stops it are questions, which a person can answer.</summary>
    public static bool Asks(IReadOnlyList<Problem> problems) => problems.Count > 0 && problems.All(problem => problem.Kind == ProblemKind.Question || Heading(problem) is not null);

    /// <summary>The heading that a problem asks about; null when it is about something else.</summary>
    public static string? Heading(Problem problem) => Mapped().Match(problem.Text) is { Success: true } found ? found.Groups[1].Value : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await ReadAsync(id, stoppingToken);
                }
                catch (DbException)
                {
                    // The database is away: the job shows as stopped and can be started again.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends: what was being read shows as stopped.
        }
    }

    private async Task ReadAsync(long id, CancellationToken cancel)
    {
        if (!site.ImportJobs.Begin(id) || site.ImportJobs.Find(id) is not { } job) return;
        var rows = 0;
        await using var beats = site.Clock.CreateTimer(_ => Beat(id, Volatile.Read(ref rows)), null, BetweenBeats, BetweenBeats);
        var (takingIn, problems) = await ReadAsync(job, read => Volatile.Write(ref rows, read), cancel);
        await beats.DisposeAsync();
        site.ImportJobs.End(id, job.Brought.By, rows, takingIn, Problems(problems));
    }

    private void Beat(long id, int rows)
    {
        try
        {
            site.ImportJobs.Beat(id, rows);
        }
        catch (DbException)
        {
            // The next one may arrive.
        }
    }

    private async Task<(long? TakingIn, IReadOnlyList<Problem> Problems)> ReadAsync(ImportJob job, Action<int> progress, CancellationToken cancel)
    {
        // The reading process opens a file by its path: a copy lies there while it is read, under a name that nobody can guess.
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(site.Data, "brought")).FullName, Guid.NewGuid().ToString("N"));
        var decided = Said(job.Decisions);
        try
        {
            await File.WriteAllBytesAsync(path, site.ImportJobs.File(job.Id) ?? throw new FileNotFoundException("The file is not kept any more."), cancel);
            var outcome = await site.Importer.ImportAsync(
                new(path, job.Brought.Place, Said(job.Mapping), job.Brought.Published, Publish: false, [.. decided.Keys])
                {
                    Name = job.Brought.File,
                    Address = job.Brought.Address,
                    Captured = job.Brought.Captured,
                    Decided = decided,
                    Actor = job.Brought.By,
                    Internal = job.Brought.Classification == Classification.Internal,
                    Progress = (read, _) => progress(read),
                },
                cancel);
            return (outcome.TakingIn, outcome.Refusals);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, [new(ProblemKind.Refusal, "failed", job.Brought.File, error.Message)]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex("--map \"([^\"]*)=[^\"=]*\"")]
    private static partial Regex Mapped();
}
