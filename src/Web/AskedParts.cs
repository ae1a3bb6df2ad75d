namespace Answerable.Web;

/// <summary>The parts of an address that ask something.</summary>
public static class AskedParts
{
    /// <summary>The part that names a drawing, which is no part of a question.</summary>
    public const string Drawing = "chart";

    /// <summary>Every part with its value, without what others hang on to links they pass on.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpRequest request) =>
        [.. request.Query.Where(part => part.Key != Drawing && !IsTracker(part.Key)).SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value ?? "")))];

    private static bool IsTracker(string part) => part.StartsWith("utm_", StringComparison.Ordinal) || part is "fbclid" or "gclid" or "msclkid";
}
