namespace Answerable.Web.Written;

/// <summary>What somebody typed into a form, as it is kept.</summary>
public static class Typed
{
    /// <summary>A text with one kind of line end and no blanks around it.</summary>
    public static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();

    /// <summary>A text of one line.</summary>
    public static string Line(string? text) => Clean(text).ReplaceLineEndings(" ");
}
