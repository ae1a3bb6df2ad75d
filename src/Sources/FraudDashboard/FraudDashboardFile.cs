using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.FraudDashboard;

/// <summary>
/// The national fraud and cyber crime figures: a row for each force and month and, where the table divides them, type of crime and kind of victim. No
/// file of the dashboard could be had, so it is recognised by what it holds, and what is not known is asked about once.
/// </summary>
public static class FraudDashboardFile
{
    /// <summary>The source its files count as, unless told otherwise.</summary>
    public const string Source = "fraud-dashboard";

    internal const string Reports = "fraud-and-cyber-reports", WithLoss = "fraud-and-cyber-with-loss", Loss = "fraud-and-cyber-loss-pounds", Median = "fraud-and-cyber-median-loss-pounds",
        Referrals = "fraud-and-cyber-referrals", Outcomes = "fraud-and-cyber-outcomes", Judicial = "fraud-and-cyber-outcomes-judicial", NonJudicial = "fraud-and-cyber-outcomes-non-judicial";

    internal const string Category = "category", CategoryName = "category-name", Victim = "victim", Year = "year", PlaceCode = "place-code", Average = "average";

    /// <summary>The columns that hold figures, by the id of what they count.</summary>
    internal static IReadOnlyList<string> Figures { get; } = [Reports, WithLoss, Loss, Median, Referrals, Outcomes, Judicial, NonJudicial];

    private static readonly IReadOnlyList<Wanted> Wanted =
    [
        new(Columns.Month, "month", "date", "period", "reporting month", "reporting period", "calendar month", "month year", "month and year", "year month", "month of report", "report month", "month reported", "time period", "month name", "month beginning", "month starting", "month ending"),
        new(Year, "year", "calendar year") { IsOptional = true },
        new(Columns.Place, "force", "police force", "force name", "police force name", "police force area", "police area", "force area", "area", "area name", "pfa", "pfa name", "victim force", "force of residence", "force where the victim lives", "force where victim lives", "victim police force", "constabulary") { IsOptional = true },
        new(PlaceCode, "force code", "area code", "police force code", "police force area code", "ons code", "gss code", "pfa code") { IsOptional = true },
        new(Category, "category", "category code", "nfib code", "nfib category", "nfib crime code", "nfib fraud code", "nfib crime type", "fraud code", "fraud type", "fraud category", "type of fraud", "type of crime", "crime category", "crime type", "crime code") { IsOptional = true },
        new(CategoryName, "category name", "category description", "nfib description", "nfib code description", "nfib category name", "crime description", "fraud type description", "code description", "crime category description") { IsOptional = true },
        new(Victim, "victim type", "victim", "type of victim", "victim category", "victim group", "kind of victim", "individual or organisation", "individual/organisation", "individuals/organisations") { IsOptional = true },
        new(Reports, "reports", "number of reports", "no of reports", "no. of reports", "report count", "reports count", "count of reports", "total reports", "total number of reports", "reports received", "reports made", "volume of reports", "report volume", "reports volume") { IsOptional = true },
        new(WithLoss, "reports with a loss", "reports with loss", "number with a loss", "number with loss", "number of reports with a loss", "number of reports with loss", "count with a loss", "count with loss", "reports with a financial loss", "reports with financial loss", "victims with a loss", "with a loss", "with loss") { IsOptional = true },
        new(Loss, [.. InPounds("loss", "losses", "reported loss", "reported losses", "total loss", "total losses", "total reported loss", "total reported losses", "financial loss", "financial losses", "estimated loss", "estimated losses", "amount lost", "value of losses", "loss amount", "loss value", "sum of loss")]) { IsOptional = true },
        new(Median, [.. InPounds("median loss", "median reported loss", "median financial loss")]) { IsOptional = true },
        new(Average, [.. InPounds("average loss", "average reported loss", "mean loss", "mean reported loss", "loss per report", "average loss per report", "mean loss per report")]) { IsOptional = true },
        new(Referrals, "referrals", "number of referrals", "referrals to force", "referrals to the force", "referred", "referred to force", "reports referred", "disseminations", "disseminations to force", "disseminated", "disseminated to force", "reports disseminated", "number of disseminations", "cases disseminated") { IsOptional = true },
        new(Outcomes, "outcomes", "number of outcomes", "total outcomes", "all outcomes") { IsOptional = true },
        new(Judicial, "judicial outcomes", "judicial", "outcomes judicial", "number of judicial outcomes", "judicial disposals") { IsOptional = true },
        new(NonJudicial, "non-judicial outcomes", "non judicial outcomes", "non-judicial", "non judicial", "outcomes non-judicial", "outcomes non judicial", "number of non-judicial outcomes") { IsOptional = true },
        new(Columns.Ignore, "notes", "note", "comment", "comments", "region", "country", "force id", "row") { IsOptional = true },
    ];

