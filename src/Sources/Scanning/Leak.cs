namespace Answerable.Sources.Scanning;

/// <summary>
/// The kinds of what can be found, by their lasting codes. What each means and how a file is cleaned of it is said in one place, the site's words.
/// </summary>
public static class Leak
{
    public const string
        HiddenSheet = "hidden-sheet", HiddenRows = "hidden-rows", HiddenColumns = "hidden-columns", InvisibleFormat = "invisible-format", OutlyingCells = "outlying-cells",
        PivotCache = "pivot-cache", ChartCache = "chart-cache", ExternalLink = "external-link", DefinedNames = "defined-names", DataValidation = "data-validation",
        DataModel = "data-model", Connections = "connections", UnreferencedString = "unreferenced-string", Comments = "comments", Revisions = "revisions",
        Metadata = "metadata", CustomXml = "custom-xml", Thumbnail = "thumbnail", HeaderFooter = "header-footer", EmbeddedObject = "embedded-object", Macros = "macros",
        OrphanPart = "orphan-part", UnknownPart = "unknown-part", TrailingData = "trailing-data", HiddenMarkup = "hidden-markup", FieldCodes = "field-codes",
        TextUnderShape = "text-under-shape", OffPageText = "off-page-text", OldRevision = "old-revision", ActiveContent = "active-content", Form = "form", HiddenLayer = "hidden-layer",
        CroppedPicture = "cropped-picture", PersonalData = "personal-data-pattern", RowLevelData = "row-level-data", SmallCounts = "small-counts", ProtectiveMarking = "protective-marking",
        NotUnderstood = "not-understood";

    /// <summary>What is said and does not block.</summary>
    public const string Formulas = "formulas", HeaderText = "header-text", OcrText = "ocr-text", UnseenPicture = "unseen-picture";

    private static readonly string[] Notes = [Formulas, HeaderText, OcrText, UnseenPicture];

    public static IReadOnlyList<string> All { get; } =
    [
        HiddenSheet, HiddenRows, HiddenColumns, InvisibleFormat, OutlyingCells, PivotCache, ChartCache, ExternalLink, DefinedNames, DataValidation, DataModel, Connections,
        UnreferencedString, Comments, Revisions, Metadata, CustomXml, Thumbnail, HeaderFooter, EmbeddedObject, Macros, OrphanPart, UnknownPart, TrailingData, HiddenMarkup, FieldCodes,
        TextUnderShape, OffPageText, OldRevision, ActiveContent, Form, HiddenLayer, CroppedPicture, PersonalData, RowLevelData, SmallCounts, ProtectiveMarking, NotUnderstood, .. Notes,
    ];

    /// <summary>Everything blocks that is not said to be a note.</summary>
    public static bool Blocks(string code) => !Notes.Contains(code);
}
