using System.Reflection;
using Answerable.Web;

namespace Answerable.Embargo.Tests;

/// <summary>The program's commands, run in this process: a process for each of hundreds would take the time that the site needs.</summary>
public static class CommandLine
{
    public static IReadOnlyList<(string Name, Func<int, string[]> Arguments)> Surfaces { get; } =
    [
        ("command figures", _ => ["figures", "999-calls", "--place", "norfolk", "--format", "csv"]),
        ("command figures --as-of", _ => ["figures", "crime-total", "--place", "norfolk", "--as-of", "2999-01-01", "--format", "json"]),
    ];

    /// <summary>Says which database commands use from here on.</summary>
    public static void Use(Stage stage)
    {
        Environment.SetEnvironmentVariable("ANSWERABLE_DATA", stage.Data);
        Environment.SetEnvironmentVariable("ANSWERABLE_DATABASE", stage.ConnectionString);
    }

    /// <summary>What a command prints. Only one runs at a time, because a process has one console.</summary>
    public static string Run(string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter printed = new();
        try
        {
            Console.SetOut(printed);
            Console.SetError(printed);
            typeof(Site).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        return printed.ToString();
    }
}
