using System.Text.Json.Serialization;
using Answerable.Core.Reporting;

namespace Answerable.Web.Catalogue;

/// <summary>Where to report what, over the whole country, and where "leave this page" leads.</summary>
/// <param name="Exit">A page that says nothing about its reader.</param>
/// <param name="Needs">What people have to tell, in order, with the ways to tell it.</param>
public sealed record Signposts(string Exit, IReadOnlyList<Need> Needs);

/// <summary>A file of ways to report.</summary>
internal sealed class ReportEntry
{
    public required string Exit { get; init; }

    public required List<NeedEntry> Needs { get; init; }

    public Signposts Signposts(string path)
    {
        Signposts signposts = new(Spelling.OfAddress(path, Exit), [.. Needs.Select(need => need.Need(path))]);
        if (signposts.Needs is not [{ Id: Need.Emergency }, ..]) throw new CatalogueException(path, Spelling.LineOf(path, "needs:"), $"the first need is not \"{Need.Emergency}\"");
        foreach (var twice in signposts.Needs.SelectMany(need => need.Ways.Select(way => way.Id).Append(need.Id)).GroupBy(id => id).Where(same => same.Count() > 1))
            throw new CatalogueException(path, Spelling.LineOf(path, $"id: {twice.Key}"), $"\"{twice.Key}\" is there twice");
        return signposts;
    }

    internal sealed class NeedEntry
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        public string Text { get; init; } = "";

        public required List<WayEntry> Ways { get; init; }

        public Need Need(string path) => new(Id, Title, Text, [.. Ways.Select(way => way.Way(path))]);
    }

    internal sealed class WayEntry
    {
        public required string Id { get; init; }

        public required string Label { get; init; }

        public string Text { get; init; } = "";

        public string? Telephone { get; init; }

        public string? Address { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }

        public string? Within { get; init; }

        public required string Said { get; init; }

        public required bool Checked { get; init; }

        public Way Way(string path)
        {
            // A month where the day is not known.
            DateOnly? Day(string key, string? text, Func<Core.Periods.Period, DateOnly> of) => text is null ? null : text.Count(c => c == '-') == 2 ? Spelling.OfDate(path, key, text) : of(Spelling.OfPeriod(path, key, text));
            return new(
                Id, Label, Telephone is null && Address is null && Text.Length == 0 ? throw new CatalogueException(path, Spelling.LineOf(path, $"id: {Id}"), $"{Id} has neither a number nor a page nor words") : Text,
                Telephone, Address is null ? null : Spelling.OfAddress(path, Address),
                Day("from", From, month => month.Start), Day("to", To, month => month.End), Said, Checked)
            {
                Within = Within,
            };
        }
    }
}

/// <summary>A way of the office's own.</summary>
/// <param name="Need">What it is for, by its id.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Telephone">A number; null for none.</param>
/// <param name="Address">A page; null for none.</param>
public sealed record OwnWay(string Need, string Label, string? Telephone, string? Address);

/// <summary>What the office decides about where to report.</summary>
/// <param name="Ways">Its own ways, which come first.</param>
/// <param name="LeftOut">The ids of national ways that it does not show.</param>
/// <param name="Checked">When it last checked the numbers and links; null when it has not.</param>
public sealed record OfficeReporting(IReadOnlyList<OwnWay> Ways, IReadOnlyList<string> LeftOut, DateOnly? Checked)
{
    /// <summary>Whether a way is marked as not checked.</summary>
    public bool IsUnchecked(Way way) => !way.IsChecked && Checked is null;

    /// <summary>The ways as the page shows them.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Need, Way Way)> Own => [.. Ways.Select((way, at) => (way.Need, new Way($"own-{at}", way.Label, "", way.Telephone, way.Address, null, null, "", true)))];
}
