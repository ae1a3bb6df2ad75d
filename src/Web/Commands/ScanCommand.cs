using System.CommandLine;
using System.Globalization;
using System.Text;
using Answerable.Sources.Scanning;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Would this file leak if it were published? The kinds of what blocks it on the standard output, what they are and how to clean them on the standard error.</summary>
internal static class ScanCommand
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "A file that is to be published: xlsx, ods, docx, odt, pdf, jpg, png, webp, csv, html, svg or txt." };
        var json = new Option<bool>("--json") { Description = "Prints every finding as a JSON line." };
        var (threshold, allow, clean) = Options();
        var command = new Command("scan", "Would this file leak if published? Exit 1: blocked, with finding codes; 0: passed.") { file, json, threshold, allow, clean };
        command.SetAction(async (parsed, cancel) =>
        {
            var (path, copy) = (parsed.GetRequiredValue(file), parsed.GetValue(clean));
            if (!File.Exists(path)) return Usage(English.ThereIsNoFile(path));
            if (copy is not null && Path.Exists(copy)) return Usage(English.ThereIsAlready(copy));
            var rules = Rules(parsed.GetValue(threshold), parsed.GetValue(allow));
            var (scanned, isCleaned) = copy is null ? (await Site.Scanner.ScanAsync(path, rules, cancel), false) : await Site.Scanner.CleanAsync(path, copy, rules, cancel);
            if (parsed.GetValue(json)) ScanFile.Say(scanned, isCleaned, Console.Out);
            else foreach (var code in scanned.Codes) Console.WriteLine(code);
            Say(Path.GetFileName(path), scanned, Console.Error);
            if (copy is null) return scanned.IsBlocked ? 1 : 0;
            Console.Error.WriteLine(isCleaned ? English.CleanCopyWritten(copy) : scanned.IsBlocked ? English.CannotBeCleaned : English.NothingToClean);
            return isCleaned || !scanned.IsBlocked ? 0 : 1;
        });
        return command;
    }

    /// <summary>The child: this process looks at the file itself. It needs none of the command line's set-up.</summary>
    public static int RunChild(IReadOnlyList<string> arguments)
    {
        var file = new Argument<string>("FILE");
        var (threshold, allow, clean) = Options();
        var parsed = new RootCommand { file, threshold, allow, clean }.Parse(arguments, AsWritten);
        if (parsed.Errors.Count > 0) return 2;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        return ScanFile.Run(parsed.GetRequiredValue(file), Rules(parsed.GetValue(threshold), parsed.GetValue(allow)), parsed.GetValue(clean), output);
    }

    /// <summary>A text that begins with @ is a text, and no file of arguments.</summary>
    public static ParserConfiguration AsWritten { get; } = new() { ResponseFileTokenReplacer = null };

    private static (Option<int> Threshold, Option<string[]> Allow, Option<string?> Clean) Options()
    {
        var threshold = new Option<int>("--threshold") { Description = "Counts below this are small; 0 looks for none.", DefaultValueFactory = _ => ScanRules.Standard.Threshold };
        threshold.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000)) result.AddError("--threshold is a whole number from 0 to 1000.");
        });
        return (threshold, new("--allow") { Description = "A text that is meant to be read, such as the office's own address; @office.example allows every e-mail address there. Can be said again." }, new("--clean") { Description = "Writes a clean copy there, where what was found can be left out without changing what a reader sees." });
    }

    private static ScanRules Rules(int threshold, string[]? allow) => new(threshold, [.. (allow ?? []).Where(text => text.Length > 0)]);

    private static void Say(string name, Scanned scanned, TextWriter output)
    {
        var kinds = scanned.Codes.Count();
        output.WriteLine(scanned.IsBlocked ? English.ScanBlocked(name, kinds) : English.ScanPassed(name));
        foreach (var kind in scanned.Findings.GroupBy(finding => finding.Code).OrderByDescending(kind => Leak.Blocks(kind.Key)))
        {
            var words = English.LeakOf(kind.Key);
            output.WriteLine();
            output.WriteLine($"{words.Title} [{kind.Key}]. {words.Why}");
            foreach (var finding in kind) output.WriteLine($"  {finding.Where}: {finding.Found}");
            if (English.HowToClean(kind.Key, scanned.Kind) is { Length: > 0 } clean) output.WriteLine($"  {English.CleanByHand}: {clean}");
        }
        if (scanned.CanBeCleaned) output.WriteLine($"\n{English.CanBeCleanedByScanner}");
    }

    private static int Usage(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
