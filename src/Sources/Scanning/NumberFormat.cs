using System.Buffers;
using System.Globalization;
using System.Text;

namespace Answerable.Sources.Scanning;

/// <summary>
/// Whether a number format shows what a cell holds. <c>;;;</c> shows nothing, <c>"c"</c> shows a mark in its place, and <c>[&lt;5]"*";0</c> only hides
/// the small ones: each leaves the value in the file.
/// </summary>
internal sealed class NumberFormat
{
    private const int LongestFormat = 1_000;

    private readonly List<Section> _sections = [];

    public NumberFormat(string code)
    {
        if (code.Length > LongestFormat) return;
        foreach (var section in Split(code)) _sections.Add(new(section));
        HasConditions = _sections.Any(section => section.Condition is not null);
    }

    private bool HasConditions { get; }

    /// <summary>Whether some value would not be shown; a rule that applies such a format is made to hide.</summary>
    public bool HidesSome => _sections.Count > 0 && (_sections.Take(2).Any(section => !section.Shows) || (_sections.Count > 3 && !_sections[3].Shows));

    public bool HidesNumber(double value)
    {
        if (_sections.Count == 0 || value == 0) return false; // a zero shown as a dash is still known to be one
        if (HasConditions)
        {
            foreach (var section in _sections)
                if (section.Condition is not { } holds || holds(value)) return !section.Shows;
            return false;
        }
        var numbers = _sections.Count > 1 && _sections[^1].IsForText ? _sections.Count - 1 : _sections.Count;
        return !_sections[value < 0 && numbers > 1 ? 1 : 0].Shows;
    }

    public bool HidesText => _sections.Count > 3 && !_sections[3].Shows;

    private static IEnumerable<string> Split(string code)
    {
        var section = new StringBuilder();
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (!quoted && c is '\\' or '_' or '*' && i + 1 < code.Length)
            {
                section.Append(c).Append(code[++i]);
                continue;
            }
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '[' or ']') bracketed = c == '[';
            if (c == ';' && !quoted && !bracketed)
            {
                yield return section.ToString();
                section.Clear();
            }
            else
            {
                section.Append(c);
            }
        }
        yield return section.ToString();
    }

    private sealed class Section
    {
        // Digits, text, and the letters of days and times in several languages.
        private static readonly SearchValues<char> Placeholders = SearchValues.Create("0#?@ymdhsgeb");

        public Section(string code)
        {
            var bare = new StringBuilder();
            for (var i = 0; i < code.Length; i++)
            {
                var c = code[i];
                if (c is '\\' or '_' or '*')
                {
                    i++;
                }
                else if (c == '"')
                {
                    i = Past(code, i, '"');
                }
                else if (c == '[')
                {
                    var end = Past(code, i, ']');
                    var inside = code[(i + 1)..Math.Min(end, code.Length)];
                    if (ConditionOf(inside) is { } condition) Condition = condition;
                    else if (inside.Length > 0 && "hms".Contains(char.ToLowerInvariant(inside[0]))) bare.Append('h');
                    else if (inside.Equals("White", StringComparison.OrdinalIgnoreCase)) IsWhite = true;
                    i = end;
                }
                else
                {
                    bare.Append(char.ToLowerInvariant(c));
                }
            }
            var left = bare.ToString();
            IsForText = left.Contains('@', StringComparison.Ordinal);
            Shows = !IsWhite && left.AsSpan().ContainsAny(Placeholders);
        }

        public Func<double, bool>? Condition { get; }

        public bool IsForText { get; }

        public bool Shows { get; }

        private bool IsWhite { get; }

        private static int Past(string code, int from, char end) => code.IndexOf(end, from + 1) is >= 0 and var at ? at : code.Length;

        private static Func<double, bool>? ConditionOf(string text)
        {
            var sign = text.TakeWhile(c => c is '<' or '>' or '=').Count();
            if (sign == 0 || !double.TryParse(text.AsSpan(sign), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)) return null;
            return text[..sign] switch
            {
                "<" => value => value < limit,
                "<=" => value => value <= limit,
                ">" => value => value > limit,
                ">=" => value => value >= limit,
                "=" => value => value == limit,
                "<>" => value => value != limit,
                _ => null,
            };
        }
    }
}