    /// <summary>How such tables are recognised and read; to be asked before others, which may take a column of losses or reports for one of theirs.</summary>
    public static Publisher Publisher { get; } = new(
        Source, "fraud and cyber crime reports by month and police force, with types of crime, kinds of victim, reports and losses as columns, under many names", (tables, said) => tables.Any(table => Find(table, said) is not null), Read)
    {
        Roles = [.. Wanted.Select(column => column.Role), .. Slice.Victims, PrintedSlices.Total],
    };

    /// <summary>Every printed cell as a reading, or the reasons why not.</summary>
    public static Extract Read(IReadOnlyList<Table> tables, Said said, Catalogue catalogue)
    {
        Remarks remarks = new();
        Counts counts = new(catalogue, remarks);
        PrintedForces forces = new(catalogue, said, remarks);
        PrintedSlices slices = new(catalogue.Categories, said, remarks);
        HashSet<(Place, Period)> rows = [];
        DateOnly? published = null;
        foreach (var columns in tables.Select(table => Find(table, said)).OfType<Columns>())
        {
            columns.Check(remarks, tellsRoles: true);
            if (!remarks.IsRefused && !Figures.Any(columns.Has)) remarks.Refuse("no-figures", columns.Table.Where(0), "There is no column of figures. Expected at least one of: number of reports, reports with a loss, loss, median loss, referrals, outcomes.");
            if (!remarks.IsRefused && !columns.Has(Columns.Place) && !columns.Has(PlaceCode) && said.Place is null)
                remarks.Refuse("no-place", columns.Table.Where(0), "There is no column of police forces. If every row is about one force, say which: --place norfolk.");
            published ??= PublicationDate.In(columns.Table, columns.Header);
            if (remarks.IsRefused) continue;
            if (columns.Has(Average))
                remarks.Note("average-left-out", columns.Table.Where(columns[Average]), "The average loss was left out: one case can rule an average. The total, the number with a loss and the median are kept.");
            foreach (var row in columns.Rows)
            {
                var (place, month, slice) = (PlaceOf(columns, row, forces, catalogue, remarks), MonthOf(columns, row, remarks), slices.Of(columns, row));
                if (place is null || month is not { } at || slice is not { } part) continue;
                rows.Add((place, at));
                foreach (var measure in Figures.Where(columns.Has))
                    counts.Take(columns.Table, columns.Header, row, columns[measure], new(measure, part.ToString(), place, at), mayBeNegative: false, measure is Loss or Median ? (PrintedPounds.TryRead, PrintedPounds.Expected) : null);
            }
        }

        slices.Report();
        if (!remarks.IsRefused) Checks.Of([.. counts.Readings], rows, slices.LeftOut, catalogue, remarks);
        return counts.Extract(said.Source ?? Source, published);
    }

    /// <summary>A table by month that divides crime by type or victim, or tells of losses and cases: headings that no other table here has.</summary>
    private static Columns? Find(Table table, Said said) => Columns.Find(table, Wanted, said, columns =>
        (columns.Has(Columns.Month) || columns.Has(Year)) && Figures.Append(Average).Count(columns.Has) is var figures && figures > 0
        && (columns.Has(Category) || columns.Has(CategoryName) || columns.Has(Victim) || figures > 1 || columns.Has(Loss) || columns.Has(Reports)));

    private static Place? PlaceOf(Columns columns, Row row, PrintedForces forces, Catalogue catalogue, Remarks remarks)
    {
        var named = forces.Of(columns, row);
        var code = columns.Cell(row, PlaceCode);
        if (code.Length == 0) return named;
        if (catalogue.Places.TryFind(code, out var place) && (!columns.Has(Columns.Place) || place == named)) return place;
        if (place is null) remarks.Refuse("unknown-place", columns.Where(row, PlaceCode), $"{Shown.Value(code)} is not the code of a known place.");
        else if (named is not null) remarks.Refuse("code-and-name", columns.Where(row, PlaceCode), $"The code {Shown.Value(code)} is {place.Name}'s, but the name is {Shown.Value(columns.Cell(row, Columns.Place))}.");
        return null;
    }

    private static Period? MonthOf(Columns columns, Row row, Remarks remarks)
    {
        var (text, year) = (columns.Cell(row, Columns.Month), columns.Cell(row, Year));
        if (PrintedMonth.TryRead(text.Any(char.IsAsciiDigit) || year.Length == 0 ? text : $"{text} {year}", out var month, out var reason)) return month;
        remarks.Refuse("bad-month", columns.Where(row, columns.Has(Columns.Month) ? Columns.Month : Year), text.Length == 0 ? "The month is blank." : $"{Shown.Value(text)} {reason}.");
        return null;
    }

    private static IEnumerable<string> InPounds(params string[] headings) => headings.SelectMany(heading => new[] { heading, $"{heading} (£)", $"{heading} £", $"{heading} (gbp)", $"{heading} gbp", $"{heading} (pounds)", $"{heading} in pounds", $"{heading} in £" });
}
