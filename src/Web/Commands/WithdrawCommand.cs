using System.CommandLine;
using Answerable.Web.Imports;

namespace Answerable.Web.Commands;

/// <summary>Takes an edition back in one act.</summary>
internal static class WithdrawCommand
{
    public static Command Command()
    {
        var edition = new Argument<string>("EDITION") { Description = "The edition's id, as /data and import print it." };
        var why = new Option<string>("--why") { Description = "The reason; it is kept in the audit.", Required = true };
        why.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value)) result.AddError("--why takes the reason.");
        });
        var command = new Command("withdraw", "Takes an edition back at once; what stood before it shows again.") { edition, why };
        command.SetAction(async (parsed, _) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            var id = parsed.GetRequiredValue(edition);
            if (site.Editions.Approved(id) is not { } taking)
            {
                Console.Error.WriteLine($"Nothing of an edition \"{id}\" is published or scheduled.");
                return 1;
            }

            if (site.Approvals.Withdraw(taking, Importer.Operator, parsed.GetRequiredValue(why)) is { Refused: { } refused })
            {
                Console.Error.WriteLine($"Not withdrawn: {refused}.");
                return 1;
            }

            Console.WriteLine($"{id}: withdrawn.");
            if (site.Editions.Approved(id) is not null) Console.WriteLine("  An earlier reading of the same edition is approved too and is shown again.");
            return 0;
        });
        return command;
    }
}
