using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>Finds where a source file opens a door: by a full name, by half a name, by a global using, by a partial's path.</summary>
internal sealed partial class Doors
{
    private readonly Rooms _rooms;
    private readonly List<(string Path, string Code)> _files;
    private readonly Dictionary<string, HashSet<string>> _types = [];

    public Doors(string architecture, IEnumerable<(string Path, string Text)> files)
    {
        _files = [.. files.Select(file => (file.Path, Strip(file.Path, file.Text)))];
        _rooms = new Rooms(architecture, _files.Select(file => file.Path));
        foreach (var (path, code) in _files)
        {
            if (_rooms.Of(path) is not { } room) continue;
            if (!_types.TryGetValue(room, out var types)) _types[room] = types = [];
            foreach (Match declared in Declaration().Matches(code)) types.Add(declared.Groups[1].Value);
            if (path.EndsWith(".cshtml", StringComparison.Ordinal)) types.Add(Path.GetFileNameWithoutExtension(path));
        }
    }

    public IEnumerable<string> Offences() => _files.SelectMany(file => Offences(file.Path, file.Code)).Distinct();

    private IEnumerable<string> Offences(string path, string code)
    {
        if (_rooms.Of(path) is not { } room)
        {
            yield return $"{path}: {Path.GetDirectoryName(path)} is a room without a row in ARCHITECTURE.md";
            yield break;
        }

        var expected = "Answerable." + Path.GetDirectoryName(path)!["src/".Length..].Replace('/', '.');
        foreach (Match declared in Namespace().Matches(code))
            if (declared.Groups[1].Value != expected && path.EndsWith(".cs", StringComparison.Ordinal))
                yield return $"{path}: is in namespace {declared.Groups[1].Value}, its folder says {expected}";

        foreach (var (index, other) in FullNames(code).Concat(HalfNames(code, room)).Concat(PagePaths(code)))
        {
            var line = Repository.Line(code, index);
            if (_rooms.OfName(other) is not { } door) yield return $"{path}:{line}: names Answerable.{other}, which is no room";
            else if (!_rooms.MayOpen(room, door)) yield return $"{path}:{line}: {room} reaches into {door}";
        }
    }

    private static IEnumerable<(int, string)> FullNames(string code) =>
        FullName().Matches(code).Where(name => !IsNamespaceLine(code, name.Index)).Select(name => (name.Index, name.Groups[1].Value));

    // From inside Answerable.Web, "Charts.Trend" is Answerable.Web.Charts.Trend. Only types declared there count, so that
    // a property that happens to be named like a room is left alone.
    private IEnumerable<(int, string)> HalfNames(string code, string room) =>
        from other in _rooms.All
        where other != room && _types.ContainsKey(other)
        from half in Halves(other, room)
        from name in Regex.Matches(code, $@"(?<![\w.]){Regex.Escape(half)}\.(\w+)").Cast<Match>()
        where _types[other].Contains(name.Groups[1].Value)
        select (name.Index, other.Replace('/', '.') + "." + name.Groups[1].Value);

    private static IEnumerable<string> Halves(string other, string room)
    {
        var (to, from) = (other.Split('/'), room.Split('/'));
        for (var shared = 0; shared < to.Length && (shared == 0 || (shared <= from.Length && to[shared - 1] == from[shared - 1])); shared++)
            yield return string.Join('.', to[shared..]);
    }

    private static IEnumerable<(int, string)> PagePaths(string code) =>
        PagePath().Matches(code).Select(path => (path.Index, "Web.Pages." + path.Groups[1].Value));

    private static bool IsNamespaceLine(string code, int index) =>
        code[(code.LastIndexOf('\n', index) + 1)..index].TrimStart() is "namespace " or "@namespace ";

    // A page's text is kept whole: its code has no border that text can show. A partial's path is a string in a page.
    private static string Strip(string path, string text) => path.EndsWith(".cshtml", StringComparison.Ordinal)
        ? PageComment().Replace(text, comment => new string([.. comment.Value.Select(c => c is '\n' ? '\n' : ' ')]))
        : SourceText.Read(text).Code;

    [GeneratedRegex(@"(?<![\w.])Answerable\.([A-Z]\w*(?:\.[A-Z]\w*)*)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^\s*@?namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:class|struct|record|enum|interface)\s+(?:class\s+|struct\s+)?([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex("""["'~]/?Pages/([A-Z]\w*)/""")]
    private static partial Regex PagePath();

    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->")]
    private static partial Regex PageComment();
}
