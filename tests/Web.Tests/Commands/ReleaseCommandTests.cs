using System.Diagnostics;
using Answerable.Sources.Reading;
using Answerable.Store;
using Answerable.Web.Imports;

namespace Answerable.Web.Tests.Commands;

/// <summary>What the operator may do alone, before and after there is somebody to approve.</summary>
public sealed class ReleaseCommandTests : IAsyncLifetime
{
    private const string July = "Month,Force,Total calls\n2024-07,Norfolk,12000\n";

    private RunningSite _site = null!;
    private bool _approverExists;

    private string File => Path.Combine(_site.Data, "july.csv");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        await System.IO.File.WriteAllTextAsync(File, July);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Before_there_is_an_approver_the_operator_publishes()
    {
        Assert.Equal(Release.Published, (await ImportAsync()).Release);
        Assert.Equal(12000, Seen());
        Assert.Empty(_site.Site.Approvals.Pending());
    }

    [Fact]
    public async Task Once_there_is_one_the_operator_only_proposes_and_another_person_approves()
    {
        _approverExists = true;
        var outcome = await ImportAsync();
        Assert.Equal((Release.Proposed, null), (outcome.Release, Seen()));
        Assert.Equal(Release.Proposed, (await ImportAsync()).Release); // again is an edit, and waits as well
        var waiting = Assert.Single(_site.Site.Approvals.Pending());
        Assert.Equal(Refused.Own, _site.Site.Approvals.Approve(waiting.Id, Importer.Operator, waiting.ContentHash).Refused);
        Assert.True(_site.Site.Approvals.Approve(waiting.Id, "approver@office.example", waiting.ContentHash).IsDone);
        Assert.Equal(12000, Seen());
        Assert.Equal(Release.Published, (await ImportAsync()).Release);
    }

    [Fact]
    public async Task In_an_emergency_the_operator_passes_the_approvers_and_everybody_is_told_why()
    {
        _approverExists = true;
        Assert.Equal(Release.Published, (await ImportAsync(emergency: "the approvers are ill")).Release);
        await Task.Delay(1_100); // what is visible is looked at once a second
        Assert.Contains("Published by the operator's emergency switch: the approvers are ill", (await _site.PageAsync("/data")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_operator_brings_in_as_internal_is_on_no_page()
    {
        var outcome = await ImportAsync(isInternal: true);
        Assert.Equal((Release.Published, null), (outcome.Release, Seen()));
        await Task.Delay(1_100);
        Assert.DoesNotContain("12,000", (await _site.PageAsync("/999")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(new InternalEditions(_site.Site.Database).For(new("an analyst", null)));
        Assert.Equal(Release.Published, (await ImportAsync()).Release); // it stays internal: only a proposal makes it public
        Assert.Null(Seen());
    }

    [Fact]
    public async Task Withdrawing_shows_what_stood_before_and_a_start_does_not_undo_it()
    {
        var shipped = _site.Site.Editions.Visible()[0].Edition.Id;
        var (exit, _, error) = Run("withdraw", shipped, "--why", "recalled by the office");
        Assert.True(exit == 0, error);
        Assert.Equal((1, $"Nothing of an edition \"{shipped}\" is published or scheduled.\n"), Run("withdraw", shipped, "--why", "again") is var (code, _, said) ? (code, said) : default);
        Assert.DoesNotContain(_site.Site.Editions.Visible(), held => held.Edition.Id == shipped);
        Assert.Equal(1, Run("figures", "999-calls", "--place", "kent").Exit); // another start
        Assert.DoesNotContain(_site.Site.Editions.Visible(), held => held.Edition.Id == shipped);
    }

    [Fact]
    public async Task What_waits_is_listed()
    {
        Assert.Equal((0, "", "Nothing is proposed that is not shown already.\n"), Run("proposals"));
        _approverExists = true;
        await ImportAsync();
        var (exit, output, _) = Run("proposals");
        Assert.Equal(0, exit);
        Assert.Matches("^999-national[.].*, proposed by operator; 0 of 1 approvals; seen when approved\n$", output);
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("withdraw", "an-edition")]
    [InlineData("withdraw", "an-edition", "--why", " ")]
    [InlineData("import", "x.csv", "--publish", "--emergency", "")]
    public void A_reason_is_not_left_out(params string[] arguments) => Assert.Equal(2, Run(arguments).Exit);

    private decimal? Seen() => new Answers(_site.Site.Database, () => _site.Site.Catalogue, TimeProvider.System).Series("999-calls").Of("norfolk")
        .LastOrDefault(figure => figure.Period.ToString() == "2024-07")?.Value;

    private Task<Outcome> ImportAsync(string? emergency = null, bool isInternal = false) =>
        new Importer(
            () => _site.Site.Catalogue, _site.Site.Editions, _site.Site.Approvals, new ChildCommand(Path.Combine(AppContext.BaseDirectory, "answerable"), ["read"]),
            TimeProvider.System, () => _approverExists)
        .ImportAsync(
            new(File, null, new Dictionary<string, string>(), null, Publish: true, []) { Emergency = emergency, Internal = isInternal }, CancellationToken.None);

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "answerable"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ANSWERABLE_DATA"] = _site.Data;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
