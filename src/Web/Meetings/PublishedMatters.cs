using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.Words;
using Answerable.Web.Written;

namespace Answerable.Web.Meetings;

/// <summary>The questions that the office puts to the chief constable: those that an audience sees, and the road by which they are written and kept.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="seen">What whoever asks may see.</param>
public sealed class PublishedMatters(Site site, Seen seen)
{
    /// <summary>The kind of paper that a question is, and the part of one that the force is asked to write.</summary>
    public const string Kind = "matter", AnswerPart = "answer";

    /// <summary>The kind of paper that it is.</summary>
    internal static PaperKind<Matter> Paper { get; } = new(
        Kind, matter => NameOf(matter.Number), English.MatterTitle, (site, matter) => MatterPaper.Of(site, site.Public, matter), AddressOf);

    /// <summary>Questions while they are written, by whoever writes them.</summary>
    public Writing<Matter> Writing { get; } = new(site, Paper);

    /// <summary>Every version of every question that may be seen, the newest first; read once for whoever asks several things.</summary>
    private IReadOnlyList<Shown<Matter>> Every => field ??= Writing.Shown(seen.Audience);

    /// <summary>Every question that may be seen, each in its newest version, the last number first.</summary>
    public IReadOnlyList<Shown<Matter>> All => field ??= [.. Every.DistinctBy(item => item.Version.Name).OrderByDescending(item => item.Content.Number)];

    /// <summary>The question of a number; null when none is to be seen.</summary>
    public Shown<Matter>? Find(int number) => All.FirstOrDefault(item => item.Content.Number == number);

    /// <summary>Every version of a question that may be seen, the newest first.</summary>
    public IReadOnlyList<Shown<Matter>> Versions(int number) => [.. Every.Where(item => item.Content.Number == number)];

    /// <summary>Begins a question under the first number that no question ever had. Where somebody is quicker, it takes the next.</summary>
    /// <param name="numbered">The question with a number.</param>
    /// <param name="by">Who begins it.</param>
    public Matter Begin(Func<int, Matter> numbered, string by)
    {
        for (var number = Writing.All().Select(draft => draft.Content.Number).Concat(All.Select(shown => shown.Content.Number)).DefaultIfEmpty(0).Max() + 1; ; number++)
            if (numbered(number) is var matter && Writing.Begin(matter, 0, by)) return matter;
    }

    /// <summary>Every question as it was last saved, else as it is published, those left aside not among them; the last number first.</summary>
    public IReadOnlyList<Matter> Latest() =>
    [
        .. Writing.All().Select(draft => draft.Content).Concat(All.Select(shown => shown.Content)).DistinctBy(matter => matter.Number)
            .Where(matter => !matter.IsSetAside).OrderByDescending(matter => matter.Number),
    ];

    /// <summary>What a question is called in the Store.</summary>
    public static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a question stands.</summary>
    public static string AddressOf(Matter matter) => $"/questions/{NameOf(matter.Number)}";
}
