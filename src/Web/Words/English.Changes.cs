using System.Globalization;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

public static partial class English
{
    /// <summary>The size of a change in words: 37% decrease; 2 percentage point decrease; No change; less than 1% increase.</summary>
    public static string Change(ChangeLabel change, int decimals)
    {
        if (change.Sign == 0) return "No change";
        if (change.Size is not { } size) return change.Sign > 0 ? "Up from none" : "Down";
        var number = change.LessThan is { } least ? "less than " + Number(least, decimals) : Number(size, decimals);
        return number + (change.InPoints ? " percentage point " : "% ") + (change.Sign > 0 ? "increase" : "decrease");
    }

    /// <summary>The difference under the size: +1,103, −219, 0.</summary>
    public static string Difference(ChangeLabel change, int decimals = 0) => WithSign(change.Difference, decimals);

    /// <summary>The size of a change with its article, for running text: a 40% increase, an 11% decrease.</summary>
    public static string ChangeWithArticle(ChangeLabel change, int decimals)
    {
        var text = Change(change, decimals);
        return change.Sign == 0 ? "no change" : change.LessThan is not null || change.Size is null ? text : Article(change.Size.Value, decimals) + " " + text;
    }

    /// <summary>"an" before a number that is spoken with a vowel first: 8, 11, 18, 80 to 89, and 8, 11 and 18 thousand or million; else "a".</summary>
    public static string Article(decimal number, int decimals)
    {
        var spoken = Rounding.Round(Math.Abs(number), decimals).ToString("F" + decimals, CultureInfo.InvariantCulture).Split('.')[0];
        var lead = spoken[..(((spoken.Length - 1) % 3) + 1)];
        return lead[0] == '8' || lead is "11" or "18" ? "an" : "a";
    }
}
