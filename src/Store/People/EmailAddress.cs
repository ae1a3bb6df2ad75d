using System.Diagnostics.CodeAnalysis;

namespace Answerable.Store.People;

/// <summary>An e-mail address: the name by which somebody signs in. Nothing is ever sent to it. Capitals make no difference.</summary>
public sealed record EmailAddress
{
    private const int Longest = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    /// <summary>By which two are the same.</summary>
    public string Key => Text.ToLowerInvariant();

    /// <summary>Reads an address: something, an at sign, something with a dot, no blanks.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        text = text?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var isOne = at > 0 && at == text.LastIndexOf('@') && text.Length <= Longest && text.IndexOf('.', at) is var dot && dot > at + 1 && dot < text.Length - 1
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or '=');
        address = isOne ? new(text) : null;
        return isOne;
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
