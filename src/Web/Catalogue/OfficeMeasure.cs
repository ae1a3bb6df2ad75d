using System.Text;
using System.Text.Json.Serialization;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Web.Catalogue;

/// <summary>What an office's own measure is a number of.</summary>
public enum OwnUnit
{
    /// <summary>A count of things.</summary>
    Count,

    /// <summary>A percentage of cases, all of which are known.</summary>
    Percent,

    /// <summary>A percentage of people who were asked, who stand for more.</summary>
    Survey,

    /// <summary>Seconds.</summary>
    Seconds,
}

/// <summary>For which places figures are given.</summary>
public enum OwnPlaces
{
    /// <summary>The force.</summary>
    Force,

    /// <summary>The force's local areas.</summary>
    LocalAreas,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>A measure that the office defines itself.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What it is a number of.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="Definition">What it is, how it is counted and what it cannot tell, in Markdown.</param>
/// <param name="Places">For which places.</param>
/// <param name="Priority">The priority it serves, in the office's words; may be empty.</param>
/// <param name="Months">How many months a figure covers: 1, 3 or 12.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Ended">The last month it has figures for, such as 2026-03; null while it goes on.</param>
public sealed record OfficeMeasure(
    string Name, OwnUnit Unit, Direction Direction, string Definition, OwnPlaces Places, string Priority, int Months, int Decimals, string? Ended)
{
    public const int LongestName = 100, LongestDefinition = 10_000, MostDecimals = 3;

    /// <summary>Its topic, which heads the list of an office's own measures.</summary>
    public const string Topic = "office";

    /// <summary>What stands after the id of a percentage for the two counts it is worked out from. An id made from a name has no dot.</summary>
    public const string Numerator = ".numerator", Denominator = ".denominator";

    /// <summary>The id that a name gives; null when there is no letter or digit in it.</summary>
    public static string? IdOf(string name)
    {
        StringBuilder id = new();
        foreach (var sign in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign)) id.Append(sign);
            else if (id.Length > 0 && id[^1] != '-' && char.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.NonSpacingMark && sign != '\'' && sign != '’') id.Append('-');
        }

        return id.ToString().Trim('-') is { Length: > 0 } words ? Measure.OwnPrefix + words : null;
    }

    /// <summary>Reads a decision about one.</summary>
    /// <exception cref="FormatException">It is not what this version understands.</exception>
    public static OfficeMeasure Read(string content) => OfficeDetails.Read<OfficeMeasure>(content) is var read
        && read.Name.Length > 0 && read.Months is 1 or 3 or 12 && read.Decimals is >= 0 and <= MostDecimals && (read.Ended is null || Period.TryParse(read.Ended, out _))
        ? read : throw new FormatException("It is not a measure.");

    /// <summary>Whether it is a percentage.</summary>
    [JsonIgnore]
    public bool IsShare => Unit is OwnUnit.Percent or OwnUnit.Survey;

    /// <summary>The last month it has figures for; null while it goes on.</summary>
    [JsonIgnore]
    public Period? Last => Ended is not null && Period.TryParse(Ended, out var last) ? last : null;

    /// <summary>A measure that was defined once and is not any more, or not as this version understands: so that what is stored of it breaks nothing.</summary>
    public static IEnumerable<Measure> Unknown(string id) =>
        new OfficeMeasure(id, OwnUnit.Count, Direction.Neutral, "", OwnPlaces.Both, "", 1, 0, null).Measures(id, []).Select(measure => measure with { For = id, Terms = null });

    /// <summary>The ids of its places, the force first.</summary>
    public IReadOnlyList<string> PlacesIn(Place force, Gazetteer places) =>
        [.. Places == OwnPlaces.LocalAreas ? [] : new[] { force.Id }, .. Places == OwnPlaces.Force ? [] : places.LocalAreas(force.Id).Where(place => place.Kind == PlaceKind.LocalArea).Select(place => place.Id)];

    /// <summary>It as the catalogue has it: itself, and the two counts that it is worked out from where it is a percentage.</summary>
    public IEnumerable<Measure> Measures(string id, IReadOnlyList<string> places)
    {
        var (part, whole) = (id + Numerator, id + Denominator);
        yield return new(
            id, LowerFirst(Name), Name, Unit switch { OwnUnit.Count => Core.Measures.Unit.Count, OwnUnit.Seconds => Core.Measures.Unit.Seconds, _ => Core.Measures.Unit.Percent },
            Direction, Decimals, Unit == OwnUnit.Count ? Totalling.Sum : Totalling.None, null, IsShare ? part : null, IsShare ? whole : null, null)
        {
            Topic = Topic,
            Terms = new(places, Months, Last),
            Method = (Unit, Months) switch
            {
                (OwnUnit.Survey, _) => Method.Survey,
                (_, 1) => Method.Individuals,
                (OwnUnit.Count, 12) => Method.TwelveMonths,
                _ => Method.None,
            },
        };
        foreach (var (count, words) in new[] { (part, "those counted"), (whole, "out of") })
            yield return new(count, $"{LowerFirst(Name)} ({words})", $"{Name} ({words})", Core.Measures.Unit.Count, Direction.Neutral, 0, Totalling.Sum, null, null, null, null) { Topic = Topic, For = id };
    }

    // A name in capitals, as ANPR, stays as it is.
    private static string LowerFirst(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
