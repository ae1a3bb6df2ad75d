using System.Security.Cryptography;
using Answerable.Core.Duties;
using Answerable.Core.Meetings;
using Answerable.Core.Places;
using Answerable.Core.Releases;
using Answerable.Core.Signals;
using Answerable.Core.Statements;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web.Catalogue;

/// <summary>Somebody who holds the office, from the first to the last day.</summary>
public sealed record Holder(string Name, string Title, string Pronouns, DateOnly From, DateOnly? To);

/// <summary>Where readers can turn to.</summary>
public sealed record Contact(string Name, string? Address, string? Email, string? Telephone);

/// <summary>A page elsewhere that readers are led to.</summary>
public sealed record Link(string Label, string Address);

/// <summary>The office's mark: a picture by its digest, and what it shows in words.</summary>
public sealed record Logo(string Sha256, string Text);

/// <summary>One file of the office's own published record, as it ships with the product.</summary>
public sealed record RecordFile(string Path, string Source, Place Place, string Publisher, string Title, DateOnly Published, bool PublishedIsAssumed, string? Address);

/// <summary>The local policing body whose site this is.</summary>
public sealed record Office(
    string Name, string ShortName, string Body, Place Force, string Website, bool Adopted, IReadOnlyList<Holder> Holders,
    IReadOnlyList<string> Groups, Contact Contact, IReadOnlyList<RecordFile> Record)
{
    /// <summary>Publications of its own that have a date.</summary>
    public IReadOnlyList<Release> Releases { get; init; } = [];

    /// <summary>Decisions that a measure has settled at another level, by named persons.</summary>
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    /// <summary>Dated sets of priorities with their measures, as the office has settled them for itself.</summary>
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    /// <summary>How many months after a quarterly release of crime figures its statement is to be published. The law names no number.</summary>
    public int StatementWithinMonths { get; init; } = 1;

    /// <summary>Statements it had published elsewhere, which ship with its record.</summary>
    public IReadOnlyList<ShippedStatement> Statements { get; init; } = [];

    /// <summary>Its plans, the first to begin first.</summary>
    public IReadOnlyList<Framework> Plans { get; init; } = [];

    /// <summary>The kinds of meetings that it holds or held.</summary>
    public IReadOnlyList<MeetingKind> MeetingKinds { get; init; } = [];

    /// <summary>Meetings of before, which ship with its record.</summary>
    public IReadOnlyList<ShippedMeeting> Meetings { get; init; } = [];

    /// <summary>Pages elsewhere that readers are led to.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The office's mark; null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>Its one colour, as <c>#0f4c75</c>; null for the product's own.</summary>
    public string? Accent { get; init; }

    /// <summary>The rooms that are switched off.</summary>
    public IReadOnlyList<string> Closed { get; init; } = [];

    /// <summary>The sites, as <c>https://host</c>, that may show answers of this one in a frame.</summary>
    public IReadOnlyList<string> Framers { get; init; } = [];

    /// <summary>What it decided about where to report.</summary>
    public OfficeReporting Reporting { get; init; } = new([], [], null);

    /// <summary>What it promises people who ask it something; none is made until staff make one, and until then nobody can ask.</summary>
    public ReplyPromise Promise { get; init; } = new("", 0);

    /// <summary>What it keeps about its duties, by their names in addresses.</summary>
    public IReadOnlyDictionary<string, DutyKept> Duties { get; init; } = new Dictionary<string, DutyKept>();

    /// <summary>What happened elsewhere and started the clock of a duty.</summary>
    public IReadOnlyList<DutyEvent> Events { get; init; } = [];

    /// <summary>A digest of what it was read from.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Who held the office on a day, or null between holders.</summary>
    public Holder? HolderOn(DateOnly day) => Holders.LastOrDefault(holder => holder.From <= day && (holder.To is not { } to || day <= to));

    /// <summary>A kind of meeting; null when there is none of that id.</summary>
    public MeetingKind? MeetingKind(string id) => MeetingKinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>Reads the office's folder and the record in it.</summary>
    /// <exception cref="CatalogueException">A file is wrong: which, where and why.</exception>
    public static Office Read(string folder, CatalogueFiles files)
    {
        var catalogue = files.Known;
        var path = Path.Combine(folder, "office.yaml");
        if (!File.Exists(path)) throw new CatalogueException(path, 1, "there is no such office; ANSWERABLE_OFFICE names a folder in offices/");
        var entry = YamlFile.Read<OfficeEntry>(path);
        foreach (var group in entry.Groups)
            if (group != Group.National && !catalogue.TryGroup(group, out _)) throw new CatalogueException(path, 1, $"there is no group \"{group}\"");
        var (record, baselines, frameworks) = (Path.Combine(folder, "record"), Path.Combine(folder, "baselines.yaml"), Path.Combine(folder, "frameworks.yaml"));
        var choices = File.Exists(frameworks) ? YamlFile.Read<List<LocalChoiceEntry>>(frameworks).Select(entry => entry.Choice(frameworks, files.Frameworks, catalogue)).ToList() : [];
        var settled = files.Frameworks.Select(framework => choices.Where(choice => choice.Framework == framework.Id).Aggregate(framework, (known, choice) => known.As(choice))).ToList();
        var (statements, plans, kinds, meetings) = (Path.Combine(folder, "statements"), Path.Combine(folder, "plans.yaml"), Path.Combine(folder, "meetings.yaml"), Path.Combine(folder, "meetings"));
        var measures = catalogue.Measures.Select(measure => measure.Id).ToHashSet();
        var held = File.Exists(kinds) ? PlanEntry.Apart(kinds, YamlFile.Read<List<MeetingKindEntry>>(kinds).Select(kind => kind.Kind(kinds)).ToList(), kind => kind.Id) : [];
        return new(
            entry.Name, entry.ShortName, entry.Body, Spelling.OfPlace(path, entry.Force, catalogue.Places), entry.Website, entry.Adopted,
            [.. entry.Holders.Select(holder => holder.Holder(path)).OrderBy(holder => holder.From)], entry.Groups,
            new(entry.Contact.Name, entry.Contact.Address, entry.Contact.Email, entry.Contact.Telephone),
            Directory.Exists(record)
                ? [.. Directory.EnumerateFiles(record, "*.yaml").Order(StringComparer.Ordinal).Select(file => YamlFile.Read<RecordEntry>(file).Record(file, catalogue))]
                : [])
        {
            Releases = [.. entry.Releases.Select(release => release.Release(path))],
            Baselines = File.Exists(baselines) ? [.. YamlFile.Read<List<BaselineEntry>>(baselines).Select(decision => decision.Baseline(baselines, catalogue))] : [],
            Frameworks = settled,
            StatementWithinMonths = entry.StatementWithinMonths is >= 0 and <= 12 and var months ? months : throw new CatalogueException(path, Spelling.LineOf(path, "statement-within-months"), "statement-within-months is not a number from 0 to 12"),
            Statements = Directory.Exists(statements)
                ? [.. Directory.EnumerateFiles(statements, "*.yaml").Order(StringComparer.Ordinal).Select(file => YamlFile.Read<ShippedStatementEntry>(file).Statement(file, settled, Digest([file, frameworks, .. Directory.Exists(record) ? Directory.GetFiles(record).Order(StringComparer.Ordinal).ToArray() : []])))]
                : [],
            Plans = File.Exists(plans) ? [.. PlanEntry.Apart(plans, YamlFile.Read<List<PlanEntry>>(plans).Select(plan => plan.Plan(plans, measures)).ToList(), plan => plan.Id).OrderBy(plan => plan.From)] : [],
            MeetingKinds = held,
            Meetings = Directory.Exists(meetings)
                ? [.. Directory.EnumerateFiles(meetings, "*.yaml").Order(StringComparer.Ordinal).Select(file => YamlFile.Read<ShippedMeetingEntry>(file).Shipped(file, held, Digest([file])))]
                : [],
            Hash = Digest([path, baselines, frameworks, plans, kinds]),
        };
    }

    private static string Digest(IEnumerable<string> files) => Convert.ToHexStringLower(SHA256.HashData([.. files.Where(File.Exists).SelectMany(File.ReadAllBytes)]))[..12];

    private sealed class BaselineEntry
    {
        public required string Measure { get; init; }

        public required string Place { get; init; }

        public required string From { get; init; }

        public required string Reason { get; init; }

        public required string Evidence { get; init; }

        public required string DecidedBy { get; init; }

        public required string Decided { get; init; }

        public Baseline Baseline(string path, Known catalogue) => new(
            catalogue.TryMeasure(Measure, out _) ? Measure : throw new CatalogueException(path, 1, $"there is no measure \"{Measure}\""),
            Spelling.OfPlace(path, Place, catalogue.Places).Id, Spelling.OfPeriod(path, "from", From), Reason, Evidence, DecidedBy, Spelling.OfDate(path, "decided", Decided));
    }

    private sealed class OfficeEntry
    {
        public required string Name { get; init; }

        public required string ShortName { get; init; }

        public required string Body { get; init; }

        public required string Force { get; init; }

        public required string Website { get; init; }

        public required bool Adopted { get; init; }

        public required List<HolderEntry> Holders { get; init; }

        public required List<string> Groups { get; init; }

        public required ContactEntry Contact { get; init; }

        public List<OwnReleaseEntry> Releases { get; init; } = [];

        public int StatementWithinMonths { get; init; } = 1;
    }

    private sealed class HolderEntry
    {
        public required string Name { get; init; }

        public required string Title { get; init; }

        public required string Pronouns { get; init; }

        public required string From { get; init; }

        public string? To { get; init; }

        public Holder Holder(string path) =>
            new(Name, Title, Pronouns, Spelling.OfDate(path, "from", From), To is null ? null : Spelling.OfDate(path, "to", To));
    }

    private sealed class ContactEntry
    {
        public required string Name { get; init; }

        public string? Address { get; init; }

        public string? Email { get; init; }

        public string? Telephone { get; init; }
    }

    private sealed class RecordEntry
    {
        public required string File { get; init; }

        public required string Source { get; init; }

        public required string Place { get; init; }

        public required string Publisher { get; init; }

        public required string Title { get; init; }

        public required string Published { get; init; }

        public bool PublishedIsAssumed { get; init; }

        public string? Address { get; init; }

        public RecordFile Record(string path, Known catalogue) => new(
            Path.Combine(Path.GetDirectoryName(path)!, File),
            catalogue.TrySource(Source, out _) ? Source : throw new CatalogueException(path, 1, $"there is no source \"{Source}\""),
            Spelling.OfPlace(path, Place, catalogue.Places), Publisher, Title, Spelling.OfDate(path, "published", Published), PublishedIsAssumed, Address);
    }
}
