using Answerable.Core.Library;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of the library as the office works on it.</summary>
public static partial class English
{
    public const string StaffDocumentsTitle = "Documents", StaffDocumentsLead = "Reports, plans, decisions and other papers: bring a file, say what it is, propose it; somebody else approves it.", StaffDocumentsText = "Publish reports, plans and other papers, each looked at by the scanner first.";
    public const string BringFilesTitle = "Bring files", BringFilesLead = "Every file is looked at for what it would give away: hidden words, names, comments, places.", BringFilesField = "Files", BringFilesHint = "PDF, Word (docx), OpenDocument (odt), web page, text or picture, up to 25 MB each. You can choose several, or a zip file of them.", BringFilesDo = "Bring them";
    public const string TablesAreBroughtIn = "A spreadsheet or a CSV file that you bring here is kept for colleagues and never published. To publish its figures, bring them in:";
    public const string DocumentsWrittenHead = "Being written", DocumentsNoneWritten = "No document is being written.", FilesBroughtHead = "Files that were brought", NoFilesBrought = "No file has been brought.", DocumentHead = "Document", SizeHead = "Size";
    public const string LookAgainDo = "Look again", ScanNowDo = "Scan it now", BeginWithFile = "Begin a document with this file", BeginWithClean = "Begin a document with the clean copy", FindingsHead = "What the scanner found", LeftOutOfClean = "The clean copy does not have it", DiscardFileDo = "Discard this file", FileIsUsed = "A published or proposed document has this file";
    public const string WordsHead = "The words in it", NoWordsSays = "No words were found in it. If it is a scan, nobody can search it or have it read aloud: bring the document that it was printed from.", WordsOfBlocked = "The words of a blocked file are not read: what is hidden in it could be among them. They are not searched either if somebody lets it through.";
    public const string OverrideTitle = "Let this file through", OverrideText = "The scanner has blocked this file. If you let it through, it can be published with everything that was found in it. Your name and your reason stand in the audit and on the proposal.", OverrideWhy = "Why it can be published all the same", OverrideWhyHint = "Who looked at what, and why it gives nobody away.", OverrideDo = "Let it through";
    public const string BeginDocumentTitle = "Begin a document", BeginDocumentLead = "Say what it is. Everything can be changed until it is approved, but its address stays.", DocumentTitleField = "Title", DocumentTitleHint = "As it stands on the document. Its address is made of it.", DocumentDateHint = "The day that stands on it, or on which it was published first.", DocumentFileHint = "Files that the scanner passed, and clean copies.";
    public const string NoFileYet = "None yet", BeginDocumentDo = "Begin", DocumentTitleMissing = "Type the title", DocumentTypeMissing = "Choose what sort of document it is", DocumentDateMissing = "Type the date", DocumentBegunMeanwhile = "Somebody else has just begun a document of this title";
    public const string FileNeeded = "A file is missing", AddFileField = "Add a file", AddFileDo = "Add", TakeOutDo = "Take out", DocumentNotBegun = "Published as it stands. A change begins from what is published.", DocumentAsideText = "Begun by mistake? It can be set aside.";
    public const string DocumentDetailsTitle = "What is said of it", DocumentDutyHint = "Where the law asks the office to publish it.", ReplacesHint = "The older document stays readable, and says that this one has taken its place.", DocumentPeriodField = "Period that it is about", DocumentPeriodHint = "For example 2023-24, 2024-06 or 2024-Q2. Leave it empty where there is none.", DocumentPeriodWrong = "Type a period such as 2023-24 or 2024-06";
    public const string DocumentSummaryField = "Summary", DocumentSummaryHint = "What is in it, in a few everyday sentences.", AccessibleField = "Can everybody read it, also with a screen reader?", AccessibleFieldYes = "Yes", AccessibleFieldNo = "No, or not known", AccessibleAtField = "Where there is an accessible one", AccessibleAtHint = "A page of this site that begins with /, or a web address that begins with https://", AccessibleAtWrong = "Type an address that begins with / or https://";
    public const string OldAddressesHint = "Paths of this site at which it stood before, one a line, such as /docs/plan.pdf. They lead here for good once it is published.", NotInTheList = "Choose one from the list", ReplacesInACircle = "That document is replaced by this one already", NoneOfIt = "None";
    public const string ProposeDocumentTitle = "Propose this document", ProposeDocumentText = "Somebody else looks at it and approves it. Nobody who wrote on it can.";

    public const string IntakeTitle = "Bring many documents in by a list", IntakeLead = "Bring the files first. Then send a list with a row for each: every row becomes a document that is proposed, or is refused with its line and the reason.", IntakeField = "List (csv, xlsx or ods)", IntakeDo = "Take them in", IntakeMissing = "Choose the list", IntakeDone = "What became of each row", LineHead = "Line", RowOutcomeHead = "Outcome";
    public const string ManifestEmpty = "The manifest holds no table.", ZipDamaged = "The zip file is damaged, or is none.";

