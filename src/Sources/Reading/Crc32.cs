namespace Answerable.Sources.Reading;

/// <summary>The checksum of zip parts (RFC 1952, section 8), which .NET's own zip reader does not compare (10.0, tried).</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = Make();

    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        sum = ~sum;
        while (bytes.Length >= 4)
        {
            sum ^= bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16) | ((uint)bytes[3] << 24);
            sum = Tables[3][sum & 0xFF] ^ Tables[2][(sum >> 8) & 0xFF] ^ Tables[1][(sum >> 16) & 0xFF] ^ Tables[0][sum >> 24];
            bytes = bytes[4..];
        }
        foreach (var next in bytes) sum = Tables[0][(sum ^ next) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    // Four tables take four bytes at once: a workbook is summed whole before it is read.
    private static uint[][] Make()
    {
        uint[][] tables = [new uint[256], new uint[256], new uint[256], new uint[256]];
        for (var value = 0u; value < 256; value++)
        {
            var sum = value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            tables[0][value] = sum;
        }
        for (var table = 1; table < 4; table++)
            for (var value = 0; value < 256; value++)
                tables[table][value] = (tables[table - 1][value] >> 8) ^ tables[0][tables[table - 1][value] & 0xFF];
        return tables;
    }
}
