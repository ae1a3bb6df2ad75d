using System.Security.Cryptography;
using System.Text;

namespace Answerable.Store.People;

/// <summary>A code that is shown once and kept only as a digest: letters and digits that are not taken for each other, in groups of five.</summary>
public static class OneTimeCode
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // 32 signs without I, O, 0 and 1: five bits each
    private const int Group = 5;

    /// <summary>Twenty-five signs, 125 bits: to come in with.</summary>
    public static string ToComeIn() => Grouped(RandomNumberGenerator.GetString(Alphabet, 5 * Group));

    /// <summary>Ten signs, 50 bits: a recovery code, which is good only beside a password and after which the account is locked for a while.</summary>
    public static string ToRecover() => Grouped(RandomNumberGenerator.GetString(Alphabet, 2 * Group));

    /// <summary>What is kept of a code. Capitals, blanks and hyphens make no difference.</summary>
    public static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));

    private static string Grouped(string signs) => string.Join('-', signs.Chunk(Group).Select(group => new string(group)));
}
