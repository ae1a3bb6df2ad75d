using System.Globalization;
using System.Text;

namespace Answerable.Web.Twins;

/// <summary>Open data as csv: UTF-8, one header row, values invariant and unrounded.</summary>
public static class TidyCsv
{
    /// <summary>The columns that stand first everywhere.</summary>
    public const string Columns = "measure,breakdown,place,period,value,marker,edition";

    /// <summary>The few columns of the <c>figures</c> command.</summary>
    public static string Few(IEnumerable<TidyLine> lines, bool withRanks)
    {
        var csv = new StringBuilder(Columns).Append(withRanks ? ",rank,n\n" : "\n");
        foreach (var line in lines)
        {
            First(csv, line);
            if (withRanks) Cells(csv, Text(line.Rank), Text(line.Of));
            csv.Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>All columns, with labels and codes.</summary>
    public static string Full(IEnumerable<TidyLine> lines)
    {
        var csv = new StringBuilder(Columns).Append(",measure_name,place_name,place_code,unit,status,group,rank,n\n");
        foreach (var line in lines)
        {
            First(csv, line);
            Cells(
                csv, line.Measure.Name, line.Place.Name, line.Place.Code ?? "",
                line.Breakdown.Length == 0 ? line.Measure.Unit.ToString().ToLowerInvariant() : "rank",
                line.Status, line.Group ?? "", Text(line.Rank), Text(line.Of));
            csv.Append('\n');
        }

        return csv.ToString();
    }

    private static void First(StringBuilder csv, TidyLine line)
    {
        csv.Append(line.Measure.Id);
        Cells(
            csv, line.Breakdown, line.Place.Id, line.Period.ToString(), line.Value?.ToString(CultureInfo.InvariantCulture) ?? "", line.Marker, line.Edition);
    }

    private static void Cells(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) csv.Append(',').Append(Quoted(cell));
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe; numbers are never touched.</summary>
    private static string Quoted(string cell)
    {
        if (cell is ['=' or '+' or '@' or '\t' or '-', ..] && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _)) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
