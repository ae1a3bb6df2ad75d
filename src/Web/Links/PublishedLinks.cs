using Answerable.Web.Words;

namespace Answerable.Web.Links;

/// <summary>A link to another site, and where the office shows it.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Shown">The page on which it stands, in words.</param>
public sealed record PublishedLink(string Address, string Shown);

/// <summary>Every link to another site that the office shows to everybody.</summary>
public static class PublishedLinks
{
    /// <summary>The links, each once, with every page on which it stands.</summary>
    public static IReadOnlyList<PublishedLink> Of(Site site) =>
        [.. All(site).Where(link => link.Address is ['h', 't', 't', 'p', ..]).GroupBy(link => link.Address).Select(same => new PublishedLink(same.Key, English.List(same.Select(link => link.Shown).Distinct())))];

    private static IEnumerable<PublishedLink> All(Site site)
    {
        var office = site.Office;
        foreach (var shown in site.Public.Duties.All())
            foreach (var evidence in shown.Evidence.Where(item => item.IsElsewhere)) yield return new(evidence.Address, English.DutyName(shown.Duty));
        yield return new(office.Website, English.OfficeTitle);
        if (office.Contact.Address is { } contact) yield return new(contact, English.ContactTitle);
        foreach (var link in office.Links) yield return new(link.Address, English.LinksHead);
        foreach (var way in site.Needs.SelectMany(need => need.Ways))
            if (way.Address is { } address) yield return new(address, English.ReportTitle);
        yield return new(site.Files.Signposts.Exit, English.ReportTitle);
        foreach (var meeting in site.Public.Meetings.All)
            foreach (var recording in meeting.Content.Recordings) yield return new(recording.Address, English.MeetingTitle(meeting.Content, office.MeetingKind(meeting.Content.Kind)));
        foreach (var source in site.Catalogue.Sources)
            if (source.Address is { } address) yield return new(address, English.Sentence(source.Name));
        foreach (var file in office.Record)
            if (file.Address is { } address) yield return new(address, file.Title);
    }
}
