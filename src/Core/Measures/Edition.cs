namespace Answerable.Core.Measures;

/// <summary>One publication of one source. Never changed and never deleted; a correction is another edition.</summary>
/// <param name="Source">The source's id in the catalogue.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">What it is called, with the months it covers.</param>
/// <param name="Published">The date of publication.</param>
/// <param name="PublishedIsAssumed">True when the file does not say and nobody told us.</param>
/// <param name="Correction">0 for a first publication, then 1, 2 ….</param>
/// <param name="Sha256">The file's SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="File">The file's name when it came to us; a label, never used to recognise it.</param>
/// <param name="Address">Where it can be found, or null.</param>
public sealed record Edition(
    string Source,
    string Publisher,
    string Title,
    DateOnly Published,
    bool PublishedIsAssumed,
    int Correction,
    string Sha256,
    string File,
    string? Address)
{
    /// <summary>Its lasting id: source, date and the first eight digits of the hash.</summary>
    public string Id => IdOf(Source, Published, Sha256);

    /// <summary>The id an edition has, or would have.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="published">The date of publication.</param>
    /// <param name="sha256">The file's SHA-256 in hexadecimal digits.</param>
    public static string IdOf(string source, DateOnly published, string sha256) => $"{source}.{published:yyyy-MM-dd}.{sha256[..8]}";
}

/// <summary>Where figures come from: a publisher's series, as the catalogue knows it.</summary>
/// <param name="Id">Its lasting id, such as <c>999-national</c>.</param>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Order">Which source is shown where several print the same: the lowest.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Address">Where it is published, or null.</param>
/// <param name="Cadence">How often, in words.</param>
public sealed record Source(string Id, string Name, string Publisher, int Order, string Licence, string? Address, string Cadence)
{
    /// <summary>Where newer editions can be looked for by the program; null where it does not know.</summary>
    public Fetch? Fetch { get; init; }

    /// <summary>What must be said beside everything drawn from it, with <c>{year}</c> for the year of publication; null where nothing must.</summary>
    public string? Attribution { get; init; }
}

/// <summary>Where a source lists its files.</summary>
/// <param name="Kind">How it lists them.</param>
/// <param name="Address">The listing's address.</param>
/// <param name="Match">A pattern that the wanted files' addresses or titles fit; null for all.</param>
public sealed record Fetch(string Kind, string Address, string? Match)
{
    /// <summary>A dataset of the ONS, which answers as JSON.</summary>
    public const string Ons = "ons-dataset";

    /// <summary>A page of GOV.UK, by its content API.</summary>
    public const string GovUk = "govuk-content";
}