    public static string ManifestLacks(IEnumerable<string> columns) => $"The manifest lacks: {List(columns)}";

    public static string ManifestUnknown(IEnumerable<string> columns, IEnumerable<string> known) => $"The manifest has columns that are not known: {List(columns)}. Expected {List(known)}";

    public static string ManifestMissing(string column) => $"{column} is empty";

    public static string ManifestNot(string column, string value, IEnumerable<string> known) => $"{column} is \"{value}\"; expected {(known.Any() ? $"one of {string.Join(", ", known)}" : "nothing, because there is none yet")}";

    public static string ManifestNoDate(string value) => $"date is \"{value}\"; expected a day such as 2024-03-31";

    public static string ManifestNoFile(string file) => $"there is no file {file}, or it is empty";

    public static string ManifestTwice(string address) => $"{address} stands in two rows";

    public static string ZipTooMany(int most) => $"The zip file holds more than {Number(most)} files";

    public static string ZipTooLarge(string file) => $"The zip file holds too much: {file}";

    public static string ZipTwice(string file) => $"The zip file holds two files named {file}";

    public static string IntakeHint(IEnumerable<string> needed, IEnumerable<string> optional) => $"Columns: {List(needed)}. Where they are known: {List(optional)}. The file is named as it was when it was brought.";

    public static string IntakeCounts(int taken, int known, int refused) => $"{Number(taken)} taken in, {Number(known)} were there already, {Number(refused)} refused.";

    /// <summary>What became of a row of a manifest, for the command line and the desk.</summary>
    public static string RowOutcome(string outcome) => outcome switch { "Proposed" => "proposed", "Published" => "published", "Known" => "already taken in", _ => "refused, nothing was stored" };

    public static string RowSays(int line, string file, string outcome, string slug, IReadOnlyList<string> reasons) =>
        $"line {line}, {file}: {outcome}{(slug.Length > 0 ? $" as /documents/{slug}" : "")}{string.Concat(reasons.Select(reason => $"\n  {reason}"))}";

    public static string UploadTooMany(int most) => $"Bring at most {Number(most)} files at once";

    public static string FileTooLarge(string file) => $"{file} is larger than 25 MB";

    public static string FileMayNot(LibraryFile file) => $"{file.Name} may not be published: the scanner has not passed it, or it was discarded";

    public static string FileOffered(Upload upload, LibraryFile file) => file.Sha256 == upload.CleanSha256 ? $"{upload.File}: the clean copy" : upload.File;

    /// <summary>How a file stands, in a sentence.</summary>
    public static string UploadStands(Upload upload) => upload switch
    {
        { State: UploadState.Waiting } => "It waits to be scanned.",
        { State: UploadState.Running } => "It is being scanned.",
        { State: UploadState.Discarded } => "It was discarded.",
        { Verdict: Store.Verdict.Passes } => "The scanner found nothing that blocks it.",
        { Verdict: Store.Verdict.Evidence } => "A table: kept for colleagues, never published as a file.",
        { OverriddenBy.Length: > 0 } => "Blocked by the scanner, and let through by an approver.",
        { CleanSha256: not null } => "Blocked as it is. There is a clean copy.",
        _ => "Blocked: it would give something away.",
    };

    /// <summary>What can be done next.</summary>
    public static string UploadNext(Upload upload) => upload switch
    {
        { Verdict: Store.Verdict.Evidence } => "To publish what is in it, bring its figures in: then the spreadsheet that people download is made from approved rows, with nothing behind them.",
        { MayBePublished: true } => "It can be put into a document. The scanner knows forms and not stories: read it before you propose it.",
        { CleanSha256: not null } => "What was found can be left out without changing what a reader sees. The clean copy can be put into a document.",
        _ => "Clean it as it says below and bring it again. If it can be published all the same, an approver who did not bring it can let it through.",
    };

    public static string OverriddenBySays(Upload upload) => $"Let through by {upload.OverriddenBy} on {Moment(upload.OverriddenAt!.Value)}: {upload.OverriddenWhy}";

    public static string OverriddenSays(LibraryFile file, Upload upload) => $"{file.Name}. {OverriddenBySays(upload)}";

    public static string WhyNotOverridden(OverrideRefused refused) => refused switch
    {
        OverrideRefused.Own => "Somebody else must let it through: you brought this file, or wrote on a document with it",
        OverrideRefused.NoReason => "Say why it can be published",
        _ => "It is not blocked",
    };

    public static string OldAddressNone(string address) => $"{address} is no path of this site. Type one that begins with /, without a question mark";

    public static string OldAddressOurs(string path) => $"{path} is a page of this site already";

    public static string OldAddressTaken(string path, string title) => $"{path} leads to another document already: {title}";
}
