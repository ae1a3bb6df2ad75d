using System.Buffers;
using System.Text.Json;
using Answerable.Core.Measures;
using Answerable.Core.Periods;

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
        foreach (var measure in Each(lines, line => line.Measure))
        {
            json.WriteStartObject(measure.Id);
            json.WriteString("name", measure.Name);
            json.WriteString("unit", measure.Unit.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("places");
        foreach (var place in Each(lines, line => line.Place))
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
        var known = new Spelt();
        foreach (var line in lines) Write(json, line, known);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TidyLine line, Spelt known)
    {
        json.WriteStartObject();
        json.WriteString(Measure, known.Text(0, line.Measure.Id));
        json.WriteString(Breakdown, known.Text(1, line.Breakdown));
        json.WriteString(Place, known.Text(2, line.Place.Id));
        json.WriteString(Period, known.Period(line.Period));
        if (line.Value is { } value) json.WriteNumber(Value, value);
        else json.WriteNull(Value);
        json.WriteString(Marker, known.Text(3, line.Marker));
        json.WriteString(Edition, known.Text(4, line.Edition));
        json.WriteString(Status, known.Text(5, line.Status));
        if (line.Group is { } group) json.WriteString(Group, known.Text(6, group));
        if (line.Rank is { } rank) json.WriteNumber(Rank, rank);
        if (line.Of is { } of) json.WriteNumber(Of, of);
        json.WriteEndObject();
    }

    /// <summary>Every different thing of the lines, in order. Neighbours mostly share one, and comparing two of them whole is slow.</summary>
    private static IEnumerable<T> Each<T>(IReadOnlyList<TidyLine> lines, Func<TidyLine, T> of)
        where T : class
    {
        HashSet<T> seen = [];
        T? last = null;
        foreach (var line in lines)
        {
            var next = of(line);
            if (ReferenceEquals(next, last)) continue;
            if (seen.Add(next)) yield return next;
            last = next;
        }
    }

    /// <summary>Ids and periods as JSON, each spelt once for one file. One line's ids are mostly the very ones of the line before.</summary>
    private sealed class Spelt
    {
        private readonly Dictionary<string, JsonEncodedText> _texts = [];
        private readonly Dictionary<Period, JsonEncodedText> _periods = [];
        private readonly (string? Text, JsonEncodedText Spelt)[] _last = new (string?, JsonEncodedText)[Columns];

        public const int Columns = 7;

        public JsonEncodedText Text(int column, string text)
        {
            ref var last = ref _last[column];
            if (ReferenceEquals(last.Text, text)) return last.Spelt;
            if (!_texts.TryGetValue(text, out var spelt)) _texts[text] = spelt = JsonEncodedText.Encode(text);
            last = (text, spelt);
            return spelt;
        }

        public JsonEncodedText Period(Period period) => _periods.TryGetValue(period, out var known) ? known : _periods[period] = JsonEncodedText.Encode(period.ToString());
    }
}
