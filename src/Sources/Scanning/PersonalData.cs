using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>A stretch of a text that says who somebody is or how to reach them.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Personal(string Kind, int At, int Length);

/// <summary>
/// The patterns of personal data: they find what has a form of its own. Everything is checked further where a form alone would cry wolf: a postcode's
/// area must exist, a telephone number must be grouped as people group them and not be one of those that only organisations have.
/// </summary>
public static partial class PersonalData
{
    private const int ShortestForm = 5, FewestDigits = 9;

    // Without one of these a text has none of the forms below.
    private static readonly SearchValues<char> Telling = SearchValues.Create("0123456789@");

    private static readonly FrozenSet<string> PostcodeAreas = """
        AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE
        LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What kinds of it are in a text that somebody typed, each once, in words: "a telephone number".</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">What may be said: the office's own name and contact.</param>
    public static IReadOnlyList<string> KindsIn(string text, IReadOnlyList<string> allowed) => [.. In(text, allowed).Select(personal => personal.Kind).Distinct()];

    internal static IEnumerable<Personal> In(string text, IReadOnlyList<string> allowed)
    {
        if (!CanHold(text)) return [];
        return All(text).Where(personal => !IsAllowed(text.AsSpan(personal.At, personal.Length), allowed));
    }

    /// <summary>A text with every such stretch reduced to its form, so that a sheet's name can be said.</summary>
    internal static string Masked(string text)
    {
        if (!CanHold(text)) return text;
        var masked = text.ToCharArray();
        foreach (var personal in All(text)) Shape(text.AsSpan(personal.At, personal.Length)).CopyTo(masked.AsSpan(personal.At));
        return new(masked);
    }

    /// <summary>The form of a text and not its content: letters are x, digits are #.</summary>
    internal static string Shape(ReadOnlySpan<char> text)
    {
        var shape = text.ToString().ToCharArray();
        foreach (ref var character in shape.AsSpan())
            character = char.IsDigit(character) ? '#' : char.IsLetter(character) ? 'x' : char.IsControl(character) ? ' ' : character;
        return new(shape);
    }

    // Tables are full of short texts and of numbers, which are none of it.
    private static bool CanHold(string text)
    {
        if (text.Length < ShortestForm || !text.AsSpan().ContainsAny(Telling)) return false;
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character) || character == '@') return true;
            if (char.IsAsciiDigit(character)) digits++;
        }
        return digits >= FewestDigits;
    }

    private static IEnumerable<Personal> All(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
            foreach (Match match in Email().Matches(text)) yield return Of("an e-mail address", match);
        foreach (Match match in Telephone().Matches(text))
            if (IsTelephone(match.ValueSpan)) yield return Of("a telephone number", match);
        foreach (Match match in NationalInsurance().Matches(text)) yield return Of("a National Insurance number", match);
        foreach (Match match in Postcode().Matches(text))
            if (IsPostcode(match)) yield return Of("a full postcode", match);
        foreach (Match match in VehicleMark().Matches(text)) yield return Of("a vehicle's registration mark", match);
        foreach (Match match in CrimeReference().Matches(text)) yield return Of("a crime or incident reference", match);
        foreach (Match match in BornOn().Matches(text)) yield return Of("a date of birth", match);
        foreach (Match match in NameAndDay().Matches(text))
            if (GivenNames.Contain(match.Groups["given"].ValueSpan) || GivenNames.Contain(match.Groups["middle"].ValueSpan)) yield return Of("a name with a date that may be a date of birth", match);
    }

    private static Personal Of(string kind, Match match) => new(kind, match.Index, match.Length);

    private static bool IsAllowed(ReadOnlySpan<char> found, IReadOnlyList<string> allowed)
    {
        foreach (var text in allowed)
        {
            if (text.StartsWith('@') ? found.EndsWith(text, StringComparison.OrdinalIgnoreCase) : Bare(text).Contains(Bare(found), StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static string Bare(ReadOnlySpan<char> text)
    {
        var bare = text.ToString().Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray();
        return new(bare);
    }

    // 03 and 08 numbers belong to organisations alone. Digits one by one, or in twos, are a scale or a date.
    private static bool IsTelephone(ReadOnlySpan<char> text)
    {
        var international = text[0] == '+' || text.StartsWith("00");
        var groups = Digits().EnumerateMatches(text);
        Span<char> digits = stackalloc char[20];
        var (count, number) = (0, 0);
        foreach (var group in groups)
        {
            var isPrefix = (international && number == 0) || text.Slice(group.Index, group.Length) is "0";
            number++;
            if (!isPrefix && group.Length < 3) return false;
            if (count + group.Length > digits.Length) return false;
            text.Slice(group.Index, group.Length).CopyTo(digits[count..]);
            count += group.Length;
        }
        var all = digits[..count];
        if (international) all = all[(all.StartsWith("0044") ? 4 : all.StartsWith("44") ? 2 : 0)..];
        var hasZero = all.Length > 0 && all[0] == '0';
        if (hasZero) all = all[1..];
        else if (!international) return false;
        return all.Length is 9 or 10 && all[0] is '1' or '2' or '7' && (all.Length == 10 || (all[0] == '1' && number > 1));
    }

    private static bool IsPostcode(Match match)
    {
        var area = match.Groups["area"].Value;
        if (match.Groups["inward"].Value.ToLowerInvariant() is "st" or "nd" or "rd" or "th") return false; // the first, the second
        var isSmall = match.ValueSpan.ContainsAnyInRange('a', 'z');
        return PostcodeAreas.Contains(area) && (!isSmall || match.ValueSpan.Contains(' ')) && (!isSmall || !match.ValueSpan.ContainsAnyInRange('A', 'Z') || char.IsUpper(area[0]));
    }

    private const string Day = @"(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
        + @"|(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6},? (?:19|20)\d\d)";

    // Of somebody alive: an office's own dates are later, and older ones are history.
    private const string BirthDay = @"(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19[2-9]\d|200\d|201[0-7])|(?:19[2-9]\d|200\d|201[0-7])-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))";

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.,/#+-])(?:\+44|0044|\(?0)[\d ()-]{8,16}\d(?![\w/]|[.-]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]|[a-z]{2}\d{6}[a-d])(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<area>[A-Za-z]{1,2})\d[A-Za-z\d]? ?\d(?<inward>[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-HJ-PR-Y]{2}[0-7]\d ?[A-HJ-PR-Z]{3}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex VehicleMark();

    [GeneratedRegex(@"(?<![\w/])\d\d[A-Z]{0,2}/\d{5,7}/\d\d(?![\w/])|\b(?:crime|incident|occurrence|custody|CAD|investigation) (?:ref(?:erence)?|no|number|record)\b[ .:]{0,3}(?:no|number)?[ .:]{0,3}[A-Z0-9][A-Z0-9/-]{0,12}\d{3}[A-Z0-9/-]{0,10}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CrimeReference();

    [GeneratedRegex(@"\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)[ ,:;–-]{0,4}" + Day, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BornOn();

    [GeneratedRegex(@"\b(?<given>[A-Z][a-z]{1,14})(?: (?<middle>[A-Z][a-z]{0,14})\.?)? [A-Z][A-Za-z'-]{1,24}[ ,;(]{1,4}(?:[A-Za-z]{1,6}[ .:]{1,3})?" + BirthDay, RegexOptions.CultureInvariant)]
    private static partial Regex NameAndDay();
}
