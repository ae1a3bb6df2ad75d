using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>A person with a browser without script and an authenticator app: keeps cookies, fills in the forms it is shown, and follows where it is sent.</summary>
public sealed class Browser(RunningSite site) : IDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = site.Http.BaseAddress };

    public IHtmlDocument Page { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public string Heading => Page.QuerySelector("h1")!.TextContent;

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent)];

    /// <summary>The secret of the app, once one was set up.</summary>
    public string Secret { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task GoAsync(string address)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            using var answer = await _http.GetAsync(address);
            if (await ArriveAsync(address, answer) is not { } next) return;
            address = next;
        }
    }

    /// <summary>Takes a file away.</summary>
    public Task<byte[]> GetAsync(string address) => _http.GetByteArrayAsync(address);

    /// <summary>Sends the form of the page that goes to an address, with these fields filled in.</summary>
    public async Task<HttpStatusCode> SendAsync(string action, params (string Name, string Value)[] fields)
    {
        var form = Page.Forms.First(form => form.Method == "post" && (form.GetAttribute("action") ?? Address) == action);
        var values = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked).GroupBy(input => input.Name!).ToDictionary(input => input.Key, input => input.First().Value);
        foreach (var text in form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>()) values.TryAdd(text.Name!, text.Value);
        foreach (var choice in form.QuerySelectorAll("select").OfType<IHtmlSelectElement>()) values.TryAdd(choice.Name!, choice.Value ?? "");
        foreach (var (name, value) in fields) values[name] = value;
        using HttpRequestMessage request = new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Origin", _http.BaseAddress!.ToString().TrimEnd('/'));
        using var answer = await _http.SendAsync(request);
        if (await ArriveAsync(action, answer) is { } next) await GoAsync(next);
        return answer.StatusCode;
    }

    /// <summary>Sends the form of the page that goes to an address, with some of its lines filled in: fields of one name, told apart by their place.</summary>
    public async Task<HttpStatusCode> LinesAsync(string action, params (string Name, int At, string Value)[] fields)
    {
        var form = Page.Forms.First(form => (form.GetAttribute("action") ?? Address) == action);
        List<KeyValuePair<string, string>> values = [];
        Dictionary<string, int> places = [];
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
        {
            var (name, value) = field switch
            {
                IHtmlInputElement input => (input.Type is "radio" or "checkbox" && !input.IsChecked ? null : input.Name, input.Value),
                IHtmlTextAreaElement text => (text.Name, text.Value),
                IHtmlSelectElement choice => (choice.Name, choice.Value ?? ""),
                _ => (null, ""),
            };
            if (name is null) continue;
            var at = places[name] = places.TryGetValue(name, out var before) ? before + 1 : 0;
            values.Add(new(name, fields.FirstOrDefault(one => one.Name == name && one.At == at) is { Name: not null } filled ? filled.Value : value));
        }

        using HttpRequestMessage request = new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Origin", _http.BaseAddress!.ToString().TrimEnd('/'));
        using var answer = await _http.SendAsync(request);
        if (await ArriveAsync(action, answer) is { } next) await GoAsync(next);
        return answer.StatusCode;
    }

    /// <summary>Sends the form of the page that goes to an address with a file, as a browser does.</summary>
    public async Task UploadAsync(string action, string name, byte[] file, params (string Name, string Value)[] fields)
    {
        var form = Page.Forms.First(form => form.GetAttribute("action") == action);
        using MultipartFormDataContent content = new();
        content.Add(new StringContent(form.QuerySelector("input[name=__token]")!.GetAttribute("value")!), "__token");
        foreach (var (field, value) in fields) content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "Upload", name);
        using HttpRequestMessage request = new(HttpMethod.Post, action) { Content = content };
        request.Headers.Add("Origin", _http.BaseAddress!.ToString().TrimEnd('/'));
        using var answer = await _http.SendAsync(request);
        if (await ArriveAsync(action, answer) is { } next) await GoAsync(next);
    }

    /// <summary>Comes in with a code and sets up a password and an app.</summary>
    public async Task EnrolAsync(string who, Role role = Role.Administrator)
    {
        var email = Office.Address(who);
        var code = site.Site.Accounts.Add(email, role, role == Role.Partner ? who : null, "operator").Code ?? site.Site.Accounts.Reset(email, "operator").Code;
        await GoAsync($"/staff/enrol?code={code}");
        Secret = Page.QuerySelector("input[name=Secret]")!.GetAttribute("value")!;
        await SendAsync("/staff/enrol?handler=Password", ("NewPassword", Password), ("AppCode", AppShows()));
        Assert.Empty(Errors);
        RecoveryCodes = [.. Page.QuerySelectorAll(".an-codes code").Select(code => code.TextContent)];
    }

    public async Task SignInAsync(string email, string password, string code)
    {
        await GoAsync("/staff/sign-in");
        await SendAsync("/staff/sign-in", ("Email", email), ("Password", password), ("Code", code));
    }

    /// <summary>What the app shows; a code is good once, so a second one in the same half minute is that of the next.</summary>
    public string AppShows(int later = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // what authenticator apps use (RFC 6238)
        var hash = HMACSHA1.HashData(Key(Secret), counter);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    public void Dispose() => _http.Dispose();

    private static byte[] Key(string secret)
    {
        var bits = string.Concat(secret.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private async Task<string?> ArriveAsync(string address, HttpResponseMessage answer)
    {
        if (answer.Headers.Location is { } next) return next.OriginalString;
        (Address, Page) = (address, await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync()));
        return null;
    }
}
