using System.CommandLine;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Proves that nothing in the audit was changed, moved or taken away.</summary>
internal static class VerifyCommand
{
    public static Command Command()
    {
        var head = new Option<string?>("--head") { Description = "A digest noted earlier, as from a backup: shows whether the end was cut off." };
        var command = new Command("verify", "Walks the audit from its first row and says whether it is whole. Prints the digest of its last row.") { head };
        command.SetAction(async (parsed, _) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            var noted = parsed.GetValue(head)?.Trim().ToLowerInvariant();
            var verdict = site.Audit.Verify(noted);
            if (verdict.Broken is { } row) Console.Error.WriteLine(English.AuditBroken(row));
            else if (!verdict.IsHeadThere) Console.Error.WriteLine(English.AuditCut(noted!));
            if (!verdict.IsWhole) return 1;
            Console.WriteLine(verdict.Head);
            Console.Error.WriteLine(English.AuditWhole(verdict.Rows));
            return 0;
        });
        return command;
    }
}
