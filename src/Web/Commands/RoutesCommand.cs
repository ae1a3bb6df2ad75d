using System.CommandLine;

namespace Answerable.Web.Commands;

/// <summary>Prints the site's own table of routes, so that tests can tell whether they visit every page.</summary>
internal static class RoutesCommand
{
    public static Command Command()
    {
        var command = new Command("routes", "Prints every route of the site, one to a line.");
        command.SetAction(async (_, _) =>
        {
            var app = Host.Build([], await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System));
            foreach (var route in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)) Console.WriteLine(route);
            return 0;
        });
        return command;
    }
}
