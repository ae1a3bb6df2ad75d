using System.CommandLine;
using System.Text;
using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Answerable.Web.Workbooks;

namespace Answerable.Web.Commands;

/// <summary>Prints the statement of a period: the published one, else a draft whose tables are filled from what is visible.</summary>
internal static class StatementCommand
{
    private static readonly string[] Formats = ["html", "docx", "ods", "csv", "json"];

    public static Command Command()
    {
        var to = new Option<string>("--to") { Description = "The last month of the twelve, such as 2024-03.", Required = true };
        var format = new Option<string>("--format") { Description = "html, docx, ods, csv or json.", DefaultValueFactory = _ => "html" };
        var output = new Option<FileInfo?>("--out") { Description = "The file to write; without it the statement goes to the output." };
        var framework = new Option<string>("--framework") { Description = "Which priorities.", DefaultValueFactory = _ => "national-measures" };
        format.AcceptOnlyFromAmong(Formats);
        to.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(Period.TryParse(token.Value, out var month) && month.Months is 1 or 12))
                result.AddError($"\"{token.Value}\" is not a month such as 2024-03.");
        });
        var command = new Command("statement", "Prints the statement on national measures for twelve months.") { to, format, output, framework };
        command.SetAction(async (parsed, cancel) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            if (site.Office.Frameworks.FirstOrDefault(known => known.Id == parsed.GetValue(framework)) is not { } priorities)
            {
                Console.Error.WriteLine($"There are no priorities \"{parsed.GetValue(framework)}\". There are: {string.Join(", ", site.Office.Frameworks.Select(known => known.Id))}.");
                return 2;
            }

            var period = Twelve(parsed.GetRequiredValue(to));
            var statements = site.Statements;
            var published = statements.Versions(priorities.Id, period) is [var newest, ..] ? newest : null;
            var statement = published?.Content ?? statements.Draft(priorities, period);
            if (!statement.Sections.SelectMany(section => section.Rows).Any(row => row.Now.Value is not null))
            {
                Console.Error.WriteLine($"No figure for the 12 months to {English.Month(period.LastMonth)} is published, so there is nothing to fill the tables with.");
                return 1;
            }

            if (published is null)
                Console.Error.WriteLine("A draft: nobody has approved a statement for this period. Its tables are filled from what is visible.");
            var bytes = Bytes(site, statement, parsed.GetValue(format)!);
            if (parsed.GetValue(output) is { } file) await File.WriteAllBytesAsync(file.FullName, bytes, cancel);
            else
            {
                await using var console = Console.OpenStandardOutput();
                await console.WriteAsync(bytes, cancel);
            }

            return 0;
        });
        return command;
    }

    private static Period Twelve(string to) => Period.TryParse(to, out var month) ? month.LastMonth.Plus(-11).Lasting(12) : throw new ArgumentException($"{to} is not a month.", nameof(to));

    private static byte[] Bytes(Site site, Statement statement, string format) => format switch
    {
        "csv" => Encoding.UTF8.GetBytes(StatementFiles.Csv(statement)),
        "json" => Encoding.UTF8.GetBytes(StatementFiles.Json(statement) + "\n"),
        "ods" => OdsFile.Of(StatementFiles.Workbook(statement, Host.ImprintOf(site, null), site.Office.Website)),
        "docx" => DocxFile.Of(StatementPaper.Of(statement)),
        _ => Encoding.UTF8.GetBytes(new DocumentHtml(StatementPaper.Of(statement), plain: true).File()),
    };
}
