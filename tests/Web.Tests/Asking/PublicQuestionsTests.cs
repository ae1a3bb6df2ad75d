using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Asking;
using Answerable.Web.Tests.Pages;
using Answerable.Web.Tests.People;
using Answerable.Web.Tests.Post;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Answerable.Web.Tests.Asking;

/// <summary>Questions of the public, walked over HTTP: sent without an account or a cookie, read, answered, approved by another, published, and forgotten. All that is sent is made up for these tests.</summary>
public sealed class PublicQuestionsTests
{
    private const string Form = "/questions/ask", Markers = "Zorblatt 07700 900123 zq@whoasked.example", Sent = $"Why are there fewer patrols in Quumville? I am {Markers}.", Shown = "Why are there fewer patrols in Quumville?";

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Until_the_office_has_said_who_replies_and_within_how_many_days_there_is_no_form_and_nothing_leads_to_it(string method)
    {
        await using var site = await RunningSite.StartAsync();
        using HttpRequestMessage request = new(new(method), Form) { Content = method == "POST" ? new FormUrlEncodedContent([]) : null };
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/questions/public")).StatusCode);
        Assert.Empty((await site.PageAsync("/")).QuerySelectorAll("a[href^='/questions']"));
        Assert.Empty((await site.PageAsync("/questions")).QuerySelectorAll("a[href='/questions/ask'], a[href='/questions/public']"));
    }

