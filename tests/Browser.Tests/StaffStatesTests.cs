using System.Text;
using Answerable.Tests;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>What the office's pages look like when there is something on them: every state of a file and of a proposal, forms filled in and refused.</summary>
public sealed class StaffStatesTests(Chromium chromium) : InBrowser(chromium)
{
    private const string Asks = "Month,Force,Total calls,Widgets,Answered in under 10 seconds,Answered in 10 to under 60 seconds,Answered in 60 seconds or longer\n2025-01,Norfolk,12345,1,900,90,10\n";

    private Site _site = null!;

    [Fact]
    public async Task Every_state_of_a_page_of_the_office_has_no_axe_violation_fits_a_phone_and_can_be_touched()
    {
        Chromium.Open();
        await using var site = await Site.Start(Path.Combine(Shared.Repository, "catalogue"));
        _site = site;
        var (ada, abe) = (await Sit("ada", "admin"), await Sit("abe", "approver"));
        await TheDesk(ada);
        await Proposals(ada, abe);
        await Details(ada);
        await OwnMeasures(ada);
    }

    private static async Task TheDesk(Hand ada)
    {
        await BringIn(ada, "synthetic-asks.csv", Asks);
        await Stands(ada, "It asks something.");
        await Eyes.Accept(ada.Page);
        await ada.Choose(ada.Page.GetByLabel("The column \"Widgets\" is"), "leave it out");
        await ada.Button("Save and go on");
        await ada.Page.Locator("#decision-0").WaitForAsync(new() { Timeout = 60_000 });
        await Eyes.Accept(ada.Page);
        await BringIn(ada, "synthetic-refused-and-with-a-very-long-name-of-one-word-and-no-end.csv", "Month,Force,Total calls\n2025-01,Nowhere,12345\n");
        await Stands(ada, "Refused.");
        await Eyes.Accept(ada.Page);
        await ada.Button("Discard it");
        await Stands(ada, "Discarded.");
        await Eyes.Accept(ada.Page);
        await ada.Page.GotoAsync("/staff/imports/paste");
        await ada.Button("Bring it in");
        await Eyes.Accept(ada.Page);
        await ada.Write("Table", "Month,Force,Total calls\n2025-01,Norfolk,many\n");
        await ada.Write("Web address", "https://synthetic.example.org/figures");
        await ada.Button("Bring it in");
        await Stands(ada, "Refused.");
        await Eyes.Accept(ada.Page);
        await ada.Link("Correct the table");
        await Eyes.Accept(ada.Page);
        await ada.Page.GotoAsync("/staff/imports");
        await ada.Button("Bring it in");
        await Eyes.Accept(ada.Page);
        await ada.Page.GotoAsync("/staff");
        await Eyes.Accept(ada.Page);
    }

    private static async Task Proposals(Hand ada, Hand abe)
    {
        await TakeIn(ada, "2025-02");
        await Eyes.Accept(ada.Page);
        await ada.Button("Not needed");
        await Eyes.Accept(ada.Page);
        await ada.Button("Bring it back");
        await ada.Write("Day", "2099-01-01");
        await ada.Button("Propose it");
        await Eyes.Accept(ada.Page); // a day without a time is refused
        await ada.Write("Time in London", "09:30");
        var scheduled = await Propose(ada);
        var shown = await TakeInAndPropose(ada, "2025-03");
        var edited = await TakeInAndPropose(ada, "2025-04");
        await TakeIn(ada, "2025-05");
        await ada.Page.GetByLabel("Internal: only for staff and named partners").CheckAsync();
        var inside = await Propose(ada);

        await abe.Page.GotoAsync("/staff");
        await Eyes.Accept(abe.Page);
        await Go(abe, scheduled);
        await abe.Link("Approve");
        await Eyes.Accept(abe.Page);
        await abe.Button("Approve this content");
        await Stands(abe, "Approved; seen");
        await Eyes.Accept(abe.Page);
        await abe.Link("Call it off");
        await abe.Button("Call it off");
        await Eyes.Accept(abe.Page); // without a reason
        await abe.Write("Reason", "synthetic");
        await abe.Button("Call it off");
        await Stands(abe, "Called off");
        await Eyes.Accept(abe.Page);

        await Go(abe, edited);
        await abe.Link("Change the time");
        await Eyes.Accept(abe.Page);
        await abe.Button("Change the time");
        await Eyes.Accept(abe.Page);
        await abe.Link("Approve");
        await abe.Button("Approve this content");
        await Eyes.Accept(abe.Page); // one's own
        await Go(abe, edited);
        await Eyes.Accept(abe.Page);

        foreach (var proposal in new[] { shown, inside })
        {
            await Go(abe, proposal);
            await abe.Link("Approve");
            await abe.Button("Approve this content");
            await Stands(abe, "Approved and shown");
            await Eyes.Accept(abe.Page);
        }

        await abe.Page.GotoAsync("/staff/pack");
        await Eyes.Accept(abe.Page);
        await abe.Page.GotoAsync("/staff/pack/999/2025");
        await Eyes.Accept(abe.Page);
        await Go(abe, shown);
        await abe.Press(abe.Page.Locator("a[href^='/staff/approvals/withdraw/']").First);
        await abe.Write("Reason", "synthetic");
        await abe.Button("Take it back now");
        await Go(abe, shown);
        await Stands(abe, "Taken back");
        await Eyes.Accept(abe.Page);
        await abe.Page.GotoAsync("/staff/approvals");
        await Eyes.Accept(abe.Page);
    }

