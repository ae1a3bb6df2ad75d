using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Answerable.Sources.Tests")]

namespace Answerable.Sources.Reading;

/// <summary>
/// Stands before every reader: how large a file is, what it is, and whether it is what its name says. Nothing is believed that
/// the file says of itself.
/// </summary>
internal static class Gate
{
    private const string ReadHere = "Expected an xlsx or ods workbook without a password, a csv file, plain or compressed as csv.gz, or areas as GeoJSON, TopoJSON or a zipped shapefile.";

    /// <summary>The file's tables, to be read to their end; what is wrong is in the findings by then.</summary>
    public static IEnumerable<RowStream> Open(FileStream file, Findings findings)
    {
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        if (file.Length == 0)
        {
            findings.Refuse(Spot.Start, "empty-file", "The file is empty. Expected a row of column headings and rows under it.");
            return [];
        }
        if (file.Length > Limits.FileBytes)
        {
            findings.Refuse(Spot.Start, "file-size",
                $"The file has {Shown.Count(file.Length, "byte")}. Expected at most {Limits.FileBytes / 1_000_000} MB.");
            return [];
        }

        var (content, inWords) = Signature.Of(Start(file));
        if (NameFault(extension, content, inWords) is { } fault)
        {
            findings.Refuse(Spot.Start, fault.Code, fault.Text);
            return [];
        }
        return content switch
        {
            Content.Zip => WorkbookReader.Open(file, extension, findings),
            Content.Json => Json(file, findings),
            _ => Text(file, compressed: content == Content.Gzip, findings),
        };
    }

    private static (string Code, string Text)? NameFault(string extension, Content content, string inWords)
    {
        var expected = extension switch
        {
            ".csv" or ".txt" => "plain text",
            ".gz" => "a gzip compressed file",
            ".xlsx" or ".ods" => "a workbook",
            ".json" or ".geojson" or ".topojson" => "areas as GeoJSON or TopoJSON",
            _ => null,
        };
        var agrees = extension switch
        {
            ".csv" or ".txt" => content == Content.Text,
            ".gz" => content == Content.Gzip,
            ".xlsx" or ".ods" => content == Content.Zip,
            ".json" or ".geojson" or ".topojson" => content == Content.Json,
            _ => true,
        };
        if (content == Content.OldOffice) return ("encrypted-or-legacy", $"The file is {inWords}. {ReadHere}");
        if (!agrees) return ("magic-mismatch", $"The file is named {extension} but holds {inWords}. Expected {expected}.");
        return content is Content.Text or Content.Json or Content.Gzip or Content.Zip ? null : ("unsupported-format", $"The file is {inWords}. {ReadHere}");
    }

    // The bytes are read twice, because no row can be given out before it is known how the whole file spells its letters, and
    // that what is compressed is whole and no bomb.
    private static IEnumerable<RowStream> Text(FileStream file, bool compressed, Findings findings)
    {
        var encoding = TextEncoding.Of(FromStart(out var inflated));
        // To the end first: both streams stand on the one file.
        var faultOfWhole = inflated?.FaultOfWhole();
        if (inflated is not null && FaultInside(Start(FromStart(out _)), faultOfWhole) is { } fault)
        {
            findings.Refuse(Spot.Start, fault.Code, fault.Text);
            return [];
        }
        if (inflated is not null && Signature.Of(Start(FromStart(out _))).Content == Content.Json) return GeoJson.Read(FromStart(out _), findings);
        var table = new CsvReader(new DecodedText(FromStart(out _), encoding), encoding.Letters, findings).Read();
        return table is null ? [] : [table];

        Stream FromStart(out InflatedStream? inflated)
        {
            file.Position = 0;
            inflated = compressed ? new InflatedStream(file) : null;
            return inflated ?? (Stream)file;
        }
    }

    private static IEnumerable<RowStream> Json(FileStream file, Findings findings)
    {
        file.Position = 0;
        return GeoJson.Read(file, findings);
    }

    private static (string Code, string Text)? FaultInside(byte[] start, (string Code, string Text)? faultOfWhole)
    {
        var (content, inWords) = Signature.Of(start);
        if (content is not (Content.Text or Content.Json)) return ("magic-mismatch", $"The compressed file holds {inWords}. Expected a csv file, compressed once.");
        if (faultOfWhole is not null) return faultOfWhole;
        return start.Length == 0 ? ("empty-file", "The compressed file holds nothing. Expected a csv file.") : null;
    }

    private static byte[] Start(Stream bytes)
    {
        var start = new byte[Signature.BytesLookedAt];
        var read = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read];
    }
}
