using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Answerable.Web.Catalogue;

/// <summary>A catalogue or office file that cannot be used: which, where and why. It stops the start.</summary>
public sealed class CatalogueException(string file, int line, string reason) : Exception($"{file}, line {line}: {reason}")
{
}

/// <summary>Reads YAML strictly: a key that is misspelt, doubled or missing is an error with its line.</summary>
internal static partial class YamlFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .WithDuplicateKeyChecking()
        .Build();

    public static T Read<T>(string path)
        where T : class => Parse<T>(path, File.ReadAllText(path), firstLine: 1);

    /// <summary>Reads the front matter of a Markdown file and the text below it.</summary>
    public static (T Front, string Body) ReadMarkdown<T>(string path)
        where T : class
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
            throw new CatalogueException(path, 1, "expected front matter between two lines of ---");
        return (Parse<T>(path, text[4..(end + 1)], firstLine: 2), text[(end + 5)..].Trim());
    }

    private static T Parse<T>(string path, string yaml, int firstLine)
        where T : class
    {
        try
        {
            return Deserializer.Deserialize<T>(yaml) ?? throw new CatalogueException(path, firstLine, "the file is empty");
        }
        catch (YamlException error)
        {
            throw new CatalogueException(path, (int)error.Start.Line + firstLine - 1, Reason(error));
        }
    }

    private static string Reason(YamlException error)
    {
        var message = (error.InnerException ?? error).Message;
        return Unknown().Match(message) is { Success: true } unknown
            ? $"\"{unknown.Groups[1].Value}\" is not a known key here; is it misspelt?"
            : message;
    }

    [GeneratedRegex("Property '([^']+)' not found")]
    private static partial Regex Unknown();
}
