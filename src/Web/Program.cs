using System.CommandLine;
using Answerable.Store;
using Answerable.Web.Catalogue;
using Answerable.Web.Commands;
using Answerable.Web.Post;

// The children of every import and of every scan must start quickly and touch nothing else.
if (args is ["read", var file] && !file.StartsWith('-')) return ReadCommand.Run(file);
if (args is ["words", var worded] && !worded.StartsWith('-')) return WordsCommand.Run(worded);
if (args is ["scan", "--child", .. var scanned]) return ScanCommand.RunChild(scanned);

var program = new RootCommand("Police performance, answerable to the public. Without a command it runs the site.")
{
    ServeCommand.Command(),
    ReadCommand.Command(),
    ScanCommand.Command(),
    InspectCommand.Command(),
    ImportCommand.Command(),
    ProposalsCommand.Command(),
    WithdrawCommand.Command(),
    FiguresCommand.Command(),
    StatementCommand.Command(),
    DocumentsCommand.Command(),
    FetchCommand.Command(),
    UserCommand.Command(),
    VerifyCommand.Command(),
    RoutesCommand.Command(),
};
program.SetAction(async (_, cancel) => await ServeCommand.RunAsync(cancel));

var parsed = program.Parse(args, ScanCommand.AsWritten);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("For help: answerable --help");
    return 2;
}

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception error) when (error is CatalogueException or DatabaseException or SettingException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    Console.Error.WriteLine($"{error.Message} Another program is listening there; choose another address with ASPNETCORE_URLS=http://localhost:5081");
    return 1;
}

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
