namespace Answerable.Web.Charts;

/// <summary>The kinds of force that are drawn, in the shapes they have below; on one line where it fits, else under each other.</summary>
internal static class StandingKey
{
    private const double Size = Drawing.TextSize;

    /// <summary>The shape has this room from its left end, and its middle height.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<(Standing Standing, string Name)> drawn, string? groupName, ChartWords words, double room, Action<Drawing, double, double, Standing> shape)
    {
        (Standing Standing, string Name)[] kinds =
        [
            .. drawn.Where(r => r.Standing is Standing.Subject).Take(1),
            .. groupName is { } group && drawn.Any(r => r.Standing is Standing.Group) ? [(Standing.Group, group)] : Array.Empty<(Standing, string)>(),
            .. drawn.Any(r => r.Standing is Standing.Others) ? [(Standing.Others, words.OtherForces)] : Array.Empty<(Standing, string)>(),
        ];
        var x = sheet.Left;
        sheet.Y += 22;
        foreach (var (standing, name) in kinds)
        {
            var width = room + 20 + TextWidth.Of(name, Size, standing is Standing.Subject);
            if (x > sheet.Left && x + width > sheet.Right) (x, sheet.Y) = (sheet.Left, sheet.Y + 24);
            shape(sheet.Pen, x, sheet.Y - 5.5, standing);
            var lines = TextWidth.Lines(name, Size, sheet.Right - x - room - 12, standing is Standing.Subject);
            for (var i = 0; i < lines.Count; i++)
                sheet.Pen.Text(x + room + 12, sheet.Y + i * Labels.LineHeight, lines[i], standing is Standing.Subject ? Paint.Subject : Paint.Ink, bold: standing is Standing.Subject);
            sheet.Y += Math.Max(0, lines.Count - 1) * Labels.LineHeight;
            x += width + 22;
        }
    }
}
