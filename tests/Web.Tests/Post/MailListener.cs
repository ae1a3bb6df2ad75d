using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Answerable.Web.Tests.Post;

/// <summary>A small mail server on a local port: it speaks enough SMTP to be given messages, and refuses them when told to.</summary>
public sealed class MailListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _listening;

    public MailListener()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>Its address as the setting has it.</summary>
    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Whether it refuses every message.</summary>
    public bool Refuses { get; set; }

    /// <summary>Whom messages were for, and their text.</summary>
    public ConcurrentQueue<(string To, string Text)> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _listening;
        _over.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_over.Token);
                await SpeakAsync(client.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream);
        await using StreamWriter writer = new(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var to = "";
        while (await reader.ReadLineAsync(_over.Token) is { } line)
        {
            var answer = "250 ok";
            if (line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase) && Refuses) answer = "451 try again later";
            else if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                List<string> text = [];
                while (await reader.ReadLineAsync(_over.Token) is { } part && part != ".") text.Add(part);
                Received.Enqueue((to, string.Join('\n', text)));
            }
            else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            await writer.WriteLineAsync(answer);
        }
    }
}
