using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Reading;

/// <summary>What a stored number stands for.</summary>
internal enum NumberKind { Plain, Percent, Date, Time }

/// <summary>What the cells' number formats make of a stored number. Nothing else of how a cell looks is read.</summary>
internal sealed partial class XlsxStyles
{
    private readonly List<NumberKind> _kinds = [];

    public XlsxStyles(ZipPackage package, ZipPart? part)
    {
        if (part is null) return;
        var formats = new Dictionary<int, NumberKind>();
        using var xml = new PartXml(package, part);
        xml.Root("styleSheet", "wrong-part");
        var inCells = false;
        while (xml.Read())
        {
            if (!xml.IsStart) continue;
            if (xml.Depth == 1) inCells = xml.Name == "cellXfs";
            if (xml is { Name: "numFmt", Depth: 2 } && Number(xml.Attribute("numFmtId")) is { } id) formats[id] = Kind(xml.Attribute("formatCode") ?? "");
            if (inCells && xml is { Name: "xf", Depth: 2 })
            {
                var format = Number(xml.Attribute("numFmtId")) ?? 0;
                _kinds.Add(formats.TryGetValue(format, out var kind) ? kind : BuiltIn(format));
            }
        }
    }

    public NumberKind Of(string? style) => style is not null && Number(style) is { } index && index < _kinds.Count ? _kinds[index] : NumberKind.Plain;

    /// <remarks>ECMA-376 part 1, 18.8.30, with the East Asian ones, which are all dates.</remarks>
    private static NumberKind BuiltIn(int format) => format switch
    {
        9 or 10 => NumberKind.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => NumberKind.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) => NumberKind.Time,
        _ => NumberKind.Plain,
    };

    /// <summary>What a format such as <c>dd/mm/yyyy</c> or <c>0.0%</c> says, its quoted and escaped letters aside.</summary>
    internal static NumberKind Kind(string format)
    {
        if (format.Length > 1_000) return NumberKind.Plain;
        var bare = Literals().Replace(format, match => match.Value.StartsWith('[') && "hms".Contains(char.ToLowerInvariant(match.Value[1])) ? "h" : "")
            .Split(';')[0].ToLowerInvariant();
        if (bare.Contains("general", StringComparison.Ordinal)) return NumberKind.Plain;
        if (bare.AsSpan().ContainsAny('y', 'd')) return NumberKind.Date;
        if (bare.AsSpan().ContainsAny('h', 's')) return NumberKind.Time;
        if (bare.Contains('m', StringComparison.Ordinal)) return NumberKind.Date;
        return bare.Contains('%', StringComparison.Ordinal) ? NumberKind.Percent : NumberKind.Plain;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("""\\.|_.|\*.|"[^"]*"|\[[^\]]+\]""", RegexOptions.Singleline)]
    private static partial Regex Literals();
}
