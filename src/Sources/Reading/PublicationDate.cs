using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Reading;

/// <summary>The date of publication, where the title rows above a table say it.</summary>
public static partial class PublicationDate
{
    private static readonly string[] Formats = ["d MMMM yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "d MMM yyyy"];

    /// <summary>Looks for "published", "released" or "updated" with a date in the rows above the header.</summary>
    public static DateOnly? In(Table table, int header)
    {
        foreach (var row in table.Rows.Take(header))
        {
            var text = string.Join(" ", row.Cells);
            if (!Said().IsMatch(text)) continue;
            foreach (Match match in Date().Matches(text))
                if (DateOnly.TryParseExact(match.Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        }

        return null;
    }

    [GeneratedRegex(@"\b(publi(shed|cation)|releas|updated|issued)", RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b([0-9]{1,2} [A-Za-z]{3,9} [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4})\b")]
    private static partial Regex Date();
}
