using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Signals;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Fraud;

/// <summary>A table of types of crime, or kinds of victim: some of the parts of the month's reports beside those of the same month a year before.</summary>
/// <param name="Reports">The page.</param>
/// <param name="Id">Its id on the page.</param>
/// <param name="Title">Its caption.</param>
/// <param name="Subtitle">What is to be known about it.</param>
/// <param name="Parts">The parts, in order.</param>
/// <param name="Division">The reports of the month and those a year before, divided so.</param>
public sealed record FraudTypes(FraudReports Reports, string Id, string Title, string Subtitle, IReadOnlyList<Slice> Parts, (Division Now, Division Before) Division)
{
    /// <summary>How many types stand before the fold.</summary>
    public const int Shown = 10;

    /// <summary>Types of crime.</summary>
    public static FraudTypes OfTypes(FraudReports reports, string id, IEnumerable<Category> types) => new(
        reports, id, English.TypesTitle(reports.Force.Name, reports.Month!.Value), English.TypesSubtitle(reports.Types.Count), [.. types.Select(type => new Slice(type.Id, null))], reports.ByType);

    /// <summary>Kinds of victim.</summary>
    public static FraudTypes OfVictims(FraudReports reports) => new(
        reports, "victims", English.VictimsTitle(reports.Force.Name, reports.Month!.Value), "", [.. reports.Victims.Select(victim => new Slice(null, victim))], reports.ByVictim);

    public bool IsByType => Parts.Any(part => part.Category is not null);

    /// <summary>Whether it is known what was lost by part.</summary>
    public bool HasLosses => Parts.Any(part => Reports.Part(Reports.Loss, part) is not null);

    public string Name(Slice part) => part.Category is { } id && Reports.Categories.Find(id) is { } type ? English.TypeName(type, Reports.Month!.Value) : English.Sentence(English.VictimName(part.Victim ?? ""));

    public CategoryGroup? Group(Slice part) => part.Category is { } id ? Reports.Categories.Find(id)?.Group : null;

    /// <summary>A part in its cell; none where the others make the whole.</summary>
    public static string Cell(Division division, Slice part) => division.Of(part) is { } figure ? English.Value(figure) : division.IsWhole ? English.NothingReported : Markers.NotAvailable;

    public bool IsAlike => !Reports.BreaksSince(Reports.Month!.Value).Any();

    public YearOnYear? Change(Slice part) => Division.Now.Of(part) is { } figure ? Reports.Change(Reports.Reports, figure) : null;
}
