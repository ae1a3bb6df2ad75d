using System.CommandLine;
using Answerable.Web.Imports;
using Answerable.Web.Library;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Takes many documents in by a manifest, each row whole or not at all.</summary>
internal static class DocumentsCommand
{
    public static Command Command()
    {
        var manifest = new Argument<string>("MANIFEST") { Description = "A csv, xlsx or ods file with the columns file, title, date, type, and where they are known old address, period, plan, duty, supersedes, accessible, summary, language." };
        var files = new Option<string?>("--files") { Description = "The folder or the zip file in which the files lie; the manifest's own folder if not said." };
        var publish = new Option<bool>("--publish") { Description = "Let the documents be seen at once; once there is an approver they are only proposed." };
        var command = new Command("documents", "Takes documents in by a manifest: each is scanned, and proposed or refused.") { manifest, files, publish };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(manifest);
            var from = parsed.GetValue(files) ?? Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (!Path.Exists(from)) return Usage(English.ThereIsNoFile(from));
            Func<string, byte[]?> file = name => Named(from, name);
            if (File.Exists(from))
            {
                var (zipped, refusal) = Intake.Zip(await File.ReadAllBytesAsync(from, cancel));
                if (refusal is not null) return Usage(refusal);
                file = name => zipped.GetValueOrDefault(name);
            }

            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            var (rows, refusals) = await Manifest.ReadAsync(site, path, cancel);
            foreach (var refusal in refusals) Console.Error.WriteLine($"{path}: {refusal}");
            if (refusals.Count > 0) return 1;
            var no = 0;
            var only = parsed.GetValue(publish) && site.Accounts.HasApprover;
            await foreach (var row in Intake.TakeAsync(site, rows, null, file, Importer.Operator, parsed.GetValue(publish), cancel))
            {
                if (row.Outcome == IntakeOutcome.Refused || (only && row.Outcome == IntakeOutcome.Proposed)) no++;
                (row.Outcome == IntakeOutcome.Refused ? Console.Error : Console.Out).WriteLine(English.RowSays(row.Line, row.File, English.RowOutcome(row.Outcome.ToString()), row.Slug, row.Reasons));
            }

            if (only) Console.Error.WriteLine(English.OnlyProposed);
            return no > 0 ? 1 : 0;
        });
        return command;
    }

    /// <summary>A file of a folder by its name alone: a manifest leads to no other folder.</summary>
    private static byte[]? Named(string folder, string name) =>
        name.Length > 0 && Path.GetFileName(name) == name && File.Exists(Path.Combine(folder, name)) ? File.ReadAllBytes(Path.Combine(folder, name)) : null;

    private static int Usage(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
