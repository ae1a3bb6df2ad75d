namespace Answerable.Sources.Reading;

/// <summary>What stands between two columns: a comma, unless the file says otherwise or plainly shows otherwise.</summary>
/// <param name="Character">The character.</param>
/// <param name="SepLine">The first line, newline included, when it is Excel's <c>sep=;</c>, which is no row; else empty.</param>
internal readonly record struct Delimiter(char Character, string SepLine)
{
    private const string Candidates = ",;\t";

    public string InWords => NameOf(Character);

    /// <param name="opening">The file's first characters; null comes back for a <c>sep=</c> line that names something else.</param>
    public static Delimiter? Of(string opening)
    {
        var lineEnd = opening.AsSpan().IndexOfAny('\r', '\n');
        var line = lineEnd < 0 ? opening : opening[..lineEnd];
        var bare = line.Trim('"');
        if (!bare.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return new(MostEven(opening), "");
        if (bare.Length != 5 || !Candidates.Contains(bare[4])) return null;
        var newline = opening.AsSpan(line.Length).StartsWith("\r\n") ? 2 : Math.Min(1, opening.Length - line.Length);
        return new(bare[4], opening[..(line.Length + newline)]);
    }

    // A file with decimal commas is even by its semicolons and not by its commas, whose heading row has none to spare.
    private static char MostEven(string opening)
    {
        var best = (Character: ',', Share: 0.0, Width: 1);
        foreach (var candidate in Candidates)
        {
            var widths = new CsvRecords(opening, TextReader.Null, candidate, firstLine: 1).All().Take(HeaderRule.RowsAhead)
                .Where(record => !record.IsBlank).Select(record => record.Row.Cells.Count).ToList();
            if (widths.Count == 0) continue;
            var usual = widths.CountBy(width => width).OrderByDescending(w => w.Value).ThenBy(w => w.Key).First();
            var share = (double)usual.Value / widths.Count;
            if (usual.Key > 1 && (share, usual.Key).CompareTo((best.Share, best.Width)) > 0) best = (candidate, share, usual.Key);
        }
        return best.Character;
    }

    private static string NameOf(char character) => character switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "commas",
    };
}
