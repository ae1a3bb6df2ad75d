using Answerable.Core.Meetings;
using Answerable.Store.People;
using Answerable.Web.Tests.People;

namespace Answerable.Web.Tests.Pages;

/// <summary>Another holder, other pronouns, another plan, other names of meetings, a mayor or a board: only data files and staff pages change. Every public page is walked.</summary>
public sealed class AnotherOfficeTests
{
    private static readonly string[] OfNorfolk = ["PCC", "Crime Commissioner", "Orpen-Smellie", "Sarah Taylor", "Putting prevention first", "Accountability Meeting"];

    [Fact]
    public async Task A_mayor_with_meetings_and_a_plan_of_another_name_needs_a_folder_and_nothing_else()
    {
        await using var site = await StartAsync("""
            name: Office of the Mayor of Wessex (synthetic)
            short-name: Wessex
            body: mayor
            force: kent
            website: https://www.example.org/
            adopted: true
            holders:
              - name: Robin Example
                title: Mayor of Wessex
                pronouns: they/them
                from: 2025-05-06
            groups: [national]
            contact:
              name: the mayor's office
              email: office@example.org
            """);
        await PublishAsync(site);
        var pages = await WalkAsync(site);
        Assert.True(pages.Count > 25, $"{pages.Count} pages");
        foreach (var (address, text) in pages)
            foreach (var word in OfNorfolk) Assert.False(text.Contains(word, StringComparison.Ordinal), $"{address} says {word}");
        Assert.Contains("Robin Example is the Mayor of Wessex. They have held the office since 6 May 2025.", pages["/contact"], StringComparison.Ordinal);
        Assert.Contains("Robin Example, Mayor of Wessex", pages["/meetings/2025-07-01"], StringComparison.Ordinal);
        Assert.Contains("Mayor's Question Time, 15 January 2031", pages["/meetings/2031-01-15"], StringComparison.Ordinal);
        Assert.Contains("Wessex Safety Plan (synthetic)", pages["/plans"], StringComparison.Ordinal);
        Assert.Contains("351", pages["/plans/wessex"], StringComparison.Ordinal);
        Assert.Contains("Mayor's Question Time", pages["/"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_that_no_person_holds_breaks_no_page_and_names_nobody()
    {
        await using var site = await StartAsync("""
            name: Wessex Policing and Crime Board (synthetic)
            short-name: Wessex
            body: policing and crime board
            force: kent
            website: https://www.example.org/
            adopted: true
            holders: []
            groups: [national]
            contact:
              name: the board
              telephone: 01632 960000
            """);
        await PublishAsync(site);
        var pages = await WalkAsync(site);
        foreach (var (address, text) in pages)
            foreach (var word in OfNorfolk.Append("Who held the office")) Assert.False(text.Contains(word, StringComparison.Ordinal), $"{address} says {word}");
        Assert.Contains("/meetings/2031-01-15", pages.Keys);
    }

    [Fact]
    public async Task A_new_holder_with_other_pronouns_a_new_plan_and_a_new_name_of_the_meeting_need_the_offices_pages_and_nothing_else()
    {
        await using var site = await RunningSite.StartAsync();
        await MeetingCalendarTests.PublishAsync(site, new Meeting(new(2031, 1, 15), 1, "accountability", MeetingStatus.Planned).With(new(1, "Item", ItemTag.Discussion)));
        using Browser ada = new(site);
        await ada.EnrolAsync("ada", Role.Administrator);
        await ada.GoAsync("/staff/office/holders/1");
        await ada.SendAsync("/staff/office/holders/1", ("To", "2026-10-31"));
        await ada.GoAsync("/staff/office/holders/2");
        await ada.SendAsync("/staff/office/holders/2", ("Name", "Robin Example"), ("Title", "Mayor of the East (synthetic)"), ("Pronouns", "they/them"), ("From", "2026-11-01"));
        Assert.Empty(ada.Errors);
        await ada.GoAsync("/staff/office/meetings/accountability");
        await AddNameAsync(ada, "Mayor's Question Time", "2026-11-01");
        await ada.GoAsync("/staff/office/plans/new");
        await ada.SendAsync("/staff/office/plans/new", ("Name", "Plan for the East (synthetic)"), ("From", "2026-11-01"), ("Until", "2030"));
        Assert.Empty(ada.Errors);
        const string plan = "/staff/office/plans/plan-for-the-east-synthetic";
        Assert.Equal(plan, ada.Address);
        await ada.GoAsync($"{plan}/new");
        await ada.SendAsync($"{plan}/new", ("Name", "Less robbery"), ("Measures", "crime-robbery"));
        Assert.Empty(ada.Errors);

        var pages = await WalkAsync(site);
        Assert.Contains("Robin Example is the Mayor of the East (synthetic). They have held the office since 1 November 2026.", pages["/contact"], StringComparison.Ordinal);
        Assert.Contains("Mayor's Question Time, 15 January 2031", pages["/meetings/2031-01-15"], StringComparison.Ordinal);
        Assert.DoesNotContain("Robin Example", pages["/meetings/2031-01-15"], StringComparison.Ordinal); // nobody knows who will hold the office then
        Assert.DoesNotContain("PCC", pages["/meetings/2031-01-15"], StringComparison.Ordinal);
        Assert.Contains("Mayor's Question Time", pages["/"], StringComparison.Ordinal);
        Assert.Contains("351", pages["/plans/plan-for-the-east-synthetic"], StringComparison.Ordinal);
        Assert.StartsWith("The plan in force: Plan for the East", (await site.PageAsync("/plans")).QuerySelector("#current")!.TextContent, StringComparison.Ordinal);

        // What is over keeps its name and who held the office then; nobody else is named anywhere.
        Assert.Contains("PCC Accountability Meeting, 16 April 2025", pages["/meetings/2025-04-16"], StringComparison.Ordinal);
        Assert.Contains("Sarah Taylor", pages["/meetings/2025-04-16"], StringComparison.Ordinal);
        Assert.Contains("In force from 13 March 2025 to 31 October 2026.", pages["/plans/putting-prevention-first"], StringComparison.Ordinal);
        Assert.All(pages.Where(page => page.Value.Contains("Sarah Taylor", StringComparison.Ordinal)), page => Assert.StartsWith("/meetings/202", page.Key, StringComparison.Ordinal));

        // Undone, it is as it was.
        await ada.GoAsync("/staff/office");
        var undo = ada.Page.QuerySelector("#history a[href^='/staff/office/undo/']")!.GetAttribute("href")!;
        await ada.GoAsync(undo);
        await ada.SendAsync(undo);
        Assert.Empty(site.Site.Office.Plans.Single(one => one.Id == "plan-for-the-east-synthetic").Priorities);
    }

    /// <summary>Adds a name as a person does: into the first empty line of the form, the others kept.</summary>
    private static async Task AddNameAsync(Browser ada, string name, string since)
    {
        var kind = await ada.LinesAsync("/staff/office/meetings/accountability", ("Called", 1, name), ("Since", 1, since));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, kind);
    }

    private static async Task<RunningSite> StartAsync(string office)
    {
        var offices = Directory.CreateTempSubdirectory("answerable-offices-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(offices, "wessex", "meetings")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "office.yaml"), office);
        await File.WriteAllTextAsync(Path.Combine(folder, "meetings.yaml"), """
            - id: questions
              names:
                - name: Mayor's Question Time
              every-months: 1
              public: true
              where: the Guildhall
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "plans.yaml"), """
            - id: wessex
              name: Wessex Safety Plan (synthetic)
              from: 2025-06-01
              until-year: 2028
              source: a test
              priorities:
                - id: robbery
                  name: Less robbery
                  measures: [crime-robbery]
                - id: kindness
                  name: More kindness
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "meetings", "2025-07-01.yaml"), "kind: questions\nstatus: held\nsource: a test\n");
        return await RunningSite.StartAsync(new(Directory.CreateTempSubdirectory("answerable-").FullName, "wessex", Offices: offices));
    }

    /// <summary>A few figures (synthetic) and a coming meeting.</summary>
    private static async Task PublishAsync(RunningSite site)
    {
        var path = Path.Combine(site.Data, "synthetic.csv");
        await File.WriteAllTextAsync(path, "measure,place,period,value\ncrime-robbery,kent,P12M/2024-03,351\ncrime-robbery,kent,P12M/2023-03,343\ncrime-total,kent,P12M/2024-03,59471\ncrime-total,kent,P12M/2023-03,67240\n");
        var outcome = await site.Site.Importer.ImportAsync(
            new(path, "kent", new Dictionary<string, string>(), new(2024, 7, 24), Publish: true, ["*"]) { Source = "office-page", Title = "synthetic figures of a test", Actor = "operator" }, TestContext.Current.CancellationToken);
        Assert.True(outcome.TakingIn is not null, string.Join('\n', outcome.Refusals));
        await MeetingCalendarTests.PublishAsync(site, new Meeting(new(2031, 1, 15), 1, "questions", MeetingStatus.Planned) { QuestionsBy = new(2031, 1, 2, 17, 0, 0, TimeSpan.Zero) }
            .With(new(1, "Robbery", ItemTag.Discussion) { Plan = "wessex", Priority = "robbery" }));
    }

    /// <summary>Every public page that links lead to from the first, each answered well, as its words by address. Other forces' pages and questions without end are left out.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> WalkAsync(RunningSite site)
    {
        Dictionary<string, string> pages = [];
        Queue<string> waiting = new(["/"]);
        HashSet<string> known = ["/"];
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                if (!Path.HasExtension(address)) pages[address] = text;
                continue;
            }

            var page = await RunningSite.ParseAsync(text);
            pages[address] = RunningSite.Text(page.Body!);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('?', StringComparison.Ordinal) && !link.StartsWith("/forces/", StringComparison.Ordinal) && known.Add(link)) waiting.Enqueue(link);
        }

        return pages;
    }
}