    private static async Task Details(Hand ada)
    {
        await ada.Page.GotoAsync("/staff/office/holders");
        await ada.Button("Add a holder");
        await ada.Button("Save");
        await Eyes.Accept(ada.Page);
        await ada.Page.GotoAsync("/staff/office/look");
        await ada.Page.GetByLabel("Picture").SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = await ada.Page.Locator(".an-plate__home").ScreenshotAsync() });
        await ada.Write(ada.Page.Locator("#Text"), "A trend crossed by a line");
        await ada.Press(ada.Page.Locator("form[action*='Logo'] button"));
        await ada.Write(ada.Page.Locator("#Colour"), "#ffff00");
        await ada.Press(ada.Page.Locator("form[action*='Colour'] button"));
        await Eyes.Accept(ada.Page);
        await ada.Write(ada.Page.Locator("#Colour"), "#7a1f5c");
        await ada.Press(ada.Page.Locator("form[action*='Colour'] button"));
        await Eyes.Accept(ada.Page);
        await ada.Page.GotoAsync("/staff/office");
        await Eyes.Accept(ada.Page);
        await ada.Press(ada.Page.Locator("a[href^='/staff/office/undo/']").First);
        await Eyes.Accept(ada.Page);
    }

    private static async Task OwnMeasures(Hand ada)
    {
        await ada.Page.GotoAsync("/staff/measures/define");
        await ada.Button("Save the definition");
        await Eyes.Accept(ada.Page);
        await ada.Write(ada.Page.Locator("#Name"), "Synthetic: people who feel safe");
        foreach (var choice in await ada.Page.Locator("fieldset").AllAsync()) await choice.Locator("input[type=radio]").First.CheckAsync();
        await ada.Write(ada.Page.Locator("#Decimals"), "1");
        await ada.Write(ada.Page.Locator("#Definition"), "Synthetic.");
        await ada.Button("Save the definition");
        await Eyes.Accept(ada.Page);
        await ada.Page.GotoAsync("/staff/measures");
        await Eyes.Accept(ada.Page);
    }

    private static async Task BringIn(Hand hand, string name, string text)
    {
        await hand.Page.GotoAsync("/staff/imports");
        await hand.Page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await hand.Button("Bring it in");
    }

    private static async Task TakeIn(Hand hand, string month)
    {
        await BringIn(hand, $"synthetic-{month}.csv", $"Month,Force,Total calls\n{month},Norfolk,12345\n");
        await Stands(hand, "Taken in.");
    }

    private static async Task<string> TakeInAndPropose(Hand hand, string month)
    {
        await TakeIn(hand, month);
        return await Propose(hand);
    }

    private static async Task<string> Propose(Hand hand)
    {
        await hand.Button("Propose it");
        await Stands(hand, "Waits for approval");
        await Eyes.Accept(hand.Page);
        return new Uri(hand.Page.Url).AbsolutePath;
    }

    private static async Task Go(Hand hand, string path) => await hand.Page.GotoAsync(path);

    private static Task Stands(Hand hand, string state) => Assertions.Expect(hand.Page.Locator("#state")).ToContainTextAsync(state, new() { Timeout = 60_000 });

    private async Task<Hand> Sit(string name, string role)
    {
        Pointer hand = new(await Page(origin: _site.Origin));
        await Colleague.LetIn(_site, hand, name, role);
        return hand;
    }
}
