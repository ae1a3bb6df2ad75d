using System.Text.Json;
using System.Text.Json.Serialization;
using Answerable.Core.Periods;

namespace Answerable.Web.Catalogue;

/// <summary>Periods in texts that are kept: as they are spelt in addresses.</summary>
public sealed class PeriodText : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException($"\"{reader.GetString()}\" is not a period");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
