using System.CommandLine;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Runs the site.</summary>
internal static class ServeCommand
{
    public static Command Command()
    {
        var command = new Command("serve", "Runs the site (what happens when no command is given).");
        command.SetAction(async (_, cancel) => await RunAsync(cancel));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
        var app = Host.Build([], site);
        app.Lifetime.ApplicationStarted.Register(() => Welcome(site, app.Urls));
        await app.RunAsync(cancel);
        return 0;
    }

    private static void Welcome(Site site, ICollection<string> addresses)
    {
        Console.WriteLine();
        Console.WriteLine($"  Answerable is running at {string.Join(" and ", addresses)}");
        Console.WriteLine($"  {site.Office.Name}{(site.IsDemonstration ? " (a demonstration, not the website of that office)" : "")}");
        foreach (var held in site.Editions.Visible().Where(held => held.Readings > 0))
            Console.WriteLine($"  Loaded: {held.Edition.Title}, {English.Of(held.Readings, "reading", "readings")} for {English.Of(held.Places, "place", "places")}");
        if (site.Editions.Visible().Count(held => held.Readings == 0) is > 0 and var papers) Console.WriteLine($"  Loaded: {English.Of(papers, "paper", "papers")} of the office");
        Console.WriteLine($"  Data folder: {site.Data} ({site.Database.Engine})");
        Console.WriteLine("  Next: bring in a publisher's file with: answerable import FILE --publish   (Ctrl+C stops the site)");
        Console.WriteLine();
    }
}
