using System.Data.Common;

namespace Answerable.Embargo.Tests;

/// <summary>Asks every surface of every node, over and over, and looks for a release in the answers.</summary>
public sealed class Prober(Stage stage, IReadOnlyList<Canary> never)
{
    private static readonly HashSet<string> Nothing = [];

    private static readonly IReadOnlyList<Surface> Asked = [.. Surface.All, .. Surface.Silent];

    /// <summary>Probes until a release's time has come and every surface was asked once more after it.</summary>
    public async Task<IReadOnlyList<Probe>> UntilShownAsync(Canary release, DateTimeOffset time, int round)
    {
        var probers = stage.Nodes.SelectMany((_, node) => Enumerable.Range(0, stage.Nodes.Count == 1 ? 3 : 2).Select(prober =>
            Task.Run(() => CycleAsync(release, node, time, first: ((round * 7) + (prober * Asked.Count / 2)) % Asked.Count))));
        var commands = Task.Run(() => Commands(release, time));
        return [.. (await Task.WhenAll(probers)).SelectMany(probes => probes), .. await commands];
    }

    /// <summary>Probes every surface once, on one node.</summary>
    public async Task<IReadOnlyList<Probe>> OnceAsync(Canary release, int node = 0)
    {
        using var connection = stage.Site.Database.Open();
        List<Probe> probes = [];
        foreach (var surface in Asked) probes.Add(await AskAsync(connection, surface, release, node));
        foreach (var (name, arguments) in CommandLine.Surfaces) probes.Add(Command(connection, name, arguments(release.Year), release));
        return probes;
    }

    private async Task<List<Probe>> CycleAsync(Canary release, int node, DateTimeOffset time, int first)
    {
        using var connection = stage.Site.Database.Open();
        List<Probe> probes = [];
        for (int at = first, since = 0; since <= Asked.Count; at = (at + 1) % Asked.Count)
        {
            probes.Add(await AskAsync(connection, Asked[at], release, node));
            if (probes[^1].Ended >= time) since++;
        }

        return probes;
    }

    private List<Probe> Commands(Canary release, DateTimeOffset time)
    {
        using var connection = stage.Site.Database.Open();
        List<Probe> probes = [];
        for (int at = 0, since = 0; since <= CommandLine.Surfaces.Count; at = (at + 1) % CommandLine.Surfaces.Count)
        {
            var (name, arguments) = CommandLine.Surfaces[at];
            probes.Add(Command(connection, name, arguments(release.Year), release));
            if (probes[^1].Ended >= time) since++;
        }

        return probes;
    }

    private async Task<Probe> AskAsync(DbConnection connection, Surface surface, Canary release, int node)
    {
        var begun = Stage.Now(connection);
        using var request = surface.Ask(release.Year);
        if (surface.AsPartner) request.Headers.Add("Cookie", $"answerable={stage.Partner}");
        using var response = await stage.Nodes[node].Http.SendAsync(request);

        // Whoever is sent to sign in is told where they wanted to go: what they asked is no answer.
        var text = (await Inflated.TextAsync(response)).Replace(Uri.EscapeDataString(request.RequestUri!.PathAndQuery), "", StringComparison.Ordinal);
        var ended = Stage.Now(connection);
        var signs = release.In(text);
        if (surface.TellsByStatus && response.IsSuccessStatusCode) signs = signs.Append(Surface.There).ToHashSet();
        return new(surface.Name, node, begun, ended, signs.Count == 0 ? Nothing : signs, never.Any(other => other.In(text).Count > 0));
    }

    private Probe Command(DbConnection connection, string name, string[] arguments, Canary release)
    {
        var begun = Stage.Now(connection);
        var text = CommandLine.Run(arguments);
        var ended = Stage.Now(connection);
        return new(name, 0, begun, ended, release.In(text), never.Any(other => other.In(text).Count > 0));
    }
}
