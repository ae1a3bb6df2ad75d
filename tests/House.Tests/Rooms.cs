using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>The rooms of ARCHITECTURE.md's table and the doors they may open, laid over the folders that exist.</summary>
internal sealed partial class Rooms
{
    private readonly List<(string Room, string Doors)> _rows;
    private readonly HashSet<string> _rooms;

    /// <param name="architecture">The text of ARCHITECTURE.md.</param>
    /// <param name="files">Every source file, so that <c>&lt;each&gt;</c> stands for the folders there are.</param>
    public Rooms(string architecture, IEnumerable<string> files)
    {
        _rows = [.. Row().Matches(architecture)
            .Select(row => (row.Groups[1].Value.Trim().Replace("\\", ""), row.Groups[2].Value.Trim()))
            .Where(row => row.Item1 is not "room" && !row.Item1.StartsWith("--", StringComparison.Ordinal))];
        _rooms = [.. _rows.Select(row => row.Room).Where(room => !room.EndsWith("<each>", StringComparison.Ordinal))];
        var each = _rows.Where(row => row.Room.EndsWith("<each>", StringComparison.Ordinal)).Select(row => row.Room[..^"<each>".Length]).ToList();
        foreach (var file in files)
            foreach (var prefix in each)
                if (file.StartsWith($"src/{prefix}", StringComparison.Ordinal) && file.IndexOf('/', prefix.Length + 4) is > 0 and var end)
                    _rooms.Add(file[4..end]);
    }

    public IReadOnlyCollection<string> All => _rooms;

    /// <summary>The room a file of src lies in, or null. A room that holds rooms is only the files directly in it.</summary>
    public string? Of(string file)
    {
        var folder = file["src/".Length..].LastIndexOf('/') is > 0 and var end ? file.Substring("src/".Length, end) : "";
        return _rooms.Where(room => folder == room || (folder.StartsWith(room + "/", StringComparison.Ordinal) && !Holds(room)))
            .MaxBy(room => room.Length);
    }

    /// <summary>The room a namespace or a full type name lies in, or null: <c>Web.Charts.Trend</c> is in Web/Charts.</summary>
    public string? OfName(string name)
    {
        var path = name.Replace('.', '/') + "/";
        return _rooms.Where(room => path.StartsWith(room + "/", StringComparison.Ordinal)).MaxBy(room => room.Length);
    }

    public bool MayOpen(string room, string other)
    {
        if (room == other) return true;
        var doors = _rows.SingleOrDefault(row => row.Room == room).Doors
            ?? _rows.Single(row => row.Room == room[..(room.LastIndexOf('/') + 1)] + "<each>").Doors;
        return doors.StartsWith("all but ", StringComparison.Ordinal)
            ? !Lies(other, doors["all but ".Length..])
            : doors == "all" || doors.Split(',', StringSplitOptions.TrimEntries).Any(door =>
                door.EndsWith("/*", StringComparison.Ordinal) ? Lies(other, door[..^2]) : door == other);
    }

    /// <summary>The projects that a project's rooms may reach, by the table.</summary>
    public IEnumerable<string> ProjectsOf(string project) =>
        _rooms.Where(room => room.Split('/')[0] == project)
            .SelectMany(room => _rooms.Where(other => MayOpen(room, other)))
            .Select(room => room.Split('/')[0])
            .Where(other => other != project)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private bool Holds(string room) =>
        _rows.Any(row => row.Room.StartsWith(room + "/", StringComparison.Ordinal));

    private static bool Lies(string room, string within) => room == within || room.StartsWith(within + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| *([^|]+?) *\| *([^|]+?) *\| *$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
