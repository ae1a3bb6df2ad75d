using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;

namespace Answerable.Web.Words;

/// <summary>Words of fraud and cyber crime: how to report, what the figures are not, months against the same month, losses, cases and outcomes.</summary>
public static partial class English
{
    /// <summary>A part by type and victim: Dating scams, individuals.</summary>
    public static string SliceName(Slice slice, Categories categories) => string.Join(", ", new[]
    {
        slice.Category is { } id ? categories.Find(id)?.Name ?? id : null,
        slice.Victim is { } victim ? VictimName(victim) : null,
    }.OfType<string>());

    public static string VictimName(string victim) => victim switch
    {
        Slice.Individual => "individuals",
        Slice.Organisation => "organisations",
        _ => "victims not known",
    };
}
