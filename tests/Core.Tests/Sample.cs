using System.Globalization;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Tests;
using Answerable.Web.Catalogue;

namespace Answerable.Core.Tests;

/// <summary>The shipped catalogue, and editions small enough to see through.</summary>
internal static class Sample
{
    public const string Calls = "999-calls";
    public const string Quick = "999-calls-under-10s";
    public const string Share = "999-percent-under-10s";
    public const string Mean = "999-mean-answer-seconds";
    public const string Median = "999-median-answer-seconds";
    public const string National = "999-national";
    public const string Office = "office-page";

    public static Catalogue Catalogue { get; } = CatalogueFiles.Read(Path.Combine(AppContext.BaseDirectory, "catalogue")).Known;

    public static Period Month(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException($"{text} is not a period.");

    /// <summary>An edition whose whole hash is one digit repeated.</summary>
    public static Edition Edition(string hash, string source = National, string published = "2024-07-24", int correction = 0) => new(
        source, "a publisher", "a title", DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        PublishedIsAssumed: false, correction, new(hash[0], 64), "a file.csv", null);

    /// <summary>A reading as printed: a number keeps its digits, anything else is a marker.</summary>
    public static Reading Printed(this Edition edition, string measure, string place, string period, string printed, string breakdown = "") => new(
        measure, breakdown, place, Month(period),
        decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
        printed.StartsWith('[') ? printed : "", edition.Id, new("a file.csv", 2, 3));

    /// <summary>What is visible when editions were taken in in the order given.</summary>
    public static Holdings Held(params (Edition Edition, Reading[] Readings)[] taken) => new(
        "2024-07-24T09:30:00.000Z",
        [.. taken.SelectMany(item => item.Readings)],
        taken.Select((item, order) => new TakenIn(order + 1, item.Edition, DateTimeOffset.UnixEpoch, [])).ToDictionary(item => item.Edition.Id));

    public static Series Series(string measure, Holdings holdings) => new(Catalogue.Measure(measure), holdings, Catalogue);

    /// <summary>The series of one measure from one edition.</summary>
    public static Series Series(string measure, Edition edition, params Reading[] readings) => Series(measure, Held((edition, readings)));

    /// <summary>The 32 months printed on the Norfolk office's page of July 2024, November 2021 to June 2024, with the ranks it printed.</summary>
    public static Holdings Norfolk => field ??= Published();

    private static Holdings Published()
    {
        var edition = Edition("f", Office);
        return Held((edition, [.. Table.Of(Shared.Path("data", "calls-999", "norfolk-999-as-published.csv")).SelectMany(row => new[]
        {
            edition.Printed(Calls, "norfolk", row["month"], row["total_calls"]),
            edition.Printed(Mean, "norfolk", row["month"], row["mean_answer_seconds"]),
            edition.Printed(Share, "norfolk", row["month"], row["pct_under_10s"]),
            edition.Printed(Share, "norfolk", row["month"], row["national_rank"], Reading.RankIn("national")),
            edition.Printed(Share, "norfolk", row["month"], row["msg_rank"], Reading.RankIn("msg-norfolk")),
            edition.Printed(Share, "norfolk", row["month"], row["regional7_rank"], Reading.RankIn("regional-7")),
        })]));
    }
}
