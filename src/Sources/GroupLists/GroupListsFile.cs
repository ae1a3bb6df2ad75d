using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Group = Answerable.Core.Places.Group;

namespace Answerable.Sources.GroupLists;

/// <summary>
/// Lists of who is in the groups that forces are compared with: a row for each force and member, or a row for each force with its members parted by semicolons.
/// </summary>
public static partial class GroupListsFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "group-lists";

    internal const string Owner = "owner", Member = "member", Kind = "group", Name = "group-name", From = "from", PrintedIn = "source";

    private static readonly IReadOnlyList<Wanted> Wanted =
    [
        new(Owner, "force", "police force", "owner", "owner slug", "subject force", "force name") { IsMark = true },
        new(Member, "member", "members", "member slug", "similar force", "similar forces", "most similar force", "most similar forces", "comparator", "comparator force", "msg members") { IsMark = true },
        new(From, "from", "valid from", "from month", "since", "year", "date", "source date", "msg date"),
        new(Kind, "kind", "group", "group kind", "group type") { IsOptional = true },
        new(Name, "group name") { IsOptional = true },
        new(PrintedIn, "source", "published in", "msg source") { IsOptional = true },
    ];

    /// <summary>How such lists are recognised and read.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "a list of the groups that forces are compared with, with the columns \"force\", \"member\" and \"from\", and if need be \"group\" and \"source\"",
        (tables, said) => tables.Any(table => Columns.FindList(table, Wanted, said) is not null), Read)
    {
        Roles = [Owner, Member, Kind, Name, From, PrintedIn],
    };

    /// <summary>Every list as a row, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        PrintedLists lists = new(remarks);
        DateOnly? published = null;
        foreach (var columns in tables.Select(table => Columns.FindList(table, Wanted, said)).OfType<Columns>())
        {
            columns.Check(remarks);
            published ??= PublicationDate.In(columns.Table, columns.Header);
            if (remarks.IsRefused) continue;
            foreach (var row in columns.Rows) Take(columns, row, catalogue, lists, remarks);
        }

        return lists.Extract(said.Source ?? Source, published);
    }

    private static void Take(Columns columns, Row row, Catalogue catalogue, PrintedLists lists, Remarks remarks)
    {
        var owner = ForceOf(columns.Cell(row, Owner), columns.Where(row, Owner), catalogue, remarks);
        var members = columns.Cell(row, Member).Split(Partings, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("")
            .Select(text => ForceOf(text, columns.Where(row, Member), catalogue, remarks)).ToList();
        var printed = columns.Cell(row, From);
        if (MonthOf(printed) is not { } from)
            remarks.Refuse("bad-month", columns.Where(row, From), $"{Shown.Value(printed)} is not a month or year. Expected the first month for which the list holds, such as 2024-04, or a year such as 2024 or 2023-24.");
        else if (KindOf(columns.Cell(row, Kind)) is not { } kind || Reserved.Contains(kind))
            remarks.Refuse("bad-group", columns.Where(row, Kind), $"{Shown.Value(columns.Cell(row, Kind))} cannot be the kind of a group. Expected msg (most similar forces), regional, or a word of your own.");
        else if (owner is not null && members.All(member => member is not null))
            lists.Take(columns, row, new(kind, kind == Group.Similar ? "" : Line(columns.Cell(row, Name)), owner, from, Line(columns.Cell(row, PrintedIn))), members!);
    }

    private static readonly char[] Partings = [';', '|', '\n'];

    /// <summary>Words that mean something else in addresses.</summary>
    private static readonly HashSet<string> Reserved = [Group.National, "areas", "unassigned", "all", "office"];

    private static Place? ForceOf(string text, string where, Catalogue catalogue, Remarks remarks)
    {
        if (catalogue.Places.TryFindPrinted(text, out var place) && place.Kind == PlaceKind.Force) return place;
        var near = catalogue.Places.Nearest(text);
        remarks.Refuse("unknown-force", where, text.Length == 0 ? "The police force is blank." : $"{Shown.Value(text)} is not a known police force." + (near.Count > 0 ? $" Is it {string.Join(" or ", near)}?" : " Expected its name, its short name or its official code."));
        return null;
    }

    /// <summary>The kind of a group as its id begins; most similar forces where nothing is said; null for what cannot be one.</summary>
    private static string? KindOf(string text)
    {
        var plain = text.ToLowerInvariant();
        if (plain.Length == 0 || plain.Split([' ', '-', '_']).Contains("msg") || plain.Contains("most similar", StringComparison.Ordinal)) return Group.Similar;
        var kind = string.Join('-', Words().Matches(plain).Select(word => word.Value));
        return kind.Length == 0 || !char.IsAsciiLetter(kind[0]) ? null : kind;
    }

    /// <summary>A month, the first of a calendar or financial year, or the month of a day.</summary>
    private static Period? MonthOf(string text) => Period.TryParse(FinancialYear().Replace(text, "$1-$2"), out var period) ? Period.Month(period.Start.Year, period.Start.Month)
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Period.Month(day.Year, day.Month)
        : PrintedMonth.TryRead(text, out var month, out _) ? month : null;

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    [GeneratedRegex("^([0-9]{4})/([0-9]{2})$")]
    private static partial Regex FinancialYear();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Words();
}
