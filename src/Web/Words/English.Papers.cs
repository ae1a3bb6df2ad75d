namespace Answerable.Web.Words;

/// <summary>Words of papers: Word files sent out and back, texts pasted, and print.</summary>
public static partial class English
{
    public const string WriteBelow = "Write below this line.", WriteAbove = "Write above this line.", WriteHere = "Click here and write.";
    public const string FormExplains = "Only what stands between the two lines is taken in. You may use paragraphs, lists, bold, italic and links. Pictures, comments and tracked changes are not taken.";
    public const string AskedHead = "What is asked", ForReferenceHead = "For reference", YourTextHead = "Your text";
    public const string PageWord = "Page", OfWord = "of";

    public const string NothingWritten = "Nothing is written there.";
    public const string HasTrackedChanges = "The text has tracked changes. Accept or reject them in Word first (Review, then Accept or Reject), save, and send it again.";
    public const string HasComments = "The text has comments beside it. Answer or delete them in Word first (Review, then Delete), save, and send it again.";
    public const string PlaceGone = "The place to write in is not in this file: its marks are gone. Copy the text into the form that was sent, or paste it on this page.";
    public const string PlaceTwice = "The place to write in is in this file more than once. Leave one of them and send it again.";
    public const string PlaceOfAnother = "This is the form of another question. Send the one that was made for this question.";
    public const string LineChanged = "Something is written on the lines that mark the place to write in. Write between them, with “" + WriteBelow + "” and “" + WriteAbove + "” each on a line of its own.";

    public const string PictureLeftOut = "A picture was left out.", TextBoxLeftOut = "A text box was left out. Move its words into the text.", ObjectLeftOut = "Something embedded was left out.";
    public const string FootnoteLeftOut = "A footnote was left out.", HiddenLeftOut = "Hidden text was left out.", EquationLeftOut = "An equation was left out.";
    public const string SymbolLeftOut = "A sign of a symbol font was left out.", JoinedCells = "A table has joined cells: see whether its words stand in the right columns.";
    public const string PastedTooLong = "What was pasted is more than a page of text can hold. Paste a part of it, or paste it as plain text.";
    public const string PastedTitle = "Text from Word", PastedLead = "Into the text fields of a statement you can paste from Word, an e-mail or a web page. Paragraphs, headings, lists, tables, bold, italic and links are kept.";
    public const string PastedLeavesOut = "Pictures, comments, hidden words and words marked as deleted are left out, and it is said so. Fonts, sizes and colours are the site's own.";
    public const string PastedField = "Try it here", PastedFieldHint = "If your browser runs no scripts, paste here: Word's bullets and paragraphs are put right.", PastedRead = "How it was read", PastedCopy = "Copy it into the field where it belongs. Nothing is kept here.";
    public const string PastedPlain = "The text was pasted without its lists, headings and tables.";
    public const string DeletedLeftOut = "Words marked as deleted were left out.", CommentLeftOut = "A comment was left out.";

    /// <summary>What came of a paste.</summary>
    public static string PastedSays(bool isRead, IEnumerable<string> notes) => string.Join(' ', [isRead ? "Pasted." : PastedPlain, .. notes]);

    public static string SendBackBy(DateOnly due) => $"Please send this file back by {Day(due)}.";
}
