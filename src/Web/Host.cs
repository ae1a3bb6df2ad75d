using System.Data.Common;
using Answerable.Web.Components;
using Answerable.Web.Documents;
using Answerable.Web.Library;
using Answerable.Web.People;
using Answerable.Web.Twins;
using Answerable.Web.Words;
using Microsoft.Extensions.FileProviders;

namespace Answerable.Web;

/// <summary>Puts the web application together around a site.</summary>
public static class Host
{
    /// <summary>The address when <c>ASPNETCORE_URLS</c> says none.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    public static WebApplication Build(string[] args, Site site, Action<WebApplicationBuilder>? configure = null)
    {
        // Settings are read once, at the start: nothing watches their files (a machine has few watchers, and many sites may run on it).
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ApplicationName = "answerable", ContentRootPath = Site.Folder, WebRootPath = Path.Combine(Site.Folder, "wwwroot") });
        builder.Environment.WebRootFileProvider = new UnwatchedFiles(builder.Environment.WebRootFileProvider);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        builder.Services.AddSingleton(site);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(provider => Audiences.SeenBy(provider.GetRequiredService<IHttpContextAccessor>().HttpContext, site));
        builder.Services.AddScoped(provider => FrameOf(site, provider.GetRequiredService<Seen>(), provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        builder.Services.AddScoped(provider => ImprintOf(site, Audiences.NoticeOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext)));
        if (site.Settings.Chromium is { } chromium) builder.Services.AddSingleton(PdfPrinter.With(chromium, Path.Combine(Site.Folder, "wwwroot", "assets")));
        builder.Services.AddRazorPages(options =>
        {
            options.Conventions.ConfigureFilter(new OnlyTwinsOfPagesThatHaveThem());
            options.Conventions.ConfigureFilter(new Setup.OnlyMethodsThatAreHandled());
            options.Conventions.AddPageRoute("/About/Page", "/accessibility");
            options.Conventions.AddPageRoute("/About/Page", "/privacy");
            options.Conventions.AddPageRoute("/Calls999/Index", "/forces/{slug}/999");
            options.Conventions.AddPageRoute("/Calls999/Year", "/forces/{slug}/999/{year:int}");
            options.Conventions.AddPageRoute("/Fraud/Index", "/forces/{slug}/fraud");
            options.Conventions.AddPageRoute("/Measures/Index", "/forces/{slug}/measures");
            options.Conventions.AddPageRoute("/Measures/Measure", "/forces/{slug}/measures/{id}");
            options.Conventions.AddPageRoute("/Statement/Index", "/statement/{period}");
            options.Conventions.AddPageRoute("/Statement/Index", "/statement/{period}/{version:int}");
            options.Conventions.AddPageRoute("/Meetings/Ics", "/meetings/{id}.ics");
            options.Conventions.AddPageRoute("/Staff/Briefings/Briefing", "/staff/briefing/{meeting}/{number:int}");
            options.Conventions.AddPageRoute("/Library/Document", "/documents/{slug}/{version:int}");
            options.Conventions.AddPageRoute("/Plans/Panel", "/panel/{period}");
        });
        builder.Services.AddSingleton<Desk.ImportDesk>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Desk.ImportDesk>());
        builder.Services.AddSingleton<UploadDesk>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<UploadDesk>());
        builder.Services.AddSingleton(new Asking.Flood(site.Clock, Pages.Matters.AskModel.MostOfNetwork, Pages.Matters.AskModel.MostOfAll));
        builder.Services.AddSingleton<Asking.SealedForms>();
        builder.Services.AddSingleton<Desk.Lookout>();
        builder.Services.AddSingleton(_ => new Links.LinkChecker(site.Settings.MayReach));
        builder.Services.AddSingleton<Desk.Rounds>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Desk.Rounds>());
        var mail = Post.MailServer.Of(site.Settings, site.Office.Name, site.Office.Contact.Email);
        builder.Services.AddHostedService(provider => new Post.Postman(site, mail, provider.GetRequiredService<Asking.SealedForms>()));
        builder.AddPeople(site);
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseSecurityHeaders();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(Site.Folder, "wwwroot")),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
        });
        app.UseAudiences();
        app.UseVersions();
        app.UseEmbeds();
        app.UseOldAddresses();
        app.UseClosedRooms();
        app.UseTwinAddresses();
        app.UseRouting();
        app.UsePeople();
        app.UseKeptAnswers();
        app.MapRazorPages();
        app.MapOfficeLook(site);
        app.MapDocumentFiles(site);
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/health/live", reading, () => "live").RequireAuthorization(Access.Everybody);
        app.MapMethods("/health/ready", reading, () => IsReady(site) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .RequireAuthorization(Access.Everybody);
        return app;
    }

    internal static Imprint ImprintOf(Site site, Notice? notice)
    {
        var contact = site.Office.Contact;
        return new(
            site.Office.Name, English.ContactLine(contact.Name, contact.Address, contact.Email, contact.Telephone),
            site.Demonstration, site.Definition, notice is null ? null : $"{notice.Mark}. {notice.Text} {notice.Trace}");
    }

    private static Frame FrameOf(Site site, Seen seen, HttpContext? context)
    {
        var notice = Audiences.NoticeOf(context);
        var office = site.Office;
        var force = office.Force.Id;
        Core.Periods.Period? LastOf(string measure) => seen.Answers.Series(measure).Of(force).LastOrDefault()?.Period;
        var (calls, crime, fraud) = (LastOf("999-calls"), LastOf("crime-total"), LastOf("fraud-and-cyber-reports") ?? LastOf("fraud-and-cyber-loss-pounds") ?? LastOf("fraud-and-computer-misuse"));
        var any = calls ?? crime ?? fraud;
        return new()
        {
            Office = office.Name,
            Force = office.Force.OfficialName,
            IsClosed = address => ClosedRooms.Holds(office.Closed, address),
            Logo = OfficeLook.LogoOf(office) is { } logo ? new(logo, office.Logo!.Text) : null,
            Colours = OfficeLook.ColoursOf(office),
            Rooms =
            [
                .. new Room?[]
                {
                    new(English.Room("home"), "/"),
                    calls is null ? null : new(English.Room("999"), "/999"),
                    fraud is null ? null : new(English.Room("fraud"), "/fraud"),
                    any is null && !seen.Listed.Any(item => item.Measure.IsOwn) ? null : new(English.Room("measures"), "/measures"),
                    seen.HasLocalFigures ? new(English.Room("areas"), "/areas") : null,
                    any is null ? null : new(English.Room("explore"), "/explore"),
                    any is null ? null : new(English.ChangedTitle, "/changed"),
                    seen.HasStatements ? new(English.Room("statement"), "/statement") : null,
                    seen.Meetings.All.Count > 0 ? new(English.Room("meetings"), "/meetings") : null,
                    seen.Matters.All.Count > 0 || seen.PublicQuestions.All.Count > 0 || office.Promise.IsMade ? new(English.Room("questions"), "/questions") : null,
                    seen.Documents.All.Count > 0 ? new(English.Room("documents"), "/documents") : null,
                    new(English.DutiesRoom, "/duties"),
                    new(English.Room("releases"), "/releases"),
                    new(English.Room("data"), "/data"),
                }.OfType<Room>().Where(room => !ClosedRooms.Holds(office.Closed, room.Href)),
            ],
            Demonstration = site.Demonstration,
            Notice = notice,
            Earlier = Audiences.EarlierOf(context),
            FiguresTo = new[] { calls, crime, fraud }.OfType<Core.Periods.Period>().Order().ToList() is [.., var last] ? English.FiguresTo(last.LastMonth) : null,
        };
    }

    private static bool IsReady(Site site)
    {
        try
        {
            return site.Answers.Version.Length > 0 || site.Office.Record.Count == 0;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
