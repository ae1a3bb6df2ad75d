using Answerable.Store.People;

namespace Answerable.Web.Tests.People;

/// <summary>Plans and kinds of meetings as administrators keep them: dated rows over the shipped files, with what is wrong said at its field, and undo.</summary>
public sealed class PlanPagesTests
{
    private const string Plans = "/staff/office/plans", Kinds = "/staff/office/meetings", Third = $"{Plans}/putting-prevention-first";

    [Fact]
    public async Task A_shipped_plan_is_changed_its_priorities_tied_moved_added_and_removed_and_all_of_it_undone()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ada = new(site);
        await ada.EnrolAsync("ada", Role.Administrator);
        await ada.GoAsync(Third);
        Assert.Equal("2025-03-13", ada.Page.QuerySelector("#From")!.GetAttribute("value"));
        await ada.SendAsync(Third, ("To", "2025-01-01"), ("Until", "never"), ("Baseline", "x"), ("Label", "x"), ("Address", "http://example.org"));
        Assert.Equal(4, ada.Errors.Count);
        await ada.SendAsync(Third, ("To", ""), ("Until", "2029"), ("Baseline", "2019-06"), ("Label", ""), ("Address", ""));
        Assert.Empty(ada.Errors);
        await ada.GoAsync($"{Third}/reducing-harm");
        await ada.SendAsync($"{Third}/reducing-harm", ("Measures", "crime-robbery"), ("About", "Fewer people are hurt."));
        await ada.GoAsync(Third);
        await ada.SendAsync($"{Third}?handler=Move", ("priority", "reducing-harm"), ("by", "-1"));
        await ada.GoAsync($"{Third}/new");
        await ada.SendAsync($"{Third}/new", ("Name", "Cohesive communities"));
        Assert.Equal(["The plan has a priority of that name already"], ada.Errors);
        await ada.SendAsync($"{Third}/new", ("Name", "Listening"));
        Assert.Empty(ada.Errors);

        var page = await site.PageAsync("/plans/putting-prevention-first");
        Assert.Equal(["Preventing crime", "Reducing harm", "Cohesive communities", "Listening"], page.QuerySelectorAll(".an-paper h2").Where(head => head.Id != "source").Select(head => head.TextContent));
        var robbery = Assert.Single(RunningSite.Rows(page, "putting-prevention-first-reducing-harm-table"));
        Assert.Contains("from 505", robbery[4], StringComparison.Ordinal); // the office's own baseline of June 2019
        await ada.GoAsync($"{Third}/listening");
        await ada.SendAsync($"{Third}/listening?handler=Remove");
        Assert.DoesNotContain("Listening", ada.Page.QuerySelector("#priorities")!.TextContent, StringComparison.Ordinal);

        // One change after the other is undone, until it is as it was shipped.
        for (var changes = 0; changes < 5; changes++)
        {
            var last = site.Site.Present.Last("plan putting-prevention-first");
            await ada.GoAsync($"/staff/office/undo/{last}");
            await ada.SendAsync($"/staff/office/undo/{last}");
        }

        Assert.True(site.Site.Audit.Verify().IsWhole);
    }

    [Fact]
    public async Task A_plan_of_the_offices_own_is_added_and_removed_and_what_somebody_else_changed_is_not_overwritten()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ada = new(site), eve = new(site);
        await ada.EnrolAsync("ada", Role.Administrator);
        await eve.EnrolAsync("eve", Role.Administrator);
        await ada.GoAsync($"{Plans}/new");
        await ada.SendAsync($"{Plans}/new", ("Name", ""), ("From", "soon"));
        Assert.Equal(["Enter the name of the plan", "Enter the first day, or the year"], ada.Errors);
        await ada.SendAsync($"{Plans}/new", ("Name", "Synthetic plan"), ("From", "2030"));
        await eve.GoAsync($"{Plans}/synthetic-plan");
        await ada.SendAsync($"{Plans}/synthetic-plan", ("About", "Ada's words."));
        await eve.SendAsync($"{Plans}/synthetic-plan", ("About", "Eve's words."));
        Assert.Single(eve.Errors);
        Assert.Equal("Ada's words.", site.Site.Office.Plans.Single(plan => plan.Id == "synthetic-plan").About);
        Assert.Contains("Begins on 1 January 2030", (await site.PageAsync("/plans/synthetic-plan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.GoAsync($"{Plans}/synthetic-plan");
        await ada.SendAsync($"{Plans}/synthetic-plan?handler=Remove");
        Assert.DoesNotContain(site.Site.Office.Plans, plan => plan.Id == "synthetic-plan");
        await ada.GoAsync(Third);
        Assert.DoesNotContain(ada.Page.Forms, form => form.GetAttribute("action")!.EndsWith("handler=Remove", StringComparison.Ordinal)); // what is shipped can only be changed
    }

    [Fact]
    public async Task A_kind_of_meeting_is_added_with_what_is_wrong_said_at_its_field()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ada = new(site);
        await ada.EnrolAsync("ada", Role.Administrator);
        await ada.GoAsync($"{Kinds}/new");
        await ada.SendAsync($"{Kinds}/new", ("Called", ""), ("Every", "99"));
        Assert.Equal(["Enter what it is called", "Enter a number from 1 to 24, or leave it empty", "Choose one"], ada.Errors);
        await ada.LinesAsync($"{Kinds}/new", ("Called", 0, "Synthetic board"), ("Called", 1, "Synthetic assembly"), ("Every", 0, "2"));
        Assert.Contains("Enter the day from which it is called so", ada.Errors);
        await ada.SendAsync($"{Kinds}/new", ("Called", "Synthetic board"), ("Every", "2"), ("Public", "no"), ("Whole", "2026-01-01"));
        Assert.Empty(ada.Errors);
        Assert.Equal((2, false), site.Site.Office.MeetingKind("synthetic-board") is { } kind ? (kind.EveryMonths, kind.IsPublic) : default);
        await ada.GoAsync("/staff/meetings/begin");
        Assert.Contains("Synthetic board", ada.Page.QuerySelector("#Kind")!.TextContent, StringComparison.Ordinal);
    }
}
