using Answerable.Core.Measures;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

/// <summary>Words of corrections and revisions.</summary>
public static partial class English
{
    public const string CorrectionsTitle = "Corrections", OurErrors = "Our errors", PublishersRevisions = "Publishers' revisions", PlaceHead = "Place", WasHead = "Was", IsHead = "Is now";
    public const string CorrectionsLead = "Every figure that stood here and stands here no longer: what we got wrong, and what publishers changed themselves.";
    public const string NoErrorsOfOurs = "No figure has been shown here otherwise than the publisher printed it, as far as we know.";
    public const string NoRevisions = "No publisher has printed a figure here otherwise than before. When a newer edition is brought in, every figure that differs is listed here.";

    public static string OurErrorTitle(Edition edition) => $"We had read this file wrongly: {edition.Title}, published {PublishedOn(edition)}";

    public static string RevisionTitle(Edition was, Edition now) => was.Title == now.Title
        ? $"{now.Publisher}, {now.Title}: the edition of {PublishedOn(was)} and that of {PublishedOn(now)}"
        : $"{now.Publisher}: {was.Title} ({PublishedOn(was)}) and {now.Title} ({PublishedOn(now)})";

    public static string HowManyDiffer(int all, int listed) => listed == all
        ? $"{Of(all, "figure differs", "figures differ")}."
        : $"{Of(all, "figure differs", "figures differ")}. Listed here are the {Number(listed)} about this office's force and its local areas; the files below have all.";

    /// <summary>A reading as printed; [x] where there is none.</summary>
    public static string Printed(Reading? reading) => reading is null ? "not shown" : reading.Value is { } value ? Number(value, value.Scale) : reading.Marker;

    /// <summary>A measure's name with its breakdown in words.</summary>
    public static string WithBreakdown(Measure measure, string breakdown, Core.Measures.Catalogue catalogue)
    {
        if (breakdown.Length == 0) return Sentence(measure.Name);
        if (Slice.TryParse(breakdown, out var slice)) return $"{Sentence(measure.Name)}: {SliceName(slice, catalogue.Categories)}";
        var (key, value) = (breakdown[..breakdown.IndexOf('=', StringComparison.Ordinal)], breakdown[(breakdown.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        return key switch
        {
            "offence" when value.Split(";outcome=") is [var code, var outcome] => $"{Sentence(measure.Name)}: {catalogue.Offences.Of(code, Period.Month(9999, 12))?.Name ?? code} ({code}), outcome type {outcome}",
            "offence" => $"{Sentence(measure.Name)}: {catalogue.Offences.Of(value, Period.Month(9999, 12))?.Name ?? value.Replace('-', ' ')} ({value})",
            "people" => $"{Sentence(measure.Name)}: people asked",
            "group" => $"{Sentence(measure.Name)}: printed rank",
            _ => $"{Sentence(measure.Name)} ({breakdown})",
        };
    }
}
