using System.Text.Json;
using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;

namespace Answerable.Sources.Texts;

/// <summary>
/// The child process, <c>answerable words FILE</c>: says the words of one file, a JSON line for each paragraph, <c>{"text":"…"}</c>, and at the very end
/// <c>{"end":true,"lines":2}</c>, without which nothing is to be believed. It opens no socket and writes no file.
/// </summary>
public static class TextChild
{
    /// <summary>As much of a file's words as is searched: some thousand pages.</summary>
    internal const int MostCharacters = 3_000_000;

    private const int LineCharacters = 4_000;

    /// <summary>0: said; 1: the words could not be read; 2: there is no such file.</summary>
    public static int Run(string path, TextWriter output)
    {
        if (!File.Exists(path)) return 2;
        ReadFile.LimitHeap();
        var code = 1;
        var reading = new Thread(() => Volatile.Write(ref code, Say(path, output)), ScanLimits.StackBytes) { IsBackground = true };
        reading.Start();
        return reading.Join(TimeSpan.FromSeconds(ScanLimits.SecondsToScan)) ? Volatile.Read(ref code) : 1;
    }

    private static int Say(string path, TextWriter output)
    {
        try
        {
            if (new FileInfo(path).Length > Limits.FileBytes) return 1;
            var (lines, said) = (0, 0);
            foreach (var line in FileText.Of(File.ReadAllBytes(path), path))
            {
                for (var at = 0; at < line.Length && said < MostCharacters; at += LineCharacters, lines++)
                {
                    var piece = line.Substring(at, Math.Min(LineCharacters, line.Length - at));
                    said += piece.Length;
                    output.Write($"{{\"text\":{JsonSerializer.Serialize(piece)}}}\n");
                }
            }

            output.Write($"{{\"end\":true,\"lines\":{lines}}}\n");
            output.Flush();
            return 0;
        }
        catch (Exception)
        {
            return 1; // the library throws whatever its depths throw; a file without words is published without them
        }
    }
}
