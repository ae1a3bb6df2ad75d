using Answerable.Core.Library;
using Answerable.Web.Documents;
using Answerable.Web.Words;

namespace Answerable.Web.Library;

/// <summary>A document as those who approve it read it: what is said of it, its files, and who let a file through that the scanner had blocked.</summary>
public static class LibraryPaper
{
    public static Document Of(Site site, LibraryDocument document)
    {
        List<Block> blocks =
        [
            new Paragraphs(List(English.DocumentFacts(document, TypeName(site, document), PlanName(site, document), DutyName(site, document)).Select(fact => $"**{fact.Head}**: {Plain(fact.Text)}"))),
            new Heading(2, English.FilesHead, "files"),
            new Paragraphs(document.Files.Count == 0 ? English.NoFiles : List(document.Files.Select(file => Plain(English.FileSays(file))))),
        ];
        var let = document.Files.SelectMany(file => site.Uploads.Of(file.Sha256).Where(upload => upload.Sha256 == file.Sha256 && upload.OverriddenBy.Length > 0).Select(upload => English.OverriddenSays(file, upload))).ToList();
        if (let.Count > 0) blocks.AddRange([new Heading(2, English.OverriddenHead, "overridden"), new Paragraphs(List(let.Select(Plain)))]);
        if (document.OldAddresses.Count > 0) blocks.AddRange([new Heading(2, English.OldAddressesHead, "old-addresses"), new Paragraphs(List(document.OldAddresses.Select(Plain)))]);
        return new(document.Title, document.Summary, blocks);
    }

    /// <summary>What its sort is called.</summary>
    public static string TypeName(Site site, LibraryDocument document) => site.Files.DocumentTypes.FirstOrDefault(type => type.Id == document.Type)?.Name ?? English.Sentence(document.Type);

    /// <summary>What its plan is called; empty for none.</summary>
    public static string PlanName(Site site, LibraryDocument document) => site.Office.Plans.FirstOrDefault(plan => plan.Id == document.Plan)?.Name ?? document.Plan;

    /// <summary>What its duty is called; empty for none.</summary>
    public static string DutyName(Site site, LibraryDocument document) => site.Files.Duties.FirstOrDefault(duty => duty.Id == document.Duty) is { } duty ? English.DutyName(duty) : document.Duty;

    private static string List(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}"));

    private static string Plain(string text) => Meetings.MeetingPaper.Plain(text);
}
