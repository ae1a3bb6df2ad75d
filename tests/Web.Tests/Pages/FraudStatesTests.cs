using System.Net;
using Answerable.Tests;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>Fraud where there is little or nothing to show.</summary>
public sealed class FraudStatesTests(ShippedSite shipped) : IClassFixture<ShippedSite>
{
    [Fact]
    public async Task Without_figures_the_page_says_how_to_report_and_that_there_are_none()
    {
        var page = await shipped.Site.PageAsync("/fraud");
        Assert.NotNull(page.QuerySelector("#report"));
        Assert.Single(page.QuerySelectorAll(".an-empty"));
        Assert.DoesNotContain(page.QuerySelectorAll("nav a"), link => link.GetAttribute("href") == "/fraud");
        foreach (var nothing in new[] { "/fraud.csv", "/fraud.svg", "/forces/kent/fraud" }) Assert.Equal(HttpStatusCode.NotFound, (await shipped.Site.Http.GetAsync(nothing)).StatusCode);
    }

    [Theory]
    [InlineData("/fraud?length=13-months")]
    [InlineData("/fraud.csv?month=P13M/2025-11")]
    public async Task What_would_mislead_misleads_without_figures_too(string address) => Assert.Equal(HttpStatusCode.BadRequest, (await shipped.Site.Http.GetAsync(address)).StatusCode);
}

/// <summary>The page on either engine, with a small synthetic dashboard.</summary>
public sealed class FraudEngineTests
{
    [Fact]
    public async Task Page_and_files_are_the_same_on_both_engines()
    {
        await using var server = EitherEngineTests.ScratchDatabase.Make();
        await using var sqlite = await RunningSite.StartAsync();
        await using var postgres = await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Database: server.ConnectionString));
        var made = new SyntheticDashboard(new(2026, 3, 1)) { LeftOut = row => row.Force is not ("Norfolk" or "Suffolk") || (row.Code is not ("3A" or "2E" or "52A" or "1D")) }.ToString();
        foreach (var site in new[] { sqlite, postgres }) Assert.NotNull((await site.ImportTextAsync(made)).TakingIn);
        foreach (var table in new[] { "months", "types", "victims", "losses" })
            Assert.Equal(Rows(await sqlite.PageAsync("/fraud"), table), Rows(await postgres.PageAsync("/fraud"), table));
        foreach (var file in new[] { "/fraud.csv", "/fraud.svg", "/forces/suffolk/fraud.csv" }) Assert.Equal(await sqlite.Http.GetStringAsync(file), await postgres.Http.GetStringAsync(file));
    }
}

/// <summary>Cases and outcomes, in a table made up for this test.</summary>
public sealed class FraudCasesTests
{
    [Fact]
    public async Task Reports_cases_and_outcomes_are_three_things_beside_each_other()
    {
        await using var site = await RunningSite.StartAsync();
        var outcome = await site.ImportTextAsync("Synthetic figures made up for tests\nMonth,Force,Reports,Disseminations to force,Outcomes,Judicial outcomes,Non-judicial outcomes,Total loss,Median loss\n2025-10,Norfolk,500,20,68,23,45,£90000,£250\n2025-11,Norfolk,510,19,60,20,40,£95000,£240\n");
        Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals));
        var page = await site.PageAsync("/fraud");
        Assert.Contains("510", Text(page.QuerySelector(".an-answer")!), StringComparison.Ordinal);
        var rows = Rows(page, "cases");
        Assert.Equal(["November 2025", "19", "60", "20", "40"], rows[0]);
        Assert.Contains("none is divided by another", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("£240", Rows(page, "losses")[0][3]);
        Assert.Contains("half of them lost less than £240", Text(page.QuerySelector(".an-answer")!), StringComparison.Ordinal);
        Assert.DoesNotContain("%", page.QuerySelector("#cases")!.TextContent, StringComparison.Ordinal);
    }
}