    [Fact]
    public async Task One_is_sent_taken_answered_approved_by_another_published_and_its_sender_is_told_and_forgotten()
    {
        Logs logs = new();
        await using MailListener mail = new();
        Settings settings = new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk") { Smtp = mail.Address, MailFrom = "figures@example.org", Address = "https://figures.example.org" };
        await using var site = await RunningSite.StartAsync(settings, configure: builder => builder.Logging.AddProvider(logs));
        using Browser ann = new(site), bob = new(site);
        await ann.EnrolAsync("ann", Role.Administrator);
        await bob.EnrolAsync("bob", Role.Approver);

        // The office promises.
        await ann.GoAsync("/staff/office/asking");
        await ann.SendAsync("/staff/office/asking", ("Owner", "ann@example.org"), ("Days", "400"));
        Assert.Equal(["Enter a whole number from 1 to 60"], ann.Errors);
        await ann.SendAsync("/staff/office/asking", ("Owner", "ann@example.org"), ("Days", "20"));
        Assert.Empty(ann.Errors);
        Assert.NotNull((await site.PageAsync("/")).QuerySelector("a[href='/questions']"));

        // Somebody asks: they are warned once of what tells who they are, and send it all the same.
        var (form, headers) = await OpenAsync(site);
        Assert.True(headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.False(headers.Contains("Set-Cookie"));
        var warned = await SendAsync(site, form, ("Text", Sent), ("Reply", "asker@whoasked.example"));
        Assert.Contains("an e-mail address", warned.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Sent, warned.QuerySelector("#Text")!.TextContent.Trim());
        Assert.Empty(site.Site.AskedQuestions.All());
        var done = await SendAsync(site, warned, ("Text", Sent), ("Reply", "asker@whoasked.example"));
        Assert.NotNull(done.QuerySelector("#done"));
        Assert.NotNull((await SendAsync(site, warned, ("Text", Sent), ("Reply", "asker@whoasked.example"))).QuerySelector("#done")); // sent twice, kept once
        var asked = Assert.Single(site.Site.AskedQuestions.All());
        Assert.Equal((Sent, site.Site.Today, false), (asked.Text, asked.Received, asked.IsInFlood));
        Assert.DoesNotContain("whoasked", asked.ReplyTo, StringComparison.Ordinal);

        // The office looks at it. An approver reads no word of it before it is shortened.
        await ann.GoAsync("/staff");
        Assert.Contains("Question 1 received", ann.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync("/staff/questions/public/received/1");
        Assert.Contains("telephone number", ann.Page.QuerySelector("#marks")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("asker@whoasked.example", ann.Page.QuerySelector("#reply-to")!.TextContent, StringComparison.Ordinal);
        await ann.SendAsync("/staff/questions/public/received/1?handler=Take", ("Title", ""), ("Text", Shown));
        Assert.Equal(2, ann.Errors.Count);
        await ann.SendAsync("/staff/questions/public/received/1?handler=Take", ("Title", "Patrols"), ("Text", Shown), ("Looked", "true"));
        Assert.Equal("Question 1 from the public: Patrols", ann.Heading);
        await bob.GoAsync("/staff/questions/public");
        Assert.DoesNotContain("Zorblatt", bob.Page.Source.Text, StringComparison.Ordinal);

        // It is answered, proposed, and approved by another.
        await ann.GoAsync("/staff/questions/public/1/write");
        await ann.SendAsync("/staff/questions/public/1/write", ("Answer", "Because this is a test."), ("On", "2999-01-01"));
        Assert.Equal(["Enter the day on which it was given, today or earlier"], ann.Errors);
        await ann.SendAsync("/staff/questions/public/1/write", ("Answer", "Because this is a test."), ("On", site.Site.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        await ann.GoAsync("/staff/questions/public/1/propose");
        await ann.SendAsync("/staff/questions/public/1/propose");
        var proposal = ann.Address;
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/questions/public/1")).StatusCode);
        await bob.GoAsync($"{proposal}/approve");
        await bob.SendAsync($"{proposal}/approve");
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        var page = (await site.PageAsync("/questions/public/1")).QuerySelector("main")!.TextContent;
        Assert.Contains(Shown, page, StringComparison.Ordinal);
        Assert.Contains("Some words were left out", page, StringComparison.Ordinal);
        Assert.Contains("Because this is a test.", page, StringComparison.Ordinal);
        Assert.Equal(2, (await site.Http.GetStringAsync("/questions/public.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        // Its sender is told where the answer is, once, and the address is gone.
        site.Site.AskedQuestions.TellAskers(site.Site.Public.PublicQuestions.Answered);
        for (var tries = 0; tries < 60 && !mail.Received.Any(letter => letter.To == "asker@whoasked.example"); tries++) await Task.Delay(500, TestContext.Current.CancellationToken);
        var (_, letter) = mail.Received.Single(letter => letter.To == "asker@whoasked.example");
        Assert.Contains("https://figures.example.org/questions/public/1", letter.Replace("=\n", "", StringComparison.Ordinal).Replace("=\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        for (var tries = 0; tries < 20 && site.Site.AskedQuestions.Find(1)!.ReplyTo.Length > 0; tries++) await Task.Delay(250, TestContext.Current.CancellationToken);
        Assert.Equal("", site.Site.AskedQuestions.Find(1)!.ReplyTo);

        // Nothing that the public, the logs, a letter or the audit hold tells who asked; when its time is over nothing in the database does.
        site.Site.AskedQuestions.Forget(site.Site.Today.AddDays(AskedQuestions.Kept + 1));
        StringBuilder held = new(logs.ToString());
        foreach (var address in new[] { "/questions", "/questions/public", "/questions/public.csv", "/questions/public.json", "/questions/public/1", "/questions/public/1.html", Form }) held.Append(await site.Http.GetStringAsync(address));
        foreach (var (_, text) in mail.Received) held.Append(text.Replace("To: asker@whoasked.example", "", StringComparison.Ordinal)); // the envelope of the one letter to them
        held.Append(Everything(site));
        foreach (var marker in new[] { "Zorblatt", "07700 900123", "whoasked" }) Assert.DoesNotContain(marker, held.ToString(), StringComparison.Ordinal);
        Assert.Contains("Quumville", held.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_changed_open_too_long_or_sent_from_elsewhere_is_not_taken_and_its_text_is_not_lost()
    {
        await using var site = await PromisedAsync();
        var (form, _) = await OpenAsync(site);
        foreach (var state in new[] { "", "x", form.QuerySelector("input[name=State]")!.GetAttribute("value")![..^4] + "AAAA" })
        {
            var again = await SendAsync(site, form, ("Text", Shown), ("State", state));
            Assert.Contains("open for more than two hours", again.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(Shown, again.QuerySelector("#Text")!.TextContent.Trim());
        }

        using HttpRequestMessage request = new(HttpMethod.Post, Form) { Content = new FormUrlEncodedContent([new("Text", Shown), new("State", form.QuerySelector("input[name=State]")!.GetAttribute("value")!)]) };
        request.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.SendAsync(request)).StatusCode);
        foreach (var (field, value) in new[] { ("Text", "Short"), ("Text", new string('x', 2_001)), ("Reply", "nobody"), ("Area", "kent"), ("About", "x/y") })
            Assert.NotNull((await SendAsync(site, form, ("Text", Shown), (field, value))).QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.Empty(site.Site.AskedQuestions.All());
    }

    [Fact]
    public async Task Who_is_signed_in_may_ask_like_anybody_and_a_preview_has_no_form()
    {
        await using var site = await PromisedAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync(Form);
        await ann.SendAsync(Form, ("Text", Shown));
        Assert.NotNull(ann.Page.QuerySelector("#done"));
        await ann.GoAsync("/staff/pack/questions/ask");
        Assert.Null(ann.Page.QuerySelector("#Text"));
    }

    [Fact]
    public async Task A_flood_is_taken_and_marked_and_none_of_it_is_lost()
    {
        await using var site = await PromisedAsync();
        for (var i = 0; i < Web.Pages.Matters.AskModel.MostOfAll + 3; i++) Assert.NotNull((await SendAsync(site, (await OpenAsync(site)).Form, ("Text", $"{Shown} {i}"))).QuerySelector("#done"));
        Assert.Equal(3, site.Site.AskedQuestions.All().Count(asked => asked.IsInFlood));
    }

    [Fact]
    public async Task A_form_that_one_node_opened_another_takes()
    {
        await using var server = EitherEngineTests.ScratchDatabase.Make();
        await using var one = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server.ConnectionString));
        Promise(one);
        await using var other = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server.ConnectionString));
        var (form, _) = await OpenAsync(one);
        Assert.NotNull((await SendAsync(other, form, ("Text", Shown), ("Reply", "asker@whoasked.example"))).QuerySelector("#done"));
        Assert.Equal("asker@whoasked.example", one.Services.GetRequiredService<SealedForms>().Address(one.Site.AskedQuestions.Find(1)!.ReplyTo));
    }

    [Fact]
    public async Task One_joins_another_and_one_is_declined_with_a_reason_and_who_comes_second_sees_what_was_decided()
    {
        await using var site = await PromisedAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        for (var i = 0; i < 3; i++) await SendAsync(site, (await OpenAsync(site)).Form, ("Text", $"{Shown} {i}"));
        await ann.GoAsync("/staff/questions/public/received/1");
        await ann.SendAsync("/staff/questions/public/received/1?handler=Take", ("Title", "Patrols"), ("Text", Shown), ("Looked", "true"));
        await ann.GoAsync("/staff/questions/public/received/2");
        await ann.SendAsync("/staff/questions/public/received/2?handler=Join", ("Number", "1"));
        Assert.Contains("Joined to question 1", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        await ann.GoAsync("/staff/questions/public/received/3");
        await ann.SendAsync("/staff/questions/public/received/3?handler=Decline", ("Reason", ""));
        Assert.Equal(["Choose one"], ann.Errors);
        var open = ann.Page;
        Assert.True(site.Site.AskedQuestions.Decide(3, AskedState.Declined, null, "case", "eve@example.org"));
        Assert.NotNull(open.QuerySelector("#Text"));
        await ann.SendAsync("/staff/questions/public/received/3?handler=Take", ("Title", "Again"), ("Text", Shown), ("Looked", "true"));
        Assert.Contains("about one person's case", ann.Page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Question 1 from the public: Patrols"], (await PageOf(ann, "/staff/questions/public")).QuerySelectorAll("#questions tbody th").Select(row => row.TextContent.Trim()));
    }

    private static async Task<IHtmlDocument> PageOf(Browser who, string address)
    {
        await who.GoAsync(address);
        return who.Page;
    }

    private static async Task<RunningSite> PromisedAsync()
    {
        var site = await RunningSite.StartAsync();
        Promise(site);
        return site;
    }

    private static void Promise(RunningSite site)
    {
        Assert.True(site.Site.OfficeDecisions.Decide("asking", """{"owner":"ann@example.org","days":20}""", "admin@example.org", 0));
        site.Site.Look();
    }

    private static async Task<(IHtmlDocument Form, System.Net.Http.Headers.HttpResponseHeaders Headers)> OpenAsync(RunningSite site)
    {
        var answer = await site.Http.GetAsync(Form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync()), answer.Headers);
    }

    /// <summary>Sends the form of a page as a browser without a cookie does; a field that is given again is as it was given last.</summary>
    private static async Task<IHtmlDocument> SendAsync(RunningSite site, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        Dictionary<string, string> values = new() { ["State"] = page.QuerySelector("input[name=State]")!.GetAttribute("value")!, ["About"] = "", ["Area"] = "", ["Reply"] = "" };
        foreach (var (name, value) in fields) values[name] = value;
        using HttpRequestMessage request = new(HttpMethod.Post, Form) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Origin", site.Http.BaseAddress!.ToString().TrimEnd('/'));
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return await RunningSite.ParseAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Every text of every row of the site's database.</summary>
    private static string Everything(RunningSite site)
    {
        StringBuilder text = new();
        foreach (var table in site.Rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '%_words%'"))
        {
            using var connection = site.Site.Database.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"select * from \"{table}\"";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                for (var column = 0; column < rows.FieldCount; column++)
                    text.Append(rows.GetValue(column) switch { byte[] bytes => Encoding.Latin1.GetString(bytes), var value => value.ToString() }).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Everything that is logged, at any level.</summary>
    private sealed class Logs : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines) _lines.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public override string ToString()
        {
            lock (_lines) return _lines.ToString();
        }

        public void Dispose()
        {
        }
    }
}
