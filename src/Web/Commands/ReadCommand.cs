using System.CommandLine;
using System.Text;
using Answerable.Sources.Reading;

namespace Answerable.Web.Commands;

/// <summary>The child process that reads an untrusted file: tables as JSON lines, warnings on the standard error.</summary>
internal static class ReadCommand
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "A csv, csv.gz, xlsx or ods file, or areas as GeoJSON, TopoJSON or a zipped shapefile." };
        var command = new Command("read", "Reads a file under limits and prints its tables as JSON lines.") { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return command;
    }

    /// <summary>Runs without the command line's own set-up, which a child of every import need not pay for.</summary>
    public static int Run(string file)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        return ReadFile.Run(file, output, Console.Error);
    }
}
