namespace Answerable.Sources.Reading;

/// <summary>
/// Tells a table whose rows are handed on as they come from one that is held whole. It is known by its headings alone. Once one is found, the file may be
/// longer, and may take longer to read.
/// </summary>
/// <param name="isLong">Whether headings are those of such a table; null where there is none.</param>
internal sealed class LongTables(Func<IReadOnlyList<string>, bool>? isLong = null)
{
    private volatile bool _found;

    /// <summary>Whether there is one in the file. Another thread asks, to see how long the reading may take.</summary>
    public bool Found => _found;

    /// <summary>Told once, when the first is found.</summary>
    public Action? OnFound { get; set; }

    /// <summary>Whether one begins with these headings.</summary>
    public bool Begins(IReadOnlyList<string> headings)
    {
        if (isLong?.Invoke(headings) != true) return false;
        if (!_found) OnFound?.Invoke();
        return _found = true;
    }
}
