using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Answerable.Web.Tests.Links;

/// <summary>A real server that answers links in every way there is, well and ill, on a port of its own, and counts who asks.</summary>
public sealed class FarSite : IAsyncLifetime
{
    private readonly TcpListener _rude = new(IPAddress.Loopback, 0);
    private WebApplication _app = null!;
    private int _asked;

    public string Address => _app.Urls.Single();

    /// <summary>Where it is, as a followed link may be allowed to reach it.</summary>
    public string Place => new Uri(Address).Authority;

    /// <summary>How often it was asked for what nobody may ask for.</summary>
    public int Inside => _asked;

    /// <summary>A server that hangs up.</summary>
    public string Rude => $"127.0.0.1:{((IPEndPoint)_rude.LocalEndpoint).Port}";

    public bool IsDown { get; set; }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        _rude.Start();
        _ = HangUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _rude.Stop();
        await _app.DisposeAsync();
    }

    private async Task HangUpAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _rude.AcceptSocketAsync();
                caller.LingerState = new(true, 0);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        switch (request.Path.Value)
        {
            case "/well":
                break;
            case "/once":
                response.StatusCode = IsDown ? 404 : 200;
                break;
            case "/no-heads":
                response.StatusCode = HttpMethods.IsHead(request.Method) ? 405 : 200;
                break;
            case "/moved":
                response.Redirect("/moved-again", permanent: true);
                break;
            case "/moved-again":
                response.Redirect("well");
                break;
            case "/round":
                response.Redirect("/round-again");
                break;
            case "/round-again":
                response.Redirect("/round");
                break;
            case "/on":
                response.Redirect($"/on?{request.QueryString}1");
                break;
            case "/to":
                response.Redirect($"http://{request.QueryString.Value![1..]}/inside");
                break;
            case "/metadata":
                response.Redirect("http://169.254.169.254/latest/meta-data");
                break;
            case "/file":
                response.Redirect("file:///etc/passwd");
                break;
            case "/inside":
                Interlocked.Increment(ref _asked);
                break;
            case "/gone":
                response.StatusCode = 410;
                break;
            case "/broken":
                response.StatusCode = 500;
                break;
            case "/slow":
                await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
                break;
            case "/huge":
                var block = new byte[1 << 20];
                if (HttpMethods.IsHead(request.Method)) response.StatusCode = 405;
                else for (var sent = 0; sent < 200; sent++) await response.Body.WriteAsync(block, context.RequestAborted);
                break;
            case "/cookie":
                if (request.Headers.ContainsKey("Cookie")) response.StatusCode = 500;
                response.Cookies.Append("known", "1");
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }
}
