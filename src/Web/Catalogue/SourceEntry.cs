using Answerable.Core.Measures;
using Answerable.Core.Releases;

namespace Answerable.Web.Catalogue;

/// <summary>The front matter of a source's file.</summary>
internal sealed class SourceEntry
{
    public required int Order { get; init; }

    public required string Name { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    public string? Address { get; init; }

    public required string Cadence { get; init; }

    public List<ReleaseEntry> Releases { get; init; } = [];

    public EveryEntry? Every { get; init; }

    public FetchEntry? Fetch { get; init; }

    public string? Attribution { get; init; }

    public Timetable Timetable(string path)
    {
        var source = new Source(Path.GetFileNameWithoutExtension(path), Name, Publisher, Order, Licence, Address, Cadence) { Fetch = Fetch?.Fetch(path), Attribution = Attribution };
        return new(source, [.. Releases.Select(entry => entry.Release(path, source.Id))], Every?.Rule(path));
    }

    internal sealed class FetchEntry
    {
        private static readonly string[] Kinds = [Core.Measures.Fetch.Ons, Core.Measures.Fetch.GovUk];

        public required string Kind { get; init; }

        public required string Address { get; init; }

        public string? Match { get; init; }

        public Fetch Fetch(string path) => !Kinds.Contains(Kind)
            ? throw new CatalogueException(path, Spelling.LineOf(path, "kind:"), $"kind is \"{Kind}\"; expected one of {string.Join(", ", Kinds)}")
            : Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") ? new(Kind, Address, Match)
            : throw new CatalogueException(path, Spelling.LineOf(path, "fetch:"), $"\"{Address}\" is not a web address");
    }

    internal sealed class ReleaseEntry
    {
        public required string Date { get; init; }

        public string? Time { get; init; }

        public required string Covers { get; init; }

        public required string Said { get; init; }

        public bool Published { get; init; }

        public Release Release(string path, string source)
        {
            var day = Spelling.OfDate(path, "date", Date);
            return new(source, Spelling.OfPeriod(path, "covers", Covers), day, Time is null ? null : Spelling.OfTime(path, "time", Time, day), Said, Published);
        }
    }

    internal sealed class EveryEntry
    {
        public required int Months { get; init; }

        public required int Covers { get; init; }

        public int? LagMonths { get; init; }

        public ReleaseRule Rule(string path) => Months is >= 1 and <= 120 && Covers is >= 1 and <= 120 && LagMonths is null or (>= 0 and <= 120)
            ? new(Months, Covers, LagMonths)
            : throw new CatalogueException(path, Spelling.LineOf(path, "every:"), "every has months and covers from 1 to 120, and lag-months, if given, from 0 to 120");
    }
}

/// <summary>A publication of the office's own, in its file.</summary>
internal sealed class OwnReleaseEntry
{
    public required string Date { get; init; }

    public string? Time { get; init; }

    public required string Title { get; init; }

    public required string Said { get; init; }

    public Release Release(string path)
    {
        var day = Spelling.OfDate(path, "date", Date);
        return new(Core.Releases.Release.Own, null, day, Time is null ? null : Spelling.OfTime(path, "time", Time, day), Said, IsPublished: false) { Title = Title };
    }
}
