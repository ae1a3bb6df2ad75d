using System.CommandLine;
using System.Globalization;
using Answerable.Store.People;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>The people who can sign in, from the computer of the site: the first of them, and whoever nobody else can help.</summary>
internal static class UserCommand
{
    private const string Actor = "operator";

    public static Command Command() => new Command("user", "The people who can sign in.")
    {
        Add(),
        List(),
        Act("reset", "Takes every way in away from somebody and prints a link to come in again.", (people, email) => people.Reset(email, Actor)),
        Act("remove", "Takes somebody's account away.", (people, email) => people.Remove(email, Actor)),
    };

    private static Command Add()
    {
        var email = Email();
        var role = new Option<string>("--role") { Description = $"One of: {string.Join(", ", Roles.All)}.", Required = true };
        var organisation = new Option<string?>("--organisation") { Description = "The name of a partner's organisation." };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var command = new Command("add", "Lets somebody in and prints the link with which they come in.") { email, role, organisation };
        command.Validators.Add(result =>
        {
            if (result.GetValue(role) == Role.Partner.Word() == string.IsNullOrWhiteSpace(result.GetValue(organisation)))
                result.AddError("A partner needs --organisation NAME, and nobody else has one.");
        });
        command.SetAction(async (parsed, _) =>
        {
            if (!Roles.TryParse(parsed.GetRequiredValue(role), out var chosen)) return 2;
            return await DoAsync(parsed.GetRequiredValue(email), (people, address) => people.Add(address, chosen, parsed.GetValue(organisation), Actor));
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Prints who can sign in: address, role, organisation, ways in, state, parted by tabs.");
        command.SetAction(async (_, _) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            foreach (var person in site.Accounts.All())
                Console.WriteLine(string.Join('\t', person.Email, person.Role.Word(), person.OrganisationName ?? "-", English.WaysInOf(person), English.StateOf(person)));
            return 0;
        });
        return command;
    }

    private static Command Act(string name, string description, Func<Accounts, EmailAddress, Done> act)
    {
        var email = Email();
        var command = new Command(name, description) { email };
        command.SetAction(async (parsed, _) => await DoAsync(parsed.GetRequiredValue(email), act));
        return command;
    }

    private static Argument<string> Email()
    {
        var email = new Argument<string>("EMAIL") { Description = "Their e-mail address. Nothing is sent to it." };
        email.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !EmailAddress.TryParse(token.Value, out _)) result.AddError($"'{token.Value}' is not an e-mail address.");
        });
        return email;
    }

    private static async Task<int> DoAsync(string text, Func<Accounts, EmailAddress, Done> act)
    {
        if (!EmailAddress.TryParse(text, out var email)) return 2;
        var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
        var done = act(site.Accounts, email);
        if (done.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"{email}: {English.Why(refusal)}.");
            return 1;
        }

        if (done.Code is { } code)
        {
            Console.WriteLine($"{Address}/staff/enrol?code={code}");
            Console.WriteLine(code);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Give {email} the link, or the code for the page /staff/enrol. It is good for {Accounts.CodeLasts.TotalHours:0} hours and for one use."));
        }

        return 0;
    }

    // Where this computer's browser finds the site; from elsewhere the code is what counts.
    private static string Address => (Environment.GetEnvironmentVariable("ASPNETCORE_URLS")?.Split(';')[0] is { Length: > 0 } set ? set : Host.DefaultAddress)
        .TrimEnd('/').Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
}
