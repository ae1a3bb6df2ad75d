using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Answerable.Tests;
using Microsoft.Data.Sqlite;

namespace Answerable.Browser.Tests;

/// <summary>The built program as people run it: a process of its own, a free port, an empty data folder.</summary>
public sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _program;
    private readonly string _data;
    private readonly List<string> _said = [];

    private Site(Process program, string data, string origin) => (_program, _data, Origin) = (program, data, origin);

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; }

    /// <summary>The program beside this test's own build, so that both are of one configuration.</summary>
    private static string Program
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Shared.Repository, "src", "Web", "bin", framework.Parent!.Name, framework.Name, "answerable");
        }
    }

    /// <summary>A site with recorded crime in it; with a catalogue of its own it has the shipped record and nothing else.</summary>
    public static async Task<Site> Start(string? catalogue = null)
    {
        var data = Directory.CreateTempSubdirectory("answerable-browser-").FullName;
        var origin = $"http://127.0.0.1:{FreePort()}";
        var start = Command("serve");
        // Nothing may depend on the folder the program is started from.
        start.WorkingDirectory = data;
        start.Environment["ANSWERABLE_DATA"] = data;
        start.Environment["ASPNETCORE_URLS"] = origin;
        start.Environment.Remove("ANSWERABLE_DATABASE");
        start.Environment["ANSWERABLE_FETCH"] = "off";
        if (catalogue is null) await BringIn(data);
        else start.Environment["ANSWERABLE_CATALOGUE"] = catalogue;
        await RunIn(data, "user", "add", "first@example.org", "--role", "admin"); // without anybody there is nothing to sign in to
        var site = new Site(Process.Start(start)!, data, origin);
        site.Listen();
        try
        {
            await site.Ready();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>The real workbook of recorded crime, as its path in the shared folder.</summary>
    public static string[] Workbook => ["data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx"];

    /// <summary>Brings recorded crime in, where the shared folder is there.</summary>
    private static async Task BringIn(string data)
    {
        // A synthetic dashboard of fraud for two forces, with the change of service among its months.
        var fraud = Path.Combine(data, "synthetic-dashboard.csv");
        await File.WriteAllTextAsync(fraud, new SyntheticDashboard(new(2026, 3, 1)) { LeftOut = row => row.Force is not ("Norfolk" or "Kent") }.ToString());
        var (exit, _, errors) = await RunIn(data, "import", fraud, "--published", "2026-04-15", "--publish");
        if (exit != 0) throw new InvalidOperationException($"The import of {fraud} ended with {exit}: {errors}");

        // A synthetic document, taken in by a manifest.
        await File.WriteAllTextAsync(Path.Combine(data, "plan.txt"), "A synthetic plan that speaks of a hippopotamus.\n");
        await File.WriteAllTextAsync(Path.Combine(data, "manifest.csv"), "file,title,date,type,summary\nplan.txt,Synthetic plan,2024-03-01,plan,What a test has made up.\n");
        (exit, _, errors) = await RunIn(data, "documents", Path.Combine(data, "manifest.csv"), "--publish");
        if (exit != 0) throw new InvalidOperationException($"The documents were taken in with {exit}: {errors}");

        var workbook = Path.Combine([Shared.Root, .. Workbook]);
        if (!File.Exists(workbook)) return;
        (exit, _, errors) = await RunIn(data, "import", workbook, "--published", "2025-04-24", "--publish");
        if (exit != 0) throw new InvalidOperationException($"The import of {workbook} ended with {exit}: {errors}");

        var outcomes = Path.Combine(data, "outcomes-of-three-forces.csv");
        await File.WriteAllLinesAsync(outcomes, Outcomes().Where((line, i) => i == 0 || new[] { ",Norfolk,", ",Suffolk,", ",Kent," }.Any(force => line.Contains(force, StringComparison.Ordinal))));
        (exit, _, errors) = await RunIn(data, "import", outcomes, "--published", "2019-04-25", "--publish");
        if (exit != 0) throw new InvalidOperationException($"The import of outcomes ended with {exit}: {errors}");

        // Norfolk's local areas have outlines, those of other forces have none, and forces are drawn as squares.
        (exit, _, errors) = await RunIn(data, "import", Path.Combine(Shared.Root, "data", "geo", "csp_norfolk.topo.json"), "--title", "Local areas of Norfolk", "--published", "2022-01-15", "--publish");
        if (exit != 0) throw new InvalidOperationException($"The import of outlines ended with {exit}: {errors}");
    }

    /// <summary>The lines of the published outcomes.</summary>
    private static IEnumerable<string> Outcomes()
    {
        using StreamReader text = new(new GZipStream(File.OpenRead(Path.Combine(Shared.Root, "data", "ho-outcomes", "prc-outcomes-open-data-mar2018-2017-18.csv.gz")), CompressionMode.Decompress));
        while (text.ReadLine() is { } line) yield return line;
    }

    /// <summary>What a command of the program prints.</summary>
    public static async Task<(int Exit, string Output, string Errors)> Run(params string[] arguments)
    {
        var data = Directory.CreateTempSubdirectory("answerable-browser-").FullName;
        try
        {
            return await RunIn(data, arguments);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>What a command prints that works on this site's own data.</summary>
    public Task<(int Exit, string Output, string Errors)> RunHere(params string[] arguments) => RunIn(_data, arguments);

    /// <summary>Lets eleven minutes pass for somebody, or for everybody, who is signed in: who they are was shown too long ago for an act that matters.</summary>
    public void LetTimePass(string? email = null)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(_data, "answerable.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "update session set confirmed_at = '2024-01-01T00:00:00.000Z' where @email = '' or account = (select id from account where email_key = @email)";
        command.Parameters.AddWithValue("@email", email ?? "");
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    /// <summary>What an administrator decides about the office on a page that other tests fill in.</summary>
    public void Decide(string about, string content)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(_data, "answerable.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into office_decision (about, content, decided_by, decided_at) values (@about, @content, 'first@example.org', (select now from clock))";
        command.Parameters.AddWithValue("@about", about);
        command.Parameters.AddWithValue("@content", content);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static async Task<(int Exit, string Output, string Errors)> RunIn(string data, params string[] arguments)
    {
        var start = Command(arguments);
        start.Environment["ANSWERABLE_DATA"] = data;
        start.Environment.Remove("ANSWERABLE_DATABASE");
        start.Environment["ANSWERABLE_FETCH"] = "off";
        using var program = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(limit.Token), program.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await program.WaitForExitAsync(limit.Token);
            return (program.ExitCode, await output, await errors);
        }
        finally
        {
            if (!program.HasExited) program.Kill(entireProcessTree: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_program.HasExited) _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        _program.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static ProcessStartInfo Command(params string[] arguments) => new(Program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Listen()
    {
        void Keep(object _, DataReceivedEventArgs line)
        {
            lock (_said) if (line.Data is { } text) _said.Add(text);
        }

        _program.OutputDataReceived += Keep;
        _program.ErrorDataReceived += Keep;
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
    }

    private async Task Ready()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (_program.HasExited) throw new InvalidOperationException($"The site ended with {_program.ExitCode} before it was ready. It said:\n{Said()}");
            try
            {
                if ((await client.GetAsync($"{Origin}/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The site was not ready within {Patience.TotalSeconds} seconds. It said:\n{Said()}");
    }

    private string Said()
    {
        lock (_said) return string.Join('\n', _said);
    }
}
