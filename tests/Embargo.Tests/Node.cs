using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Answerable.Embargo.Tests;

/// <summary>A process of the program that serves the site.</summary>
public sealed partial class Node : IDisposable
{
    private readonly Process _process;

    private Node(Process process, HttpClient http) => (_process, Http) = (process, http);

    public HttpClient Http { get; }

    public static async Task<Node> StartAsync(string data, string? database)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "answerable"), ["serve"]) { RedirectStandardOutput = true };
        start.Environment["ANSWERABLE_DATA"] = data;
        start.Environment["ANSWERABLE_FETCH"] = "off";
        start.Environment["ANSWERABLE_DATABASE"] = database ?? "";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Running().Match(line) is not { Success: true } running) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
            return new(process, new(handler) { BaseAddress = new(running.Groups[1].Value), Timeout = TimeSpan.FromSeconds(60) });
        }

        throw new InvalidOperationException($"The site did not start and ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex("running at (http://[^ ]+)")]
    private static partial Regex Running();
}
