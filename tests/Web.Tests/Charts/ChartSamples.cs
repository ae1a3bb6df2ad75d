using System.Globalization;
using Answerable.Core.Maps;
using Answerable.Web.Charts;

namespace Answerable.Web.Tests.Charts;

/// <summary>Made-up charts, one of each kind, that tests vary.</summary>
internal static class ChartSamples
{
    public static readonly DateOnly Start = new(2021, 11, 1);

    public static readonly Credit Credit = new("What was found", "A publisher, its table", "Published 24 July 2024");

    public static string Percent(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Count(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>32 months in two phases, seven of them worse and three better than usual.</summary>
    public static TrendChart Trend() => new()
    {
        Id = "trend",
        Title = "Share of calls answered in under 10 seconds",
        Subject = "Norfolk",
        Points = [.. Enumerable.Range(0, 32).Select(i => new TrendPoint(Start.AddMonths(i), 84 + i * 7 % 11 - (i is >= 7 and <= 13 ? 9 : 0), null,
            i switch { >= 7 and <= 13 => PointMark.Worse, >= 22 and <= 24 => PointMark.Better, _ => PointMark.None }))],
        Phases = [new(Start, Start.AddMonths(15), 84.1m, 75, 93.2m, false), new(Start.AddMonths(16), Start.AddMonths(31), 90.4m, 83, 97.8m, false)],
        Standard = new("Standard: 90%", 90),
        Number = Percent,
        Most = 100,
    };

    /// <summary>44 forces, the subject and one other outside the outer limits.</summary>
    public static FunnelChart Funnel() => new()
    {
        Id = "funnel",
        Title = "Share answered in under 10 seconds, by calls",
        Points = [.. Enumerable.Range(1, 44).Select(i => new FunnelPoint(i == 15 ? "Norfolk" : $"Force {i}", 60_000 + i * 37 % 44 * 9_000, i is 15 or 30 ? 97 : 84 + i * 7 % 9,
            i switch { 15 => Standing.Subject, 3 or 8 or 21 => Standing.Group, _ => Standing.Others }, i is 15 or 30))],
        Limits = [.. Enumerable.Range(0, 60).Select(i => Limit(10_000 * (decimal)Math.Pow(1.09, i)))],
        Centre = new("All forces: 88.0%", 88),
        SizeName = "Calls answered in the year",
        GroupName = "Most similar forces",
        Number = Percent,
        SizeNumber = Count,
        Most = 100,
    };

    /// <summary>Eight forces, the fourth the subject.</summary>
    public static DotsChart Dots() => new()
    {
        Id = "dots",
        Title = "Share answered in under 10 seconds, similar forces",
        Rows = [.. Enumerable.Range(1, 8).Select(i => new DotsRow(i == 4 ? "Norfolk" : $"Force {i}", 95 - i, 94 - i - i / 3m, 96 - i + i / 3m, i == 4 ? Standing.Subject : Standing.Group))],
        Reference = new("Average of similar forces: 90.6%", 90.6m),
        Number = Percent,
        Most = 100,
    };

    /// <summary>Five places over six years, one with a gap, one counted anew, one without a figure.</summary>
    public static MultiplesChart Multiples(Func<string, string> words) => new()
    {
        Id = "small",
        Title = words("Robbery in five areas"),
        Step = 12,
        Charts = [.. Enumerable.Range(0, 5).Select(i => new SmallChart(
            words($"Area {i}"), [.. Enumerable.Range(0, 6).Select(year => new TrendPoint(Start.AddMonths(year * 12), i == 4 || (i == 2 && year == 3) ? null : 300 + (i * 2_000) + (year * 37 % 11)))],
            i == 1 ? [Start.AddMonths(24)] : [], Count, Count, i == 0))],
    };

    /// <summary>Twenty events, the thirteenth after an unusually long time, and a time still open.</summary>
    public static DaysBetweenChart DaysBetween() => new()
    {
        Id = "days",
        Title = "Days between homicides",
        Events = [.. Enumerable.Range(1, 20).Select(i => new DaysBetween(new DateOnly(2020, 1, 1).AddDays(i * 60), i == 13 ? 204 : 5 + i * 37 % 90, i == 13))],
        Open = new(new(2023, 8, 3), 95),
        Centre = 38,
        Lower = 1,
        Upper = 186,
        Number = v => Count(v) + " days",
        AxisNumber = Count,
    };

    /// <summary>Nine areas in three rows: one of each shade, one marked, two of its group, one without a figure, one not asked for.</summary>
    public static AreaMap Areas(Func<string, string>? words = null) => new()
    {
        Id = "map",
        Title = "Robbery, made-up areas",
        Areas = [.. Enumerable.Range(0, 9).Select(i => (Area(i, words), new Outline([[.. new[] { (0, 0), (1, 0), (1, 1), (0, 1) }.Select(corner => new GridPoint(((i % 3) + corner.Item1) * 20_000, ((i / 3) + corner.Item2) * 20_000))]])))],
        Key = Key(words),
        GroupName = "Most similar forces",
        Inset = new("One of them, enlarged", [Area(8, words).Name]),
        IsNamed = true,
    };

    /// <summary>The same as squares.</summary>
    public static TileMap Squares(Func<string, string>? words = null) => new()
    {
        Id = "tiles",
        Title = "Robbery, made-up areas",
        Tiles = [.. Enumerable.Range(0, 9).Select(i => (Area(i, words), new Tile($"force-{i}", (i % 3) + 1, (i / 3) + 1, $"Area {i}", $"A{i}")))],
        Key = Key(words),
        GroupName = "Most similar forces",
    };

    private static MapArea Area(int i, Func<string, string>? words) => new(
        (words ?? (text => text))($"Area {i}"), i is 5 ? "[x]" : i is 6 ? "" : $"{i}.5", i switch { 5 => MapShade.NoFigure, 6 => MapShade.Outside, 7 => MapShade.Step4, 8 => MapShade.Step5, _ => MapShades.Of(i, 5) },
        i switch { 0 => Standing.Subject, 1 or 4 => Standing.Group, _ => Standing.Others });

    private static MapKeyLine[] Key(Func<string, string>? words) =>
        [.. Enum.GetValues<MapShade>().Select(shade => new MapKeyLine(shade, (words ?? (text => text))($"{shade}: 2 areas")))];

    /// <summary>Every drawing of every kind.</summary>
    public static IEnumerable<Svg> All(Func<string, string>? words = null)
    {
        words ??= text => text;
        ChartWidth[] widths = [ChartWidth.Wide, ChartWidth.Narrow];
        var (trend, funnel, dots, days) = (Trend(), Funnel(), Dots(), DaysBetween());
        trend = trend with { Title = words(trend.Title), Subject = words(trend.Subject), Breaks = [new(Start.AddMonths(5), words("Counted anew"))] };
        funnel = funnel with { Title = words(funnel.Title), SizeName = words(funnel.SizeName), Points = [.. funnel.Points.Select(p => p with { Name = words(p.Name) })], Centre = funnel.Centre with { Name = words(funnel.Centre.Name) } };
        dots = dots with { Title = words(dots.Title), Rows = [.. dots.Rows.Select(r => r with { Name = words(r.Name) })], Reference = dots.Reference! with { Name = words(dots.Reference!.Name) } };
        days = days with { Title = words(days.Title) };
        return
        [
            .. widths.Select(Areas(words).Draw), Areas(words).Standalone(Credit), .. widths.Select(Squares(words).Draw), Squares(words).Standalone(Credit),
            .. widths.Select(Multiples(words).Draw), Multiples(words).Standalone(Credit with { Title = words(Credit.Title) }),
            .. widths.Select(trend.Draw), trend.Standalone(Credit), .. widths.Select(funnel.Draw), funnel.Standalone(Credit),
            .. widths.Select(dots.Draw), dots.Standalone(Credit), .. widths.Select(days.Draw), days.Standalone(Credit),
        ];
    }

    private static FunnelLimit Limit(decimal size)
    {
        var reach = 1 + 200 / (decimal)Math.Sqrt((double)size);
        return new(size, 88 - 2 * reach, 88 + 2 * reach, 88 - 3 * reach, 88 + 3 * reach);
    }
}
