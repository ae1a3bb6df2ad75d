using System.Buffers;
using System.Text.Json;
using Answerable.Core.Measures;

namespace Answerable.Web.Twins;

/// <summary>Open data as JSON: a head that says what it is, the words for its ids, and one object for each line.</summary>
public static class TidyJson
{
    private static readonly JsonEncodedText
        Measure = JsonEncodedText.Encode("measure"), Breakdown = JsonEncodedText.Encode("breakdown"), Place = JsonEncodedText.Encode("place"),
        Period = JsonEncodedText.Encode("period"), Value = JsonEncodedText.Encode("value"), Marker = JsonEncodedText.Encode("marker"),
        Edition = JsonEncodedText.Encode("edition"), Status = JsonEncodedText.Encode("status"), Group = JsonEncodedText.Encode("group"),
        Rank = JsonEncodedText.Encode("rank"), Of = JsonEncodedText.Encode("n");

    /// <summary>Writes lines with their head.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">What the data is.</param>
    /// <param name="version">The moment of the last change of what is visible.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="editions">The editions they rest on.</param>
    public static void Write(IBufferWriter<byte> output, string title, string version, IReadOnlyList<TidyLine> lines, IEnumerable<Edition> editions)
    {
        using var json = new Utf8JsonWriter(output, new() { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("version", version);
        json.WriteString("licence", "Open Government Licence v3.0");
        json.WriteStartObject("measures");
        foreach (var measure in lines.Select(line => line.Measure).Distinct())
        {
            json.WriteStartObject(measure.Id);
            json.WriteString("name", measure.Name);
            json.WriteString("unit", measure.Unit.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("places");
        foreach (var place in lines.Select(line => line.Place).Distinct())
        {
            json.WriteStartObject(place.Id);
            json.WriteString("name", place.Name);
            json.WriteString("code", place.Code);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("editions");
        foreach (var edition in editions)
        {
            json.WriteStartObject(edition.Id);
            json.WriteString("publisher", edition.Publisher);
            json.WriteString("title", edition.Title);
            json.WriteString("published", edition.Published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteBoolean("publishedIsAssumed", edition.PublishedIsAssumed);
            json.WriteString("sha256", edition.Sha256);
            json.WriteString("file", edition.File);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var line in lines) Write(json, line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TidyLine line)
    {
        json.WriteStartObject();
        json.WriteString(Measure, line.Measure.Id);
        json.WriteString(Breakdown, line.Breakdown);
        json.WriteString(Place, line.Place.Id);
        json.WriteString(Period, line.Period.ToString());
        if (line.Value is { } value) json.WriteNumber(Value, value);
        else json.WriteNull(Value);
        json.WriteString(Marker, line.Marker);
        json.WriteString(Edition, line.Edition);
        json.WriteString(Status, line.Status);
        if (line.Group is { } group) json.WriteString(Group, group);
        if (line.Rank is { } rank) json.WriteNumber(Rank, rank);
        if (line.Of is { } of) json.WriteNumber(Of, of);
        json.WriteEndObject();
    }
}
