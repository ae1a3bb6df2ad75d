using System.Text.RegularExpressions;

namespace Answerable.Core.Statements;

/// <summary>What of a row is printed.</summary>
public enum Aspect
{
    /// <summary>The number itself: 351.</summary>
    Value,

    /// <summary>Now less earlier, with its sign: −371.</summary>
    Difference,

    /// <summary>The same without its sign, for "has fallen by 371".</summary>
    By,

    /// <summary>How much the change is, without a word for its way: 10%; 2 percentage points.</summary>
    Size,

    /// <summary>The change in words: 10% decrease.</summary>
    Change,

    /// <summary>The change with its article: an 11% decrease.</summary>
    ChangeWithArticle,
}

/// <summary>What a number in a text stands for: one aspect of one row.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="Column">The column: <c>now</c>, <c>before</c> or <c>baseline</c>. For a change, what is held against: <c>before</c> or <c>baseline</c>.</param>
/// <param name="Aspect">What of it.</param>
public sealed partial record Target(string Row, string Column, Aspect Aspect)
{
    private static readonly (string Word, Aspect Aspect)[] Words =
    [
        ("difference-", Aspect.Difference), ("by-", Aspect.By), ("size-", Aspect.Size), ("change-", Aspect.Change), ("a-change-", Aspect.ChangeWithArticle),
    ];

    /// <summary>Whether it speaks of a change and not of a number.</summary>
    public bool IsChange => Aspect != Aspect.Value;

    /// <summary>As it is written in a text: <c>crime-robbery change-before</c>.</summary>
    public override string ToString() => $"{Row} {Words.FirstOrDefault(word => word.Aspect == Aspect).Word}{Column}";

    /// <summary>Reads what <see cref="ToString"/> writes, in capitals or small letters.</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Target? target)
    {
        var match = Spelling().Match(text);
        target = match.Success
            ? new(match.Groups["row"].Value.ToLowerInvariant(), match.Groups["column"].Value.ToLowerInvariant(),
                Words.FirstOrDefault(word => word.Word.Equals(match.Groups["aspect"].Value, StringComparison.OrdinalIgnoreCase)).Aspect)
            : null;
        return target is not null;
    }

    [GeneratedRegex(@"\A(?<row>[a-z0-9-]+)\s+(?:(?<aspect>(?:difference|by|size|change|a-change)-)(?<column>before|baseline)|(?<column>now|before|baseline))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();
}
