using Answerable.Sources.Scanning;

namespace Answerable.Web.Words;

/// <summary>What a kind of leak is called, why it matters, and how a file is cleaned of it in the program that people have.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Clean">How to clean it, in any program; empty where each has its own way.</param>
public sealed record LeakWords(string Title, string Why, string Clean = "")
{
    public string Excel { get; init; } = Clean;

    public string Calc { get; init; } = Clean;

    public string Word { get; init; } = Clean;

    public string Writer { get; init; } = Clean;

    public string Pdf { get; init; } = Clean;
}

/// <summary>Words of the leak scanner.</summary>
public static partial class English
{
    private const string Inspect = "File, Info, Check for Issues, Inspect Document: inspect, remove all, save.", PrintAgain = "Go back to the document it was made from, take it out there, and save that as a new PDF.",
        NewBook = "Copy the table, and paste it into a new, empty workbook as values (Paste Special, Values). Save and bring that.", Unsure = "Ask whoever made it for one without, or bring a PDF that you have printed from it.";

    private static readonly Dictionary<string, LeakWords> LeaksByCode = new(StringComparer.Ordinal)
    {
        [Leak.HiddenSheet] = new("A hidden sheet", "Anybody can show it with two clicks. In August 2023 one hidden sheet gave away the names of a whole police service.")
        {
            Excel = $"Right-click any tab, choose Unhide, look at every sheet listed, and delete those that are not for the public. One that is not listed is hidden more deeply: {NewBook}",
            Calc = "Sheet, Show Sheet: look at every sheet listed, and delete those that are not for the public.",
        },
        [Leak.HiddenRows] = new("Hidden rows", "A hidden or filtered row is in the file like any other: one click shows it.")
        {
            Excel = "Data, Clear (the filter). Then press Ctrl+A, right-click a row's number, Unhide. Delete what is not for the public.",
            Calc = "Data, More Filters, Reset Filter. Then press Ctrl+A, Format, Rows, Show. Delete what is not for the public.",
        },
        [Leak.HiddenColumns] = new("Hidden columns", "A hidden column is in the file like any other: one click shows it.")
        {
            Excel = "Press Ctrl+A, right-click a column's letter, Unhide. Delete what is not for the public.",
            Calc = "Press Ctrl+A, Format, Columns, Show. Delete what is not for the public.",
        },
        [Leak.InvisibleFormat] = new("Text that is there and not seen", "Whoever marks it, copies it or opens the file in another program reads it.")
        {
            Excel = "Go to the cell. Give it black letters, no fill and the number format General, and unmerge what is merged. Delete what is not for the public.",
            Calc = "Go to the cell and press Ctrl+M, which takes its formats away; unmerge what is merged. Delete what is not for the public.",
            Word = "Press Ctrl+A and then Ctrl+Space, which takes all formats of letters away, and show hidden text with Ctrl+Shift+8. Delete what is not for the public.",
            Writer = "Press Ctrl+A and then Ctrl+M, which takes all formats away; View, Field Names shows hidden fields. Delete what is not for the public.",
            Pdf = PrintAgain,
            Clean = "Take the element or the letters out of the file.",
        },
        [Leak.OutlyingCells] = new("Cells far away from the table", "Nobody scrolls to them, and every program that reads the file finds them.", "Press Ctrl+End to go to the last cell. Delete the rows and columns between the table and there, whole."),
        [Leak.PivotCache] = new("A pivot table, with the rows it is made of", "A pivot table keeps a copy of every row behind it, even when the sheet they came from is deleted. The Information Commissioner has warned of it since 2013.", NewBook)
        {
            Calc = "Copy the pivot table, and paste it into a new, empty workbook as text and numbers only (Paste Special). Save and bring that.",
        },
        [Leak.ChartCache] = new("A chart with its figures", "A chart keeps its own copy of the figures and labels it was drawn from, and may keep some that are not drawn any more.", "Copy the chart, delete it, and paste it as a picture (Paste Special, Picture)."),
        [Leak.ExternalLink] = new("A link to a file or place of the inside", "It says where on an office's computers something lies, and may hold values copied from there.")
        {
            Excel = "Data, Edit Links (or Workbook Links), Break Link. Right-click links in cells, Remove Hyperlink.",
            Calc = "Edit, Links to External Files, Break Link. Right-click links in cells, Remove Hyperlink.",
            Word = "File, Info, Edit Links to Files, Break Link. Right-click links in the text, Remove Hyperlink.",
            Writer = "Edit, Links to External Files, Break Link. Right-click links in the text, Remove Hyperlink.",
            Pdf = PrintAgain,
            Clean = "Take the link out.",
        },
        [Leak.DefinedNames] = new("Names that stand for something unseen", "A name can hold a text, or point to cells that nobody is meant to see.")
        {
            Excel = "Formulas, Name Manager: delete what is listed. Names that are not listed go only with a new workbook. " + NewBook,
            Calc = "Sheet, Named Ranges and Expressions, Manage: delete what is listed.",
        },
        [Leak.DataValidation] = new("Lists of choices", "The list holds everything that could be chosen, not only what was.")
        {
            Excel = "Press Ctrl+A, Data, Data Validation, Clear All.",
            Calc = "Press Ctrl+A, Data, Validity, Allow: All values.",
            Word = "Click the list, then Developer, Properties, and remove the choices; or delete the control and type the answer.",
        },
        [Leak.DataModel] = new("A data model", "It holds whole tables of rows behind the figures, without any sheet that shows them.", NewBook),
        [Leak.Connections] = new("Where the data came from", "It names servers, databases and queries, and sometimes a password.")
        {
            Excel = "Data, Queries & Connections: delete each. If any is left: " + NewBook,
            Word = "Mailings, Start Mail Merge, Normal Word Document.",
            Writer = "Edit, Exchange Database; or copy the text into a new document.",
            Calc = "Data, Define Range and Sheet, External Links: remove what came from elsewhere.",
        },
        [Leak.UnreferencedString] = new("Texts of cells that were emptied", "Some programs leave a cell's text in the file when the cell is emptied.", "Let the scanner make a clean copy, or open the file in Excel, change anything, and save it."),
        [Leak.Comments] = new("Comments", "They were written for colleagues, and say who wrote them.")
        {
            Excel = $"Review, Delete, for each comment and note. Then: {Inspect}",
            Calc = "Press Ctrl+A, right-click, Delete Comment, on each sheet.",
            Word = "Review, Delete, Delete All Comments in Document.",
            Writer = "Edit, Comment, Delete All Comments.",
            Pdf = $"Comments, in the list at the side: delete each. If that is not possible: {PrintAgain}",
        },
        [Leak.Revisions] = new("Tracked changes", "What was deleted or changed is still in the file, with who did it and when.")
        {
            Excel = $"Review, Track Changes, Accept or Reject, then switch it off (stop sharing the workbook). If that is not there: {NewBook}",
            Calc = "Edit, Track Changes, Manage: accept or reject all, then switch Record off.",
            Word = "Review, Accept, Accept All Changes and Stop Tracking.",
            Writer = "Edit, Track Changes, Accept All; then switch Record off.",
        },
        [Leak.Metadata] = new("Names and places in the properties", "The file says who wrote or saved it, with what, on which printer or in which folder; a photograph may say where it was taken.")
        {
            Excel = Inspect,
            Calc = "File, Properties, General: take the tick from \"Apply user data\", press Reset Properties; empty Description and Custom Properties.",
            Word = Inspect,
            Writer = "File, Properties, General: take the tick from \"Apply user data\", press Reset Properties; empty Description and Custom Properties.",
            Pdf = "Empty the properties in the document it was made from (author, subject, keywords), and save that as a new PDF. In Acrobat Pro: Redact, Sanitize Document.",
            Clean = "Let the scanner make a clean copy, or save the picture again without its properties (in Windows: right-click, Properties, Details, Remove Properties).",
        },
        [Leak.CustomXml] = new("Data put there by a program", "Programs keep data beside a document that no page shows.", Inspect),
        [Leak.Thumbnail] = new("A small picture of the document", "It shows the document as it was when it was last saved with its picture, perhaps before something was taken out.")
        {
            Excel = "File, Info, Properties, Advanced Properties, Summary: take the tick from \"Save Thumbnails\", save.",
            Word = "File, Info, Properties, Advanced Properties, Summary: take the tick from \"Save Thumbnails\", save.",
            Calc = "File, Properties, General: take the tick from \"Save preview image with this document\", save.",
            Writer = "File, Properties, General: take the tick from \"Save preview image with this document\", save.",
            Pdf = PrintAgain,
        },
        [Leak.HeaderFooter] = new("A header or footer that is not seen", "It is printed or kept, and not shown on the screen.")
        {
            Excel = "Page Layout, Print Titles, Header/Footer: choose none for both, on each sheet.",
            Calc = "Format, Page Style, Header and Footer: Edit, and empty them, for each style.",
            Word = "Insert, Header, Edit Header: switch \"Different First Page\" and \"Different Odd & Even Pages\" on, empty what appears, and switch them off again.",
            Writer = "Format, Page Style, Header and Footer: empty them, for each style.",
        },
        [Leak.EmbeddedObject] = new("A whole file inside", "A chart or table that was pasted can bring its whole workbook along, with every sheet; an attachment is published with the file.")
        {
            Excel = "Click the object, copy it, delete it, and paste it as a picture (Paste Special, Picture).",
            Calc = "Click the object, copy it, delete it, and paste it as a picture (Paste Special).",
            Word = "Click the chart or object, copy it, delete it, and paste it as a picture (Paste Special, Picture).",
            Writer = "Click the object, copy it, delete it, and paste it as a picture (Paste Special).",
            Pdf = "In the list of attachments at the side, delete each; or print it to a new PDF.",
            Clean = "Take the file out.",
        },
        [Leak.Macros] = new("Macros", "They are programs: they run on readers' computers and may hold texts and passwords.")
        {
            Excel = "File, Save As, Excel Workbook (*.xlsx).",
            Word = "File, Save As, Word Document (*.docx).",
            Calc = "Tools, Macros, Organize Macros: delete those of the document. Tools, Customize, Events: remove what is assigned.",
            Writer = "Tools, Macros, Organize Macros: delete those of the document. Tools, Customize, Events: remove what is assigned.",
        },
        [Leak.OrphanPart] = new("A piece that nothing shows", "Something was taken out of the document and is still in the file.", "Let the scanner make a clean copy, or copy everything into a new document and save that.") { Pdf = PrintAgain },
        [Leak.UnknownPart] = new("Something the scanner does not know", "What is not known to be harmless is not let through: pictures and shapes on sheets, text art, diagrams, other files.")
        {
            Excel = NewBook,
            Calc = NewBook,
            Word = "Copy everything into a new document and save that. What is still named then: replace it by a picture (copy it, Paste Special, Picture (PNG)), or save the document as a PDF and bring that.",
            Writer = "Replace it by a picture, or save the document as a PDF and bring that.",
            Clean = Unsure,
        },
        [Leak.TrailingData] = new("Something before, between or after", "Bytes stand in the file that do not belong to the document: a cropped part of a picture, or another file.", "Let the scanner make a clean copy, or open the file in its program and save it under a new name.") { Pdf = PrintAgain },
        [Leak.HiddenMarkup] = new("Notes in the code", "Whoever looks at the code of the file reads them.", "Take them out of the code, or open the file in its program and save it under a new name."),
        [Leak.FieldCodes] = new("Fields that hold more than they show", "Behind what is seen stands an instruction that can hold names, texts and places.")
        {
            Word = "Press Alt+F9 to see the fields. Click each that is listed and press Ctrl+Shift+F9: its text stays, the field goes. Press Alt+F9 again.",
            Writer = "View, Field Names shows the fields. Replace each that is listed by its text.",
        },
        [Leak.TextUnderShape] = new("Something under a box", "A box drawn over a text or a picture hides nothing: whoever marks it, copies it or lifts the box reads what is under it.")
        {
            Word = "Delete the shape, and delete or replace the words under it; type [removed] in their place.",
            Writer = "Delete the shape, and delete or replace the words under it; type [removed] in their place.",
            Pdf = "Take the words out of the document it was made from and save that as a new PDF. With Acrobat Pro: Redact, mark, and then Apply; drawing a box is not enough. A scan: black it out on paper and scan it again.",
        },
        [Leak.OffPageText] = new("Text outside the page", "It is in the file, and every program that reads text finds it.", PrintAgain),
        [Leak.OldRevision] = new("An earlier version inside", "A PDF that is changed and saved can keep everything it was before.", "Open it and print it to a new PDF (Print, Save as PDF), or use File, Save As, which writes it anew. Best: " + PrintAgain),
        [Leak.ActiveContent] = new("Scripts, or something that plays", "It runs on readers' computers.", PrintAgain),
        [Leak.Form] = new("A form", "Fields keep what was typed into them, and what was typed before.", "Print it to a new PDF (Print, Save as PDF).")
        {
            Word = "Click each field, press Ctrl+Shift+F9, and save.",
            Writer = "Delete the controls, and type the answers as text.",
            Calc = "Delete the controls.",
        },
        [Leak.HiddenLayer] = new("A layer that is switched off", "Any reader can switch it on.", "Switch it on and look at it. Take it out in the program it was made with, and save a new PDF."),
        [Leak.CroppedPicture] = new("A cropped picture", "All of the picture is in the file: one click shows the rest.")
        {
            Word = "Click the picture, Picture Format, Compress Pictures: tick \"Delete cropped areas of pictures\".",
            Writer = "Right-click the picture, Compress: it keeps only what is shown.",
        },
        [Leak.PersonalData] = new("Personal data", "It says who somebody is or how to reach them. If it is meant to be public, as an office's own address, it can be allowed.", "Take it out, or replace it by [removed]. Look for more of the same kind near it: the scanner knows forms, not names."),
        [Leak.RowLevelData] = new("A row for each person or incident", "That is no statistic: people who know a little find somebody in it.", "Publish counts. Leave the rows out of the file."),
        [Leak.SmallCounts] = new("Small counts", "Where few people are counted, somebody may know who they are.", "Join groups or places until each count is large enough, or put a mark such as [c] in place of the count, and of another in its row and column, so that it cannot be worked out."),
        [Leak.ProtectiveMarking] = new("A protective marking", "The document says itself that it is not for everybody.", "Ask whoever owns the document. If it may be published, take the marking out first."),
        [Leak.NotUnderstood] = new("Not understood", "What cannot be looked into is not let through.", "Open it in its program, save it under a new name and bring that; or print it to a PDF. A file with a password must be saved without one."),
        [Leak.Formulas] = new("Formulas", "Readers see how figures were worked out. That is mostly welcome."),
        [Leak.HeaderText] = new("Headers and footers", "They are easily overlooked: read them too."),
        [Leak.OcrText] = new("Text behind a scanned page", "Text recognition has put words behind the picture of a page. What is blacked out in the picture may still be in the words."),
        [Leak.UnseenPicture] = new("A page that is a picture", "The scanner cannot read pictures: a person must."),
    };

