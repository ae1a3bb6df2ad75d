namespace Answerable.Core.Measures;

/// <summary>
/// A part of a measure: what is of one category of crime, of one kind of victim, or of both. The whole names neither.
/// Its spelling is the breakdown of readings: <c>category=52A;victim=individual</c>.
/// </summary>
/// <param name="Category">The category's id; null for all of them.</param>
/// <param name="Victim">The kind of victim; null for all of them.</param>
public readonly record struct Slice(string? Category, string? Victim)
{
    /// <summary>A person.</summary>
    public const string Individual = "individual";

    /// <summary>A firm, a charity, a public body.</summary>
    public const string Organisation = "organisation";

    /// <summary>It is not known which.</summary>
    public const string NotKnown = "unknown";

    private const string OfCategory = "category=", OfVictim = "victim=";

    /// <summary>Every kind of victim there is.</summary>
    public static IReadOnlyList<string> Victims { get; } = [Individual, Organisation, NotKnown];

    /// <summary>Whether it is no part, but the whole.</summary>
    public bool IsWhole => Category is null && Victim is null;

    /// <summary>How many things it names, 0 to 2.</summary>
    public int Names => (Category is null ? 0 : 1) + (Victim is null ? 0 : 1);

    /// <summary>Whether another lies in it, or is it.</summary>
    public bool Holds(Slice other) => (Category is null || Category == other.Category) && (Victim is null || Victim == other.Victim);

    /// <summary>The breakdown of its readings; empty for the whole.</summary>
    public override string ToString() => string.Join(';', new[] { Category is null ? null : OfCategory + Category, Victim is null ? null : OfVictim + Victim }.OfType<string>());

    /// <summary>Reads a breakdown.</summary>
    /// <returns>False when it is another kind of breakdown; the empty one is the whole.</returns>
    public static bool TryParse(string breakdown, out Slice slice)
    {
        slice = default;
        foreach (var part in breakdown.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith(OfCategory, StringComparison.Ordinal)) slice = slice with { Category = part[OfCategory.Length..] };
            else if (part.StartsWith(OfVictim, StringComparison.Ordinal)) slice = slice with { Victim = part[OfVictim.Length..] };
            else return false;
        }

        return true;
    }
}
