using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Statistics;

namespace Answerable.Core.Statements;

/// <summary>What a target says in a statement, rounded once, as its table prints it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Target">What of it.</param>
public sealed record Told(StatementRow Row, Target Target)
{
    /// <summary>What a target says; null when the statement has no such row.</summary>
    public static Told? Of(Statement statement, Target target) => statement.Row(target.Row) is { } row ? new(row, target) : null;

    /// <summary>The number it is about; null where the row has no such column.</summary>
    public Amount? Amount => Target.Column switch
    {
        StatementRow.NowColumn => Row.Now,
        StatementRow.BeforeColumn => Row.Before.Amount,
        _ => Row.Baseline?.Amount,
    };

    /// <summary>The comparison it is about; null for a number, and where the row has no such column.</summary>
    public Comparison? Comparison => !Target.IsChange ? null : Target.Column == StatementRow.BeforeColumn ? Row.SinceBefore : Row.SinceBaseline;

    /// <summary>The exact number; null where the table has none.</summary>
    public decimal? Exact => Target.Aspect switch
    {
        Aspect.Value => Amount?.Value,
        Aspect.Difference => Comparison?.Label?.Difference,
        Aspect.By => Comparison?.Label is { } label ? Math.Abs(label.Difference) : null,
        _ => Comparison is { Label: not null, Now.Value: { } now, Then.Value: { } then } compared
            ? compared.Unit == Unit.Percent ? Math.Abs(Change.Points(now, then)) : Change.Percent(now, then) is { } percent ? Math.Abs(percent) : null
            : null,
    };

    /// <summary>Digits after the point.</summary>
    public int Decimals => Target.IsChange ? Comparison.Decimals : Row.Decimals;

    /// <summary>The number as it is printed; null where the table has none.</summary>
    public decimal? Number => Exact is { } exact ? Rounding.Round(exact, Decimals) : null;

    /// <summary>−1 for a fall, 0 for none, 1 for a rise; for a number 0.</summary>
    public int Sign => Comparison?.Label?.Sign ?? 0;

    /// <summary>Whether there is a change too small for the digits: less than 1%.</summary>
    public bool IsLessThan => Target.Aspect >= Aspect.Size && Comparison?.Label?.LessThan is not null;

    /// <summary>What kind of number it is in a text.</summary>
    public NumeralKind Kind => (Row.Unit, Target.Aspect) switch
    {
        (Unit.Percent, Aspect.Value) => NumeralKind.Percent,
        (Unit.Percent, _) => NumeralKind.Points,
        (_, Aspect.Difference) => NumeralKind.Difference,
        (_, Aspect.Value or Aspect.By) => NumeralKind.Count,
        _ => NumeralKind.Percent,
    };

    /// <summary>Whether the table prints it: no percentage on a base under 50, unless the office chose to, and none of a base of nothing.</summary>
    public bool IsPrinted(Statement statement) => Target.Aspect switch
    {
        Aspect.Value or Aspect.Difference or Aspect.By => Exact is not null,
        _ => Comparison is { Label: not null } compared && (Exact is not null || Target.Aspect != Aspect.Size) && (!compared.HasSmallBase || statement.PercentagesBecause.Length > 0),
    };

    /// <summary>How it is written behind the sign of equality in a text: 3,494; +8; 10%; 10% decrease; no change.</summary>
    public string Notation
    {
        get
        {
            if (Target.Aspect < Aspect.Size) return Written(Number) + (Kind == NumeralKind.Percent ? "%" : Kind == NumeralKind.Points ? "pp" : "");
            var mark = Kind == NumeralKind.Points ? "pp" : "%";
            var size = IsLessThan ? $"less than 1{mark}" : Written(Number) + mark;
            if (Target.Aspect == Aspect.Size) return size;
            return Sign == 0 ? "no change" : Exact is null ? Sign > 0 ? "up from none" : "down" : $"{size} {(Sign > 0 ? "increase" : "decrease")}";
        }
    }

    private string Written(decimal? number) =>
        (Target.Aspect == Aspect.Difference && number > 0 ? "+" : "") + (number ?? 0).ToString("N" + Decimals, CultureInfo.InvariantCulture);

    /// <summary>Whether what was written behind the sign of equality is what it says now; null where that is no number that could be meant.</summary>
    public bool? Agrees(string written)
    {
        var match = WrittenNumber.Read(written);
        if (match is null) return null;
        if (match.Sign is { } sign && Target.Aspect is not (Aspect.Value or Aspect.By) && sign != Sign) return false;
        if (match.Size is not { } size) return Target.Aspect >= Aspect.Change && (Sign == 0 || Exact is null);
        if (IsLessThan || match.IsLessThan) return IsLessThan && match.IsLessThan;
        return Target.Aspect == Aspect.Difference && match.Sign is null ? Sign >= 0 && size == Number : size == Math.Abs(Number ?? -1);
    }
}
