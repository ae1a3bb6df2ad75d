using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Sources.Reading;

namespace Answerable.Sources.FraudDashboard;

/// <summary>
/// Which part of the figures a row is: a type of crime by its code or name, a kind of victim, or all of them. A code decides; a name beside it is looked at.
/// What is not known is asked about once, where it stands first.
/// </summary>
internal sealed partial class PrintedSlices(Categories categories, Said said, Remarks remarks)
{
    /// <summary>What a person says of a label that stands for all types or all victims.</summary>
    public const string Total = "total";

    private static readonly HashSet<string> _all = ["all", "total", "totals", "all categories", "all types", "all fraud types", "all fraud and cyber crime", "all fraud and cyber", "all victims", "all victim types", "both", "any", "grand total", "overall"];
    private static readonly HashSet<string> _individuals = ["individual", "individuals", "person", "people", "individual victim", "individual victims", "personal", "member of the public"];
    private static readonly HashSet<string> _organisations = ["organisation", "organisations", "organization", "organizations", "business", "businesses", "company", "companies", "business or organisation", "organisation victim", "corporate", "business victims"];
    private static readonly HashSet<string> _notKnown = ["unknown", "not known", "not stated", "not recorded", "unspecified"];

    private readonly Dictionary<(string Printed, string Name), (bool IsKnown, string? Id)> _categories = [];
    private readonly Dictionary<string, (bool IsKnown, string? Victim)> _victims = [];
    private readonly HashSet<string> _renamed = [];
    private (int Rows, string Where) _blankVictims;

    /// <summary>How many rows of types a person said to leave out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The part that a row is; null where it is left out, or refused.</summary>
    public Slice? Of(Columns columns, Row row) =>
        CategoryOf(columns, row) is { IsKnown: true } category && VictimOf(columns, row) is { IsKnown: true } victim ? new Slice(category.Id, victim.Victim) : null;

    /// <summary>Says what stands in many rows once.</summary>
    public void Report()
    {
        if (_blankVictims.Rows > 0)
            remarks.Ask("victim-blank", _blankVictims.Where, $"{Shown.Count(_blankVictims.Rows, "row does", "rows do")} not say what kind of victim it is, the first of them here. Such reports are counted as of victims not known.");
        if (LeftOut > 0) remarks.Note("category-left-out", "the whole file", $"{Shown.Count(LeftOut, "row", "rows")} of types that are left out.");
    }

    private (bool IsKnown, string? Id) CategoryOf(Columns columns, Row row)
    {
        if (!columns.Has(FraudDashboardFile.Category) && !columns.Has(FraudDashboardFile.CategoryName)) return (true, null);
        var at = columns.Has(FraudDashboardFile.Category) ? FraudDashboardFile.Category : FraudDashboardFile.CategoryName;
        var (printed, name) = (columns.Cell(row, at), at == FraudDashboardFile.Category ? columns.Cell(row, FraudDashboardFile.CategoryName) : "");
        if (!_categories.TryGetValue((printed, name), out var known)) _categories[(printed, name)] = known = ReadCategory(printed, name, () => columns.Where(row, at));
        if (known is { IsKnown: false, Id: Columns.Ignore }) LeftOut++;
        return known;
    }

    private (bool IsKnown, string? Id) ReadCategory(string printed, string name, Func<string> where)
    {
        if (Columns.Told(printed, said) is { } told)
        {
            if (told == Columns.Ignore) return (false, Columns.Ignore);
            if (told == Total) return (true, null);
            if (categories.Find(told) is { } meant) return (true, meant.Id);
        }

        if (_all.Contains(Heading.Plain(printed))) return (true, null);
        if (printed.Length == 0)
        {
            remarks.Refuse("no-category", where(), "The type of crime is blank. Expected a code such as 52A, a name, or \"All\" in a row that holds the total.");
            return (false, null);
        }

        var (code, rest) = CodeAndName().Match(printed) is { Success: true } match ? (match.Groups["code"].Value, match.Groups["name"].Value.Trim()) : (printed, "");
        if (categories.TryCode(code, out var category))
        {
            LookAtName(category, rest.Length > 0 ? rest : name, where);
            return (true, category.Id);
        }

        if (categories.TryName(printed, out category)) return (true, category.Id);
        var also = name.Length > 0 ? $", printed beside {Shown.Value(name)}," : "";
        remarks.Refuse("unknown-category", where(), $"{Shown.Value(printed)}{also} is not a known type of fraud or cyber crime. If it is a known one under another code or name, its figures go on. Known are: {string.Join(", ", categories.All.Select(known => $"{known.Id} {known.Name}"))}. "
            + $"Say what it means with --map \"{printed}=52A\", the code of a known type, with \"{printed}={Total}\" where it is all types together, or \"{printed}=ignore\" to leave its rows out. A new type is added in catalogue/fraud/categories.yaml.");
        return (false, null);
    }

    /// <summary>A name that is another category's is asked about; one that is nobody's is a new name, and noted.</summary>
    private void LookAtName(Category category, string name, Func<string> where)
    {
        if (name.Length == 0 || _all.Contains(Heading.Plain(name)) || (categories.TryName(name, out var named) && named == category) || !_renamed.Add($"{category.Id} {name}")) return;
        if (named is not null) remarks.Ask("category-and-name", where(), $"The code {category.Id} is {Shown.Value(category.Name)}, but the name printed beside it is that of {named.Id}. The code was believed.");
        else remarks.Note("category-renamed", where(), $"The type {category.Id} is printed as {Shown.Value(name)}, and known as {Shown.Value(category.Name)}. The code was believed, so its figures go on; a new name is added in catalogue/fraud/categories.yaml.");
    }

    private (bool IsKnown, string? Victim) VictimOf(Columns columns, Row row)
    {
        if (!columns.Has(FraudDashboardFile.Victim)) return (true, null);
        var printed = columns.Cell(row, FraudDashboardFile.Victim);
        if (printed.Length == 0 && _blankVictims.Rows++ == 0) _blankVictims.Where = columns.Where(row, FraudDashboardFile.Victim);
        return _victims.TryGetValue(printed, out var known) ? known : _victims[printed] = ReadVictim(printed, () => columns.Where(row, FraudDashboardFile.Victim));
    }

    private (bool IsKnown, string? Victim) ReadVictim(string printed, Func<string> where)
    {
        if (printed.Length == 0) return (true, Slice.NotKnown);
        if (Columns.Told(printed, said) is { } told)
        {
            if (told == Total) return (true, null);
            if (Slice.Victims.Contains(told)) return (true, told);
        }

        var plain = Heading.Plain(printed);
        if (_all.Contains(plain)) return (true, null);
        if (_individuals.Contains(plain)) return (true, Slice.Individual);
        if (_organisations.Contains(plain)) return (true, Slice.Organisation);
        if (_notKnown.Contains(plain)) return (true, Slice.NotKnown);
        remarks.Refuse("unknown-victim", where(), $"{Shown.Value(printed)} is not a known kind of victim. Expected individuals, organisations, not known, or all. "
            + $"Say what it means with --map \"{printed}={Slice.Individual}\", \"{printed}={Slice.Organisation}\", \"{printed}={Slice.NotKnown}\" or \"{printed}={Total}\".");
        return (false, null);
    }

    [GeneratedRegex(@"^(?:NFIB\s*)?(?<code>[0-9]{1,2}\s?[A-Z]?)(?:\s*[-–:.)]\s*|\s+)(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeAndName();
}
