using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>Somebody of the office: let in by the command line, with a password, an app and ten codes for when the app is not at hand.</summary>
internal sealed partial class Colleague
{
    private const string Password = "correct horse battery staple";

    private readonly Queue<string> _codes = [];

    private Colleague(string email) => Email = email;

    public string Email { get; }

    /// <summary>Comes in for the first time, and is in.</summary>
    public static async Task<Colleague> LetIn(Site site, Hand hand, string name, string role)
    {
        Colleague colleague = new($"{name}@example.org");
        var (exit, output, errors) = await site.RunHere("user", "add", colleague.Email, "--role", role);
        Assert.True(exit == 0, errors);
        await hand.Page.GotoAsync(Invitation().Match(output).Value);
        var secret = await hand.Page.Locator("input[name=Secret]").GetAttributeAsync("value");
        await hand.Write("New password", Password);
        await hand.Write("Code from the app", AppCode.Of(secret!, TimeProvider.System.GetUtcNow()));
        await hand.Button("Set password");
        foreach (var code in await hand.Page.Locator(".an-codes code").AllInnerTextsAsync()) colleague._codes.Enqueue(code);
        await hand.Link("I have kept them: go to the office");
        return colleague;
    }

    /// <summary>Signs in, and stands on the first page of the office.</summary>
    public async Task SignIn(Hand hand)
    {
        await hand.Page.GotoAsync("/staff");
        await hand.Write("E-mail address", Email);
        await Show(hand, "Sign in");
        await hand.Page.GetByRole(AriaRole.Heading, new() { Name = "The office", Level = 1 }).WaitForAsync();
    }

    /// <summary>Shows again that it is them.</summary>
    public Task Confirm(Hand hand) => Show(hand, "Continue");

    private async Task Show(Hand hand, string button)
    {
        await hand.Write("Password", Password);
        await hand.Write(hand.Page.Locator("input#Code"), _codes.Dequeue());
        await hand.Button(button);
    }

    [GeneratedRegex(@"/staff/enrol\?code=\S+")]
    private static partial Regex Invitation();
}
