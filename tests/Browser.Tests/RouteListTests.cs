namespace Answerable.Browser.Tests;

/// <summary>No page escapes the tests of this project: the list is held against the program's own routes.</summary>
public sealed class RouteListTests
{
    [Fact]
    public async Task Every_route_of_the_program_is_on_the_list()
    {
        var (exit, output, errors) = await Site.Run("routes");
        Assert.True(exit == 0, $"'answerable routes' ended with {exit}: {errors}");
        var patterns = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Contains(patterns, pattern => pattern.Contains("999", StringComparison.Ordinal));
        var uncovered = Routes.Uncovered(patterns, Routes.Pages.Select(page => page.Address).Concat(Routes.NotPages).Concat(Routes.BehindSignIn));
        Assert.True(uncovered.Count == 0, $"No address in Route.cs visits: {string.Join(", ", uncovered)}");
    }

    [Fact]
    public void A_route_nobody_visits_is_named()
    {
        string[] patterns = ["/", "999/{year?}", "/forces/{slug}/999/{year:int}", "/measures/{id}", "/measures/new", "/{**rest}", "/measures/{id}.csv"];
        Assert.Equal(["/999/{year}", "/measures/new"],
            Routes.Uncovered([.. patterns, "/papers/{id}/{version:int}", "/papers/{id}/{name}"], ["/papers/plan/1", "/papers/plan/plan.pdf", "/", "/999", "/forces/norfolk/999/2024", "/measures/999-calls", "/measures/999-calls.csv", "/no-such-page"]));
    }
}
