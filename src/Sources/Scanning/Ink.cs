using System.Globalization;

namespace Answerable.Sources.Scanning;

/// <summary>A colour of a text or of what it stands on.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static Ink White { get; } = new(255, 255, 255);

    public static Ink Black { get; }

    // From here down a person reads nothing; pale grey that a designer chose is above it.
    private const double LeastContrast = 1.25;

    /// <summary>Six hexadecimal digits, with or without a sign before them or an opacity, which spreadsheets put first.</summary>
    public static Ink? Parse(string? text)
    {
        var digits = (text ?? "").AsSpan().TrimStart('#');
        if (digits.Length == 8) digits = digits[2..];
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var colour)
            ? new((byte)(colour >> 16), (byte)(colour >> 8 & 0xFF), (byte)(colour & 0xFF))
            : null;
    }

    public static Ink Of(double red, double green, double blue)
    {
        static byte Channel(double value) => (byte)(Math.Clamp(value, 0, 1) * 255);
        return new(Channel(red), Channel(green), Channel(blue));
    }

    /// <summary>Whether a text in this colour cannot be told from that.</summary>
    /// <remarks>The contrast ratio of WCAG 2.2, 1.4.3.</remarks>
    public bool IsLostOn(Ink paper)
    {
        var (one, other) = (Luminance, paper.Luminance);
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05) < LeastContrast;
    }

    /// <summary>Lighter for a positive tint, darker for a negative one (ECMA-376 part 1, 18.8.19), near enough to tell it from its neighbours.</summary>
    public Ink Tinted(double tint)
    {
        byte Channel(byte value) => (byte)Math.Clamp(tint < 0 ? value * (1 + tint) : value + ((255 - value) * tint), 0, 255);
        return new(Channel(Red), Channel(Green), Channel(Blue));
    }

    private double Luminance
    {
        get
        {
            static double Linear(byte value) => value / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
            return (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));
        }
    }
}
