using System.Diagnostics;
using System.Globalization;
using Answerable.Store;

namespace Answerable.Embargo.Tests;

/// <summary>
/// The embargo prober of the handbook: releases full of random numbers, asked for on every surface before and after their time. How many
/// probes is ANSWERABLE_EMBARGO_PROBES (see docs/embargo.md); the usual run is short enough for every push.
/// </summary>
public sealed class EmbargoTests
{
    private const int FirstYear = 2030, FewestSurfaces = 30, FewestProbes = 100, MostReleases = 60;
    private const double LatestMs = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(6);

    private static int Wanted => int.TryParse(Environment.GetEnvironmentVariable("ANSWERABLE_EMBARGO_PROBES"), NumberStyles.None, CultureInfo.InvariantCulture, out var probes) ? probes : 20_000;

    /// <summary>Four on each engine; in the fuller run fifty on both.</summary>
    private static int FewestReleases => IsFull ? 25 : 4;

    private static bool IsFull => Wanted >= 200_000;

    [Fact]
    public Task Nothing_unreleased_is_seen_with_one_process_on_SQLite() => ProbeAsync(null);

    [Fact]
    public Task Nothing_unreleased_is_seen_with_two_processes_on_PostgreSQL() => ProbeAsync(Server());

    [Fact]
    public async Task An_unreleased_address_is_answered_as_nonsense_is()
    {
        await using var stage = await Stage.MakeAsync(null);
        stage.Schedule(stage.TakeIn(new(FirstYear, null)), stage.Now().AddHours(1));
        var (unreleased, nonsense) = ($"/999/{FirstYear}", $"/999/{FirstYear + 100}");
        foreach (var ending in new[] { "", ".csv", ".json", ".ods", ".xlsx", ".svg" })
            Assert.Equal(await SaidAsync(stage, nonsense + ending), await SaidAsync(stage, unreleased + ending));

        List<double> one = [], other = [];
        for (var turn = 0; turn < Math.Max(400, Math.Min(2_000, Wanted / 100)); turn++)
        {
            one.Add(await TakesAsync(stage, unreleased));
            other.Add(await TakesAsync(stage, nonsense));
        }

        var difference = Math.Abs(Ledger.Median(one) - Ledger.Median(other));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unreleased {Ledger.Median(one):0.000} ms, nonsense {Ledger.Median(other):0.000} ms, {one.Count} samples each"));
        Assert.InRange(difference, 0, 1);
    }

    private static async Task ProbeAsync(string? server)
    {
        var clock = Stopwatch.StartNew();
        await using var stage = await Stage.MakeAsync(server);
        CommandLine.Use(stage);
        Ledger ledger = new();

        // The control: the same prober, while the filter is taken away, finds the release on every surface.
        Canary first = new(FirstYear, null), release = new(FirstYear + 1, first);
        stage.Schedule(stage.TakeIn(first), stage.Now());
        var takingsIn = stage.TakeIn(release);
        await stage.WithoutFilterAsync(async () =>
        {
            foreach (var probe in await new Prober(stage, []).OnceAsync(release))
                if (probe.Signs.Count > 0) ledger.Control(probe.Surface);
        });

        // What is never public: internal, not approved, called off, and withdrawn before its time.
        var never = Enumerable.Range(0, 4).Select(number => new Canary(2190 + number, null)).ToList();
        var hidden = never.Select(stage.TakeIn).ToList();
        stage.Schedule(hidden[0], stage.Now(), Classification.Internal);
        stage.Schedule(hidden[2], stage.Now().AddSeconds(2));
        foreach (var proposal in stage.Site.Approvals.Pending()) Assert.True(stage.Site.Approvals.Cancel(proposal.Id, "drafter@office.example", "not ready").IsDone);
        stage.Schedule(hidden[3], stage.Now().AddSeconds(2));
        foreach (var id in hidden[3]) Assert.True(stage.Site.Approvals.Withdraw(id, "drafter@office.example", "recalled").IsDone);

        Prober prober = new(stage, never);
        var releases = 0;
        var last = (Release: release, TakingsIn: takingsIn);
        while (releases < FewestReleases || ((ledger.Probes < Wanted / 2 || ledger.Fewest(Names) < FewestProbes) && releases < MostReleases))
        {
            var time = stage.Now() + Window;
            stage.Schedule(takingsIn, time);
            var probes = await prober.UntilShownAsync(release, time, releases);
            var settled = (await prober.OnceAsync(release)).ToDictionary(probe => probe.Surface, probe => probe.Signs);
            ledger.Before(probes, time);
            ledger.After(probes, time, settled);
            releases++;
            last = (release, takingsIn);
            release = new(release.Year + 1, release);
            takingsIn = stage.TakeIn(release);
        }

        // Taken back in one act, it is gone from every surface of every node.
        foreach (var id in last.TakingsIn) Assert.True(stage.Site.Approvals.Withdraw(id, "drafter@office.example", "recalled").IsDone);
        await Task.Delay(TimeSpan.FromMilliseconds(LatestMs));
        for (var node = 0; node < stage.Nodes.Count; node++) Assert.All(await prober.OnceAsync(last.Release, node), probe => Assert.True(probe.Signs.Count == 0, probe.Surface));

        Console.WriteLine($"{stage.Site.Database.Engine}, {English(stage.Nodes.Count)}, {releases} releases, {clock.Elapsed.TotalSeconds:0} s\n{ledger}");
        Assert.Equal((0, 0, 0), (ledger.Leaks, ledger.Mixed, ledger.Late));
        Assert.Empty(ledger.WithoutControl(Shown));
        Assert.InRange(Shown.Count, FewestSurfaces, int.MaxValue);
        Assert.InRange(ledger.Probes, Wanted / 2, int.MaxValue);
        Assert.InRange(ledger.Fewest(Names), FewestProbes, int.MaxValue);

        // How long one answer takes says how busy the machine was, too: each surface is held to the second by its middle one, and where the machine is free by every one.
        Assert.InRange(ledger.UsualMs, 0, LatestMs);
        if (IsFull) Assert.InRange(ledger.SlowestMs, 0, LatestMs);
    }

    /// <summary>The surfaces that would show a release, each proved by its control.</summary>
    private static IReadOnlyList<string> Shown { get; } = [.. Surface.All.Select(surface => surface.Name), .. CommandLine.Surfaces.Select(surface => surface.Name)];

    private static IEnumerable<string> Names => Shown.Concat(Surface.Silent.Select(surface => surface.Name));

    private static string English(int processes) => processes == 1 ? "one process" : $"{processes} processes";

    private static async Task<string> SaidAsync(Stage stage, string address)
    {
        using var response = await stage.Nodes[0].Http.GetAsync(address);
        response.Headers.Date = null;
        return await Inflated.TextAsync(response);
    }

    private static async Task<double> TakesAsync(Stage stage, string address)
    {
        var clock = Stopwatch.StartNew();
        using var response = await stage.Nodes[0].Http.GetAsync(address);
        await response.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>The server for tests. Without one the test is skipped with the reason, and in CI it fails.</summary>
    private static string Server()
    {
        if (Environment.GetEnvironmentVariable("ANSWERABLE_TEST_DATABASE") is { Length: > 0 } server) return server;
        const string reason = "There is no PostgreSQL: run ./test, or set ANSWERABLE_TEST_DATABASE to a server on which databases may be made.";
        if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }
}
