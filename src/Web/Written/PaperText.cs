using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Answerable.Web.Catalogue;

namespace Answerable.Web.Written;

/// <summary>A paper as the text that is kept and approved: the same paper is always the same bytes.</summary>
public static class PaperText
{
    private static readonly JsonSerializerOptions Spelling = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        IncludeFields = true, // several parts of a paper are compared as one tuple
        Converters = { new PeriodText(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Of<T>(T paper) => JsonSerializer.Serialize(paper, Spelling);

    /// <exception cref="InvalidDataException">The text is no such paper.</exception>
    public static T Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Spelling) ?? throw new InvalidDataException("A paper is kept as an empty text.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"What is kept is no {typeof(T).Name}: {error.Message}", error);
        }
    }

    public static T Read<T>(byte[] bytes) => Read<T>(Encoding.UTF8.GetString(bytes));
}
