using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Answerable.Core.Duties;
using Answerable.Core.Meetings;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Statements;
using Group = Answerable.Core.Places.Group;
using Known = Answerable.Core.Measures.Catalogue;

namespace Answerable.Web.Catalogue;

/// <summary>A list of a group's members, as staff keep it.</summary>
public sealed record MemberList(string From, IReadOnlyList<string> Members, string Source);

/// <summary>What staff decide about the office, as text that is kept: written here, and read back only if it still makes sense.</summary>
public static partial class OfficeDetails
{
    public const string Holders = "holders", Contact = "contact", Links = "links", Logo = "logo", Accent = "accent", Groups = "groups", Rooms = "rooms", Framers = "framers", Adopted = "adopted", Report = "report", Events = "events", Asking = "asking";

    /// <summary>How decisions about the lists of a group, about a measure of the office's own and about a duty, are named: followed by its id.</summary>
    public const string OfGroup = "group ", OfMeasure = "measure ", OfDuty = "duty ";

    /// <summary>How decisions about a plan, and about a kind of meeting, are named: followed by its id.</summary>
    public const string OfPlan = "plan ", OfMeetingKind = "meetings ";

    private const int LongestId = 60;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new PeriodText(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>A decision as text.</summary>
    public static string Write<T>(T decided) => JsonSerializer.Serialize(decided, Strict);

    /// <summary>A decision read back.</summary>
    /// <exception cref="FormatException">It is not what this version understands.</exception>
    public static T Read<T>(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, Strict) ?? throw new FormatException("There is nothing in it.");
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    /// <summary>The office with a decision about it.</summary>
    /// <exception cref="FormatException">It is not what this version understands.</exception>
    public static Office With(this Office office, string about, string content, Known catalogue) => about switch
    {
        Holders => office with { Holders = Valid(Read<List<Holder>>(content).OrderBy(holder => holder.From).ToList(), AreDated, "Holders must follow each other.") },
        Contact => office with { Contact = Read<Contact>(content) },
        Links => office with { Links = Valid(Read<List<Link>>(content), links => links.All(link => IsAddress(link.Address)), "A link has no web address.") },
        Logo => office with { Logo = Valid(Read<Logo>(content), logo => Digest().IsMatch(logo.Sha256), "The picture has no digest.") },
        Accent => office with { Accent = Valid(Read<string>(content), Colours.IsReadable, "The colour cannot be read on white.") },
        Groups => office with { Groups = Valid(Read<List<string>>(content), ids => ids.All(id => id == Group.National || catalogue.TryGroup(id, out _) || Group.IsId(id, catalogue.Places)), "There is no such group.") },
        Rooms => office with { Closed = Read<List<string>>(content) },
        Framers => office with { Framers = Valid(Read<List<string>>(content), sites => sites.All(site => SiteOf(site) == site), "A site is no web address.") },
        Report => office with { Reporting = Valid(Read<OfficeReporting>(content), report => report.Ways.All(way => way.Label.Length > 0 && (way.Address is null || IsAddress(way.Address))), "A way to report has no words, or its page no web address.") },
        Asking => office with { Promise = Valid(Read<ReplyPromise>(content), promise => promise.IsMade || promise == new ReplyPromise("", 0), "A promise needs somebody who keeps it, and days.") },
        Events => office with { Events = Read<List<DutyEvent>>(content) },
        _ when about.StartsWith(OfDuty, StringComparison.Ordinal) => office with
        {
            Duties = new Dictionary<string, DutyKept>(office.Duties) { [about[OfDuty.Length..]] = Valid(Read<DutyKept>(content), kept => kept.Evidence.All(item => !item.IsElsewhere || IsAddress(item.Address)), "What meets a duty has no web address.") },
        },
        Adopted => office with { Adopted = Read<bool>(content) },
        _ when about.StartsWith(OfPlan, StringComparison.Ordinal) => office with { Plans = [.. Put(office.Plans, about[OfPlan.Length..], PlanOf(about[OfPlan.Length..], content), plan => plan.Id).OrderBy(plan => plan.From)] },
        _ when about.StartsWith(OfMeetingKind, StringComparison.Ordinal) =>
            office with { MeetingKinds = Put(office.MeetingKinds, about[OfMeetingKind.Length..], KindOf(about[OfMeetingKind.Length..], content), kind => kind.Id) },
        _ => throw new FormatException($"\"{about}\" is nothing that is decided about an office."),
    };

    /// <summary>The id that a name gives to a plan, a priority or a kind of meeting: its letters and digits; null when it has none.</summary>
    public static string? IdOf(string name)
    {
        var id = NotOfAnId().Replace(name.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal), "-").Trim('-');
        return id.Length == 0 ? null : id[..Math.Min(id.Length, LongestId)].TrimEnd('-');
    }

