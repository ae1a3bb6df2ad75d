using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Answerable.Web.Pages.Staff;

/// <summary>Lines to fill in, each of the same few fields; empty ones are left out. It works without a script, so there are always some to spare.</summary>
/// <param name="Legend">What a line is, before its number.</param>
/// <param name="Fields">The fields of a line.</param>
/// <param name="State">What is wrong with the form.</param>
public sealed record Lines(string Legend, IReadOnlyList<LineField> Fields, ModelStateDictionary State)
{
    private const int ToSpare = 3, Most = 60;

    /// <summary>How many lines are shown: those in which something is typed, and some to spare.</summary>
    public int Count => Math.Min(Most, Fields.Where(one => one.Options is null).Max(one => one.Values.ToList().FindLastIndex(value => value.Length > 0)) + 1 + ToSpare);

    /// <summary>The ids of all its fields, in order, for the list of what is wrong.</summary>
    public string Ids => string.Join(' ', Enumerable.Range(0, Count).SelectMany(at => Fields.Select(one => IdOf(one.Name, at))));

    public static string IdOf(string name, int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{at}");

    /// <summary>What was sent of one field, with an empty text for each line that the others have more.</summary>
    public static string At(string?[] sent, int at) => at < sent.Length ? (sent[at] ?? "").ReplaceLineEndings(" ").Trim() : "";

    /// <summary>How many lines were sent.</summary>
    public static int Sent(params string?[][] fields) => Math.Min(Most, fields.Max(one => one.Length));
}

/// <summary>A field of such lines.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">What it is.</param>
/// <param name="Values">What stands in it, line by line.</param>
/// <param name="Options">What can be chosen, as it is sent and in words; null where it is typed.</param>
public sealed record LineField(string Name, string Label, IReadOnlyList<string> Values, IReadOnlyList<(string Value, string Text)>? Options = null)
{
    public string Type { get; init; } = "text";
}
