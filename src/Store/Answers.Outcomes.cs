using System.Data.Common;
using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;

namespace Answerable.Store;

// What became of crimes: a million readings there may be, so they are read by offence and kept nowhere.
public sealed partial class Answers
{
    /// <summary>What is printed of outcomes, as far as it had been published by a day, if one is given.</summary>
    public OutcomeCoverage OutcomeCoverage(DateOnly? asOf = null)
    {
        var shelf = Current();
        var coverage = Coverage(shelf.Catalogue, shelf);
        return asOf is { } day ? coverage.AsOf(day) : coverage;
    }

    /// <summary>
    /// What became of the crimes of a measure in a span of quarters, read anew: its offences alone of the million readings there may be, and what is printed
    /// of one state with them, because a reading that is not there is a zero only where it was printed.
    /// </summary>
    /// <param name="crime">The crime.</param>
    /// <param name="count">Which of the two counts.</param>
    /// <param name="span">From the first quarter to the last.</param>
    /// <param name="place">The only place that is asked about; null for every place.</param>
    /// <param name="asOf">What had been published by this day; null for all.</param>
    public OutcomesOf Outcomes(Measure crime, OutcomeCount count, Period span, string? place = null, DateOnly? asOf = null)
    {
        while (true)
        {
            var shelf = Current();
            using var connection = database.Open();
            var state = Now(connection).State;
            var coverage = Coverage(shelf.Catalogue, state == shelf.State ? shelf : null);
            if (asOf is { } day) coverage = coverage.AsOf(day);
            List<Reading> readings = [];
            foreach (var code in coverage.Codes(crime)) readings.AddRange(OutcomeReadings(connection, count.Measure(), code, span, place));
            if (Now(connection).State == state) return new(crime, count, coverage, readings.Where(reading => coverage.Editions.ContainsKey(reading.Edition)), shelf.Catalogue) { Span = span, Place = place };
            LookAgain();
        }
    }

    /// <summary>What is printed of outcomes now, kept on a shelf where one of this state is given.</summary>
    private OutcomeCoverage Coverage(Catalogue known, Shelf? shelf)
    {
        if (shelf?.Coverage is { } kept) return kept;
        var rows = new References(database, audience).Of(PrintedOutcomes.Kind);
        var printed = PrintedOutcomes.Of(rows.Select(row => row.Row)).Zip(rows, (what, row) => (row.Edition.Id, what));
        OutcomeCoverage coverage = new(
            printed, rows.DistinctBy(row => row.TakingIn).ToDictionary(row => row.Edition.Id, row => new TakenIn(row.TakingIn, row.Edition, default, [])), known);
        if (shelf is not null && Now().State == shelf.State) shelf.Coverage = coverage;
        return coverage;
    }

    /// <summary>The visible readings of the outcomes of one offence.</summary>
    private IReadOnlyList<Reading> OutcomeReadings(DbConnection connection, string measure, string code, Period span, string? place) => connection.Rows(
        $"""
        select measure, breakdown, period_end, months, place, edition, value, marker, tab, line, col
        from {_sight.Readings} seen
        where measure = @measure and breakdown >= @from and breakdown < @to and period_end >= @first and period_end <= @last{(place is null ? "" : " and place = @place")}
        """,
        row => Revisions.Reading(row, 5),
        [
            ("measure", measure), ("from", Reading.OfOutcomes(code)), ("to", After(Reading.OfOutcomes(code))), ("first", span.Lasting(1).ToString()), ("last", span.LastMonth.ToString()),
            .. place is null ? Array.Empty<(string, object?)>() : [("place", place)], .. _sight.Parameters,
        ]);

    /// <summary>The first text, by its characters, that does not begin with this one.</summary>
    private static string After(string begins) => begins[..^1] + (char)(begins[^1] + 1);

    /// <summary>Every type of outcome that is printed and that neither the catalogue nor a person puts in a group that is there.</summary>
    private static IEnumerable<string> UnknownOutcomes(DbConnection connection, Catalogue known) =>
        PrintedOutcomes.Of(connection.Rows(
            "select distinct content from reference_row where kind = @kind", row => new ReferenceRow(PrintedOutcomes.Kind, "2000-Q1", "", row.GetString(0), default), ("kind", PrintedOutcomes.Kind)))
            .SelectMany(printed => printed.Types).Distinct()
            .Where(type => type.Value is { } told ? known.Outcomes.Group(told) is null : known.Outcomes.All.All(other => other.Number != type.Key))
            .Select(type => $"outcome type {type.Key}{(type.Value is { } told ? $" in the group {told}" : "")}");
}
