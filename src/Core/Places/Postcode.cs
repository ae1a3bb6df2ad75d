using System.Text.RegularExpressions;

namespace Answerable.Core.Places;

/// <summary>A postcode of the United Kingdom, whole or its first part alone, in one spelling: <c>NR11AA</c>, <c>NR1</c>.</summary>
/// <param name="Text">Capital letters and digits without a blank.</param>
/// <param name="IsWhole">Whether it is whole; else it is the first part, which stands for a post town or a part of one.</param>
public readonly partial record struct Postcode(string Text, bool IsWhole)
{
    /// <summary>What the kind of rows is called that hold a list of postcodes.</summary>
    public const string Kind = "postcode";

    /// <summary>How many characters follow the first part.</summary>
    public const int LengthAfterFirst = 3;

    /// <summary>Reads a postcode however it is typed: "nr11aa", "NR1 1AA", " nr1  1aa ". A place's name is none.</summary>
    public static bool TryRead(string typed, out Postcode postcode)
    {
        var text = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        postcode = new(text, Whole().IsMatch(text));
        return postcode.IsWhole || First().IsMatch(text);
    }

    /// <summary>As it is written: NR1 1AA.</summary>
    public override string ToString() => IsWhole ? $"{Text[..^LengthAfterFirst]} {Text[^LengthAfterFirst..]}" : Text;

    [GeneratedRegex("^(GIR0AA|[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2})$")]
    private static partial Regex Whole();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?$")]
    private static partial Regex First();
}
