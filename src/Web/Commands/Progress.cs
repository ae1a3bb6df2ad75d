using System.Diagnostics;
using Answerable.Core.Statistics;
using Answerable.Web.Imports;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>
/// How far a long piece of work is, on standard error: a bar where somebody watches a terminal, a line now and then elsewhere. Afterwards
/// what it took.
/// </summary>
internal sealed class Progress
{
    private const int FirstLine = 50, BarWidth = 30;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly int? _expected;
    private TimeSpan _drawn = -Redraw;
    private int _said;
    private int _rows;

    /// <param name="path">The file; a text's lines are counted beforehand, so that the bar knows its end.</param>
    public Progress(string path) => _expected = _terminal && Path.GetExtension(path) is ".csv" && File.Exists(path) ? File.ReadLines(path).Count() : null;

    /// <summary>So many rows are read.</summary>
    public void Read(int rows, int? of)
    {
        _rows = rows;
        if (_terminal)
        {
            if (_clock.Elapsed - _drawn < Redraw) return;
            _drawn = _clock.Elapsed;
            Console.Error.Write($"\r{Bar(rows, of ?? _expected)} {English.Of(rows, "row", "rows")} read ");
        }
        else if (rows >= Math.Max(FirstLine, _said + (_said / 2)))
        {
            Say(rows);
        }
    }

    /// <summary>All rows are read: the last line has them all, and a bar is wiped away.</summary>
    public void End()
    {
        if (_terminal) Console.Error.Write($"\r{new string(' ', BarWidth + 30)}\r");
        else if (_rows > _said) Say(_rows);
    }

    /// <summary>What an import took: rows, readings, notes, seconds, memory.</summary>
    public string Took(Inspection inspection) => English.Took(
        inspection.Rows, inspection.Readings.Count, inspection.Notes.Count, (decimal)_clock.Elapsed.TotalSeconds, Megabytes(Peak), Megabytes(inspection.ChildPeak));

    /// <summary>Seconds since the start.</summary>
    public decimal Seconds => Rounding.Round((decimal)_clock.Elapsed.TotalSeconds, 2);

    /// <summary>Seconds that this process has worked, whatever else the machine did meanwhile; with two processors it can be more than those on the clock.</summary>
    public static decimal Worked => Rounding.Round((decimal)Environment.CpuUsage.TotalTime.TotalSeconds, 2);

    /// <summary>The most memory this process has had, in bytes.</summary>
    public static long Peak
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    public static decimal Megabytes(long bytes) => Rounding.Round(bytes / 1_000_000m, 0);

    private void Say(int rows)
    {
        _said = rows;
        Console.Error.WriteLine($"  {English.Of(rows, "row", "rows")} read");
    }

    private static string Bar(int done, int? all)
    {
        var filled = all is > 0 and { } of ? Math.Min(BarWidth, (int)((long)BarWidth * done / of)) : 0;
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}]";
    }
}
