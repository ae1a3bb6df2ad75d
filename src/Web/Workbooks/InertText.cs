using System.Globalization;
using System.Text;
using System.Xml;

namespace Answerable.Web.Workbooks;

/// <summary>Text that no spreadsheet program can take for a formula.</summary>
public static class InertText
{
    /// <summary>The text with an apostrophe before it where a program would calculate; a printed number such as <c>-5</c> is left alone.</summary>
    public static string Of(string text)
    {
        var clean = Clean(text);
        return Starts(text) || Starts(clean) ? "'" + clean : clean;
    }

    private static bool Starts(string text) =>
        text is ['=' or '+' or '@' or '\t' or '\r' or '\n' or '\0' or '-', ..] && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _);

    /// <summary>Without the characters that no XML can hold, and with one kind of line end.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
        }

        return clean.Length == text.Length && !text.Contains('\r') ? text : clean.ToString().ReplaceLineEndings("\n");
    }
}