    public static LeakWords LeakOf(string code) => LeaksByCode[code];

    /// <summary>How a file of this kind is cleaned of a kind of leak; empty where there is nothing to clean.</summary>
    public static string HowToClean(string code, FileKind kind)
    {
        var words = LeakOf(code);
        var own = kind switch { FileKind.Xlsx => words.Excel, FileKind.Ods => words.Calc, FileKind.Docx => words.Word, FileKind.Odt => words.Writer, FileKind.Pdf => words.Pdf, _ => words.Clean };
        return own.Length > 0 || !Leak.Blocks(code) ? own : Unsure;
    }

    public static string ScanPassed(string file) => $"{file} passes: nothing was found that readers are not meant to get.";

    public static string ScanBlocked(string file, int kinds) => $"{file} is blocked: {Of(kinds, "kind of leak", "kinds of leak")} found.";

    public const string CanBeCleanedByScanner = "All of this can be left out without changing what a reader sees. A clean copy is made with --clean NEWFILE";

    public const string CleanByHand = "To clean it", NothingToClean = "It needs no cleaning, and no copy was written.";

    public static string CleanCopyWritten(string copy) => $"A clean copy is at {copy}. It was scanned too and passes; its makers' names, its small picture and what nobody sees are not in it.";

    public const string CannotBeCleaned = "No clean copy was written: what was found cannot be left out without changing what a reader sees. Clean it by hand, as said above.";

    public static string ThereIsNoFile(string path) => $"There is no file {path}.";

    public static string ThereIsAlready(string path) => $"There is already a file {path}. Name one that is not there yet.";
}
