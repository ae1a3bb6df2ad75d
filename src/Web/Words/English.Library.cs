using System.Globalization;
using Answerable.Core.Library;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

/// <summary>Words of the library of documents, as everybody reads them.</summary>
public static partial class English
{
    public const string DocumentsTitle = "Documents", DocumentsLead = "Reports, plans, policies, decisions and other papers that the office has published.";
    public const string NoDocuments = "No document has been published here yet.", DocumentsFeed = "Feed of documents (Atom)", DocumentsSearchLabel = "Search in documents", DocumentsSearchDo = "Search";
    public const string DocumentsSearchHint = "Words in titles, summaries and files. Put words in quotation marks to find them together; end a word with * to find all that begin so.";
    public const string DocumentTypeField = "Type", DocumentYearField = "Year", DocumentPlanField = "Plan", DocumentDutyField = "Duty to publish", AnyOne = "Any", DocumentsOrder = "What has the words in its title comes first, then in its summary, then in its files; the newest of each first.";
    public const string NothingFoundTry = "Try fewer words, or other words for the same. Check the spelling, leave out quotation marks, or look through all documents.", ShowAllDocuments = "All documents", PagesOfList = "Pages of the list", NextPage = "Next page", PreviousPage = "Previous page";
    public const string FilesHead = "Files", NoFiles = "There is no file.", DatedHead = "Date", DocumentPeriodHead = "About", DocumentLanguageHead = "Language", AccessibleHead = "Accessible format", ReplacesHead = "Replaces", OldAddressesHead = "Where it stood before", DocumentVersionsHead = "Versions";
    public const string AccessibleYes = "Everybody should be able to read this document, also with a screen reader.", AccessibleNo = "This document may not work with a screen reader. Write to the office, and it sends you one that does.", AccessibleElsewhere = "The same in a form that everybody can read";
    public const string NoWordsInIt = "It is a picture: it has no words that can be searched or read aloud.", OverriddenHead = "Files that were published though the scanner blocked them", ThisVersion = "this one", NewestOfDocument = "The newest version";

    public static string DocumentsFeedName(string office) => $"Documents: {office}";

    public static string DocumentType(string name, DateOnly date) => $"{name}, {Day(date)}";

    /// <summary>How many documents there are, or were found.</summary>
    public static string DocumentsFound(int many, bool isSearch) => (many, isSearch) switch
    {
        (0, true) => "Nothing was found.",
        (0, false) => "There is no such document.",
        (1, true) => "1 document was found.",
        (1, false) => "1 document.",
        (_, true) => $"{Number(many)} documents were found.",
        _ => $"{Number(many)} documents.",
    };

    public static string ListPageOf(int page, int pages) => $"Page {Number(page)} of {Number(pages)}";

    public static string ReplacedBy(string title) => $"A newer document has taken its place: {title}";

    public static string EarlierVersionOf(DateTimeOffset shown) => $"This is an earlier version. A newer one was published on {Moment(shown)}.";

    public static string DocumentVersionSays(int number, DateTimeOffset shown) => $"Version {Number(number)}, published {Moment(shown)}";

    /// <summary>A language by its name where it is one of the two of Wales, else as web pages name it.</summary>
    public static string LanguageName(string language) => language switch { "en" => "English", "cy" => "Welsh", _ => language };

    /// <summary>A file in a line: its type and its size.</summary>
    public static string FileSays(LibraryFile file) => $"{file.Name} ({FileType(file)}, {FileSize(file.Bytes)}){(file.HasWords || IsPage(file) ? "" : $". {NoWordsInIt}")}";

    public static string FileType(LibraryFile file) => file.Ending switch { "pdf" => "PDF", "docx" => "Word", "odt" => "OpenDocument", "html" or "htm" => "web page", "txt" or "md" => "text", "jpg" or "jpeg" or "png" or "webp" or "svg" => "picture", var other => other };

    /// <summary>A size to two digits: bytes, kilobytes of a thousand, megabytes of a million.</summary>
    public static string FileSize(long bytes) => bytes < 1_000 ? $"{Number((int)bytes)} bytes" : bytes < 1_000_000 ? $"{(bytes + 500) / 1_000} KB"
        : $"{Math.Round(bytes / 1_000_000m, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture)} MB";

    /// <summary>What there is to say of a document, each a head and a text.</summary>
    public static IEnumerable<(string Head, string Text)> DocumentFacts(LibraryDocument document, string type, string plan, string duty)
    {
        yield return (DocumentTypeField, type);
        yield return (DatedHead, Day(document.Date));
        if (document.Period is { } period) yield return (DocumentPeriodHead, AboutPeriod(period));
        if (plan.Length > 0) yield return (DocumentPlanField, plan);
        if (duty.Length > 0) yield return (DocumentDutyField, duty);
        if (document.Language != Language[..2]) yield return (DocumentLanguageHead, LanguageName(document.Language));
        yield return (AccessibleHead, document.IsAccessible ? AccessibleYes : AccessibleNo);
        if (document.AccessibleAt.Length > 0) yield return (AccessibleElsewhere, document.AccessibleAt);
        if (document.Supersedes.Length > 0) yield return (ReplacesHead, document.Supersedes);
    }

    public static string AboutPeriod(Period period) => period.Months switch { 1 => Month(period), 12 => Twelve(period), _ => $"{Month(period.LastMonth.Plus(1 - period.Months))} to {Month(period.LastMonth)}" };

    private static bool IsPage(LibraryFile file) => file.Ending is "jpg" or "jpeg" or "png" or "webp" or "svg";
}
