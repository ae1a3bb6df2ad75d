using System.Globalization;
using System.Text;
using static Answerable.Web.Tests.RunningSite;

namespace Answerable.Web.Tests.Pages;

/// <summary>What is unusual is said from the verdict: planted it appears, taken away it is gone.</summary>
public sealed class ChangedTests : IAsyncLifetime
{
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Synthetic months of two forces; the last eight of Norfolk's stand at another level.</summary>
    private static string Months(int shifted)
    {
        var csv = new StringBuilder("Synthetic figures of a test\nMonth,Force,Total calls,Calls answered in under 10 seconds\n");
        for (var i = 0; i < 40; i++)
        {
            var month = new DateOnly(2021, 11, 1).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            csv.AppendLine(CultureInfo.InvariantCulture, $"{month},Norfolk,10000,{(i >= 32 ? shifted : 8000) + (i % 2 * 60)}");
            csv.AppendLine(CultureInfo.InvariantCulture, $"{month},Suffolk,10000,{8000 + (i % 2 * 60)}");
        }

        return csv.ToString();
    }

    [Fact]
    public async Task A_planted_shift_brings_its_sentence_and_its_removal_takes_it_away()
    {
        var planted = await _site.ImportTextAsync(Months(shifted: 7000));
        Assert.NotNull(planted.TakingIn);
        var text = Text((await _site.PageAsync("/changed")).Body!);
        Assert.Contains("July 2024 to February 2025: all 8 months below the usual range", text, StringComparison.Ordinal);
        Assert.Contains("which is worse", text, StringComparison.Ordinal);
        Assert.Contains("all 8 months below", Text((await _site.PageAsync("/")).QuerySelector("section[aria-labelledby=changed]")!), StringComparison.Ordinal);
        Assert.Contains("worse than the usual month-to-month range", Text((await _site.PageAsync("/measures/999-percent-under-10s")).QuerySelector(".an-answer")!), StringComparison.Ordinal);

        var steady = await _site.ImportTextAsync(Months(shifted: 8000));
        _site.Site.Editions.WithdrawOthers("operator", "999-national", [steady.TakingIn!.Value]);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        var page = await _site.PageAsync("/changed");
        Assert.DoesNotContain("worse", Text(page.QuerySelector("#months ~ .an-empty, #new") ?? page.Body!), StringComparison.Ordinal);
        Assert.Contains("No change in performance is shown", Text((await _site.PageAsync("/measures/999-percent-under-10s")).QuerySelector(".an-answer")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_many_flags_chance_would_put_up_is_said() =>
        Assert.Contains("by chance alone", Text((await _site.PageAsync("/changed")).Body!), StringComparison.Ordinal);

    [Fact]
    public async Task A_decision_to_begin_anew_changes_the_chart_and_keeps_the_old_phase_with_its_reason()
    {
        var before = await _site.PageAsync("/measures/999-percent-under-10s");
        Assert.Null(before.QuerySelector("#phases"));

        var offices = Path.Combine(_site.Data, "offices");
        Answerable.Tests.Shared.Copy(Path.Combine(Answerable.Tests.Shared.Repository, "offices"), offices);
        await File.WriteAllTextAsync(Path.Combine(offices, "norfolk", "baselines.yaml"), """
            - measure: 999-percent-under-10s
              place: norfolk
              from: 2023-01
              reason: A test says that a new control room opened
              evidence: this test
              decided-by: the test's analyst
              decided: 2024-02-01
            """);
        await using var decided = await StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Offices: offices));
        var after = await decided.PageAsync("/measures/999-percent-under-10s");
        var phases = after.QuerySelectorAll("#phases + ul li").Select(Text).ToList();
        Assert.Equal(2, phases.Count);
        Assert.StartsWith("November 2021 to December 2022: usually", phases[0], StringComparison.Ordinal);
        Assert.StartsWith("January 2023 to June 2024: usually", phases[1], StringComparison.Ordinal);
        Assert.Contains("It begins anew because A test says that a new control room opened (this test). Decided by the test's analyst on 1 February 2024.", phases[1], StringComparison.Ordinal);
        Assert.NotEqual(before.QuerySelector("#trend svg")!.OuterHtml, after.QuerySelector("#trend svg")!.OuterHtml);
    }

    [Fact]
    public async Task An_office_without_figures_has_nothing_to_say()
    {
        var offices = Path.Combine(_site.Data, "empty");
        Answerable.Tests.Shared.Copy(Path.Combine(Answerable.Tests.Shared.Repository, "offices"), offices);
        Directory.Delete(Path.Combine(offices, "norfolk", "record"), recursive: true);
        await using var empty = await StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "norfolk", Offices: offices));
        Assert.Contains("No figures have been brought in yet", Text((await empty.PageAsync("/changed")).Body!), StringComparison.Ordinal);
    }
}
