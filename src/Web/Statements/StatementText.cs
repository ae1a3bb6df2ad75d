using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Answerable.Core.Periods;
using Answerable.Core.Statements;

namespace Answerable.Web.Statements;

/// <summary>A statement as the text that is kept and approved: the same statement is always the same bytes.</summary>
public static class StatementText
{
    private static readonly JsonSerializerOptions Spelling = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        Converters = { new OfPeriod(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Of(Statement statement) => JsonSerializer.Serialize(statement, Spelling);

    /// <exception cref="InvalidDataException">The text is no statement.</exception>
    public static Statement Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Statement>(text, Spelling) ?? throw new InvalidDataException("A statement is kept as an empty text.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"What is kept is not a statement: {error.Message}", error);
        }
    }

    public static Statement Read(byte[] bytes) => Read(Encoding.UTF8.GetString(bytes));

    private sealed class OfPeriod : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException($"\"{reader.GetString()}\" is not a period");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
