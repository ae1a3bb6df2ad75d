using System.Diagnostics;
using System.Globalization;

namespace Answerable.Bench;

/// <summary>The asking process: for every line "METHOD PATHS TIMES br|plain" it asks so often, one request after the other, and says how long the last body was.</summary>
internal static class Asking
{
    public static async Task<int> RunAsync(Uri address)
    {
        var asked = 0;
        using var client = new HttpClient { BaseAddress = address };
        while (Console.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var (paths, times) = (words[1].Split(','), int.Parse(words[2], CultureInfo.InvariantCulture));
            var length = 0;
            for (var i = 0; i < times; i++)
            {
                var path = paths[i % paths.Length].Split('#');
                using var request = new HttpRequestMessage(new(words[0]), path[0]);
                if (path.Length > 1) request.Headers.Host = string.Create(CultureInfo.InvariantCulture, $"new-{++asked}.localhost");
                if (words[3] == "br") request.Headers.AcceptEncoding.Add(new("br"));
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{words[0]} {path[0]} was answered with {(int)answer.StatusCode}.");
                length = (await answer.Content.ReadAsByteArrayAsync()).Length;
            }

            Console.WriteLine(length);
        }

        return 0;
    }
}

/// <summary>The serving process's end of it.</summary>
internal sealed class Asker(Process process) : IDisposable
{
    public static Asker Start(Uri address) => new(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["ask", address.ToString()])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    /// <summary>Asks, and returns the length of an answer's body as it came over the wire.</summary>
    public int Ask(Request request, int times)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Method} {string.Join(',', request.Paths)} {times} {(request.Brotli ? "br" : "plain")}"));
        return process.StandardOutput.ReadLine() is { } length
            ? int.Parse(length, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("The asking process ended: a request was not answered well.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
