using System.Buffers.Binary;
using System.Text;

namespace Answerable.Sources.Reading;

/// <summary>The .dbf of a shapefile: rows of fixed width. Its letters are UTF-8 where they can be, else Windows-1252, as nearly every program writes them.</summary>
internal static class ShapefileTable
{
    private const int HeaderBytes = 32, FieldBytes = 32, NameBytes = 11;
    private const byte EndOfFields = 0x0D;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static IReadOnlyList<IReadOnlyList<(string Name, string Text)>> Read(byte[] bytes, Spot spot)
    {
        if (bytes.Length < HeaderBytes + 1) throw Damaged(spot);
        var (count, header, width) = (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)), (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)), (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(10)));
        var fields = Fields(bytes, header, spot);
        if (count < 0 || width < 1 || fields.Sum(field => field.Width) + 1 > width || header + ((long)count * width) > bytes.Length) throw Damaged(spot);
        List<IReadOnlyList<(string, string)>> rows = new(count);
        for (var row = 0; row < count; row++)
        {
            var at = header + (row * width) + 1; // before it a sign of whether the row is deleted
            List<(string, string)> said = [];
            foreach (var (name, length) in fields)
            {
                said.Add((name, Text(bytes.AsSpan(at, length)).Trim(' ', '\0')));
                at += length;
            }

            rows.Add(said);
        }

        return rows;
    }

    /// <summary>Bytes as letters.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            using var letters = new DecodedText(new MemoryStream(bytes.ToArray()), new(Letters.Windows1252, 0));
            var text = new char[bytes.Length + 2];
            return new(text, 0, letters.Read(text.AsSpan()));
        }
    }

    private static List<(string Name, int Width)> Fields(byte[] bytes, int header, Spot spot)
    {
        List<(string Name, int Width)> fields = [];
        for (var at = HeaderBytes; ; at += FieldBytes)
        {
            if (at >= header || at >= bytes.Length) throw Damaged(spot);
            if (bytes[at] == EndOfFields) break;
            if (at + FieldBytes > bytes.Length) throw Damaged(spot);
            var name = bytes.AsSpan(at, NameBytes);
            name = name.IndexOf((byte)0) is >= 0 and var end ? name[..end] : name;
            fields.Add((Unlike(Text(name).Trim(), fields), bytes[at + 16]));
        }

        return fields;
    }

    /// <summary>Names are cut to ten letters, so two can come to be one.</summary>
    private static string Unlike(string name, List<(string Name, int Width)> fields) => fields.Any(field => field.Name == name) ? $"{name} {fields.Count + 1}" : name;

    private static UnreadableWorkbookException Damaged(Spot spot) => new(spot, "shapefile-damaged", "The table of the shapefile says that it holds something else than it does. Expected a whole shapefile: get it again.");
}
