using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Answerable.Web.Fetching;

/// <summary>A file that a publisher offers now.</summary>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="Address">Where the file is.</param>
/// <param name="Published">The day the publisher gives for it, or null.</param>
public sealed record Offer(string Title, Uri Address, DateOnly? Published);

/// <summary>The publisher's answer is not what its kind of listing says: what was found, and what was expected.</summary>
public sealed class ListingException(string reason) : Exception(reason)
{
}

/// <summary>
/// How publishers list what they offer, as JSON. The ONS answers a dataset's address with <c>/data</c> behind it, first for the dataset and
/// then for its latest edition; GOV.UK has a content API whose <c>details.attachments</c> are the files of a page.
/// </summary>
public static class Listing
{
    /// <summary>Where the latest edition of an ONS dataset is listed.</summary>
    /// <param name="dataset">The answer of the dataset's own address.</param>
    /// <param name="asked">That address.</param>
    public static Uri LatestEdition(string dataset, Uri asked)
    {
        using var json = Parsed(dataset);
        return json.RootElement.TryGetProperty("datasets", out var datasets) && datasets is { ValueKind: JsonValueKind.Array } && datasets.GetArrayLength() > 0
            && datasets[0].TryGetProperty("uri", out var uri) && uri.GetString() is { Length: > 0 } path
            ? new(asked, path.TrimEnd('/') + "/data")
            : throw new ListingException("it is JSON, but has no datasets[0].uri");
    }

    /// <summary>The files of an ONS edition.</summary>
    /// <param name="edition">The answer of <see cref="LatestEdition"/>.</param>
    /// <param name="asked">Its address.</param>
    public static IReadOnlyList<Offer> OfOns(string edition, Uri asked)
    {
        using var json = Parsed(edition);
        if (!json.RootElement.TryGetProperty("downloads", out var downloads) || downloads.ValueKind != JsonValueKind.Array || downloads.GetArrayLength() == 0)
            throw new ListingException("it is JSON, but has no downloads[0].file");
        var description = json.RootElement.TryGetProperty("description", out var found) ? found : default;
        var day = Text(description, "releaseDate");
        var path = asked.AbsolutePath[..asked.AbsolutePath.LastIndexOf("/data", StringComparison.Ordinal)];
        return
        [
            .. downloads.EnumerateArray().Select(download => Text(download, "file")).OfType<string>()
                .Select(file => new Offer(Text(description, "title") ?? file, new(asked, $"/file?uri={path}/{Uri.EscapeDataString(file)}"), DayOf(day))),
        ];
    }

    /// <summary>The files of a GOV.UK page.</summary>
    /// <param name="content">The answer of the content API.</param>
    /// <param name="asked">Its address.</param>
    public static IReadOnlyList<Offer> OfGovUk(string content, Uri asked)
    {
        using var json = Parsed(content);
        if (!json.RootElement.TryGetProperty("details", out var details) || !details.TryGetProperty("attachments", out var attachments) || attachments.ValueKind != JsonValueKind.Array)
            throw new ListingException("it is JSON, but has no details.attachments");
        var day = DayOf(Text(json.RootElement, "public_updated_at"));
        return
        [
            .. attachments.EnumerateArray().Where(attachment => Text(attachment, "url") is not null)
                .Select(attachment => new Offer(Text(attachment, "title") ?? Text(attachment, "url")!, new(asked, Text(attachment, "url")!), day)),
        ];
    }

    /// <summary>Those whose address or title a pattern fits; all without one.</summary>
    public static IReadOnlyList<Offer> Matching(IReadOnlyList<Offer> offers, string? pattern) => pattern is null ? offers :
        [.. offers.Where(offer => Regex.IsMatch(offer.Address + " " + offer.Title, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))];

    private static JsonDocument Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw new ListingException(text.TrimStart().StartsWith('<') ? "it is a web page, not JSON" : "it is cut short or no JSON");
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? DayOf(string? moment) =>
        DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Core.Periods.London.DayOf(at) : null;
}
