using System.Globalization;
using System.Text;
using QRCoder;

namespace Answerable.Web.People;

/// <summary>A text as a square of black and white, for a camera.</summary>
/// <param name="Side">How many modules wide and high, with the quiet zone.</param>
/// <param name="Path">The black modules as an SVG path.</param>
public sealed record QrPicture(int Side, string Path)
{
    /// <summary>Draws a text.</summary>
    public static QrPicture Of(string text)
    {
        using QRCodeGenerator generator = new();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        StringBuilder path = new();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
