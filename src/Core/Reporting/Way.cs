namespace Answerable.Core.Reporting;

/// <summary>One way to tell somebody something: a number to call, a page to go to, or both; from a day and up to a day, since services begin and end.</summary>
/// <param name="Id">What it is called in the files.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Text">For whom it is, or how; empty for none.</param>
/// <param name="Telephone">The number as one reads it; null for none.</param>
/// <param name="Address">The page; null for none.</param>
/// <param name="From">Its first day; null where it was always there.</param>
/// <param name="To">Its last day; null where none is known.</param>
/// <param name="Said">Where it is from.</param>
/// <param name="IsChecked">Whether it was read at a source; what was not, an office checks before it makes its copy its own.</param>
public sealed record Way(string Id, string Label, string Text, string? Telephone, string? Address, DateOnly? From, DateOnly? To, string Said, bool IsChecked)
{
    /// <summary>The country it is for, by its code; null for all.</summary>
    public string? Within { get; init; }

    /// <summary>Whether it is there on a day.</summary>
    public bool IsOn(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);

    /// <summary>The number as a telephone is told it: its digits alone.</summary>
    public string? Dial => Telephone is null ? null : string.Concat(Telephone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}

/// <summary>Something people have to tell, and the ways to tell it.</summary>
/// <param name="Id">What it is called in addresses.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">When it is this; empty for none.</param>
/// <param name="Ways">The ways, in order.</param>
public sealed record Need(string Id, string Title, string Text, IReadOnlyList<Way> Ways)
{
    /// <summary>The need that comes first, and of which nothing is left out.</summary>
    public const string Emergency = "emergency";

    /// <summary>The needs with the ways that there are on a day, the office's own of each first; a need without any is left out.</summary>
    /// <param name="needs">All needs.</param>
    /// <param name="own">The office's own ways, each with the need it is of.</param>
    /// <param name="leftOut">The ids of ways that the office does not show. In an emergency nothing is left out.</param>
    /// <param name="country">The code of the country that the force is in.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<Need> On(IEnumerable<Need> needs, IReadOnlyList<(string Need, Way Way)> own, IReadOnlyCollection<string> leftOut, string? country, DateOnly day) =>
    [
        .. needs.Select(need => need with
        {
            Ways =
            [
                .. own.Where(item => item.Need == need.Id && need.Id != Emergency).Select(item => item.Way),
                .. need.Ways.Where(way => need.Id == Emergency || !leftOut.Contains(way.Id)),
                .. own.Where(item => item.Need == need.Id && need.Id == Emergency).Select(item => item.Way),
            ],
        })
        .Select(need => need with { Ways = [.. need.Ways.Where(way => way.IsOn(day) && (way.Within is null || way.Within == country))] })
        .Where(need => need.Ways.Count > 0),
    ];
}