    /// <summary>A plan as staff keep it. Of a measure that is not known any more nothing is shown.</summary>
    /// <exception cref="FormatException">It is not what this version understands.</exception>
    public static Framework PlanOf(string id, string content) => Valid(
        Read<Framework>(content),
        plan => plan.Id == id && plan.Kind == FrameworkKind.Plan && plan.Name.Length > 0 && (plan.To is not { } to || to >= plan.From)
            && plan.Priorities.Select(priority => priority.Id).Distinct().Count() == plan.Priorities.Count && plan.Priorities.All(priority => IdOf(priority.Id) == priority.Id && priority.Name.Length > 0),
        "It is not a plan.");

    /// <summary>A kind of meeting as staff keep it.</summary>
    /// <exception cref="FormatException">It is not what this version understands.</exception>
    public static MeetingKind KindOf(string id, string content) => Valid(
        Read<MeetingKind>(content), kind => kind.Id == id && kind.Names.Count > 0 && kind.Names.All(name => name.Name.Length > 0) && kind.EveryMonths is null or (>= 1 and <= 24), "It is not a kind of meeting.");

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> all, string id, T one, Func<T, string> idOf) =>
        all.Any(other => idOf(other) == id) ? [.. all.Select(other => idOf(other) == id ? one : other)] : [.. all, one];

    /// <summary>A group of any force with the lists that staff keep: each takes the place of the one from the same month.</summary>
    /// <exception cref="FormatException">It is not what this version understands.</exception>
    public static Group GroupOf(string id, string content, Known catalogue)
    {
        var shipped = catalogue.TryGroup(id, out var known) ? known
            : catalogue.Places.Forces.FirstOrDefault(force => id == Group.IdOf(Group.Similar, force.Id)) is { } owner
                ? new Group(id, "most similar forces", catalogue.Groups.FirstOrDefault(group => group.Kind == Group.Similar)?.Term, Group.Similar, owner.Id, [])
                : throw new FormatException($"\"{id}\" is not a group of a force.");
        var lists = Read<List<MemberList>>(content).Select(list => new Membership(
            Period.TryParse(list.From, out var from) && from.IsMonth ? from : throw new FormatException($"\"{list.From}\" is not a month."),
            [.. list.Members.Select(member => catalogue.Places.TryFind(member, out var place) ? place.Id : throw new FormatException($"There is no place \"{member}\"."))], list.Source)
        { Origin = ListOrigin.Typed }).ToList();
        return shipped.With(lists) is { Memberships.Count: > 0 } group ? group : throw new FormatException("A group needs a list.");
    }

    /// <summary>Whether holders have names, dates in order, and nobody holds the office beside somebody else.</summary>
    public static bool AreDated(IReadOnlyList<Holder> holders) =>
        holders.All(holder => holder.Name.Length > 0 && holder.Title.Length > 0 && (holder.To is not { } to || to >= holder.From))
        && holders.Zip(holders.Skip(1)).All(pair => pair.First.To is { } end && end < pair.Second.From);

    /// <summary>Whether it is the address of a page on the secure web.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;

    /// <summary>Whether it is where a document is: a page on the secure web, or one of this site's own documents.</summary>
    public static bool IsDocument(string text) => IsAddress(text) || DocumentOfOurs().IsMatch(text);

    /// <summary>The site of a web address, as <c>https://host</c>; null when it is none. Without encryption only the machine itself.</summary>
    public static string? SiteOf(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Host.Length > 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}" : null;

    private static T Valid<T>(T decided, Func<T, bool> isRight, string otherwise) => isRight(decided) ? decided : throw new FormatException(otherwise);

    [GeneratedRegex("^/documents/[a-z0-9][a-z0-9-]*$")]
    private static partial Regex DocumentOfOurs();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfAnId();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Digest();
}
