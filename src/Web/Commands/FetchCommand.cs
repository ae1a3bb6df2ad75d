using System.CommandLine;
using Answerable.Web.Desk;
using Answerable.Web.Imports;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Looks at the publishers for newer editions. Keeps the originals, publishes nothing.</summary>
internal static class FetchCommand
{
    public static Command Command()
    {
        var source = new Argument<string?>("SOURCE") { Description = "A source, such as ons-pfa; without it every source that says where to look.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("fetch", "Looks at the publishers for newer editions; keeps the originals, publishes nothing.") { source };
        command.SetAction(async (parsed, cancel) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            using var lookout = new Lookout(site);
            var sources = lookout.Sources.Where(known => parsed.GetValue(source) is not { } asked || known.Id == asked).ToList();
            if (sources.Count == 0)
            {
                Console.Error.WriteLine($"No source{(parsed.GetValue(source) is { } asked ? $" \"{asked}\"" : "")} says where to look. There are: {string.Join(", ", lookout.Sources.Select(known => known.Id))}.");
                return 2;
            }

            var failed = false;
            foreach (var known in sources)
            {
                foreach (var fetched in await lookout.LookAsync(known, Importer.Operator, cancel))
                {
                    failed |= fetched.Failure is not null;
                    if (fetched.Failure is { } why) Console.Error.WriteLine($"{known.Id}: {why}");
                    else Console.WriteLine($"{known.Id}: {English.FetchedAs(fetched.Offer!.Title, fetched.Outcome!.IsNew, fetched.Outcome.Inspection.Edition!.Id)}");
                }
            }

            return failed ? 1 : 0;
        });
        return command;
    }
}
