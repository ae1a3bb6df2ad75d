using Answerable.Core.Measures;
using Answerable.Sources.FraudDashboard;
using Answerable.Tests;

namespace Answerable.Sources.Tests.FraudDashboard;

/// <summary>The synthetic dashboard whole, with 44 forces, 40 types of crime and thirteen months, and with something wrong in it.</summary>
public sealed class FraudDashboardFileTests
{
    private const string Reports = "fraud-and-cyber-reports", Loss = "fraud-and-cyber-loss-pounds", WithLoss = "fraud-and-cyber-with-loss";

    private static readonly DateOnly _last = new(2025, 11, 1);
    private static readonly SyntheticDashboard _made = new(_last);
    private static readonly Lazy<Taken> _whole = new(() => Of(_made));

    private static Taken Of(SyntheticDashboard made) => Taken.OfText(FraudDashboardFile.Publisher, made.ToString());

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Thirteen_months_of_44_forces_and_40_types_are_taken_in_and_every_total_is_what_its_rows_add_to()
    {
        var taken = _whole.Value;
        Assert.Equal("fraud-dashboard", taken.Extract.Source);
        Assert.Equal(44 * 40 * 2 * 13 * 3, taken.Readings.Count);
        Assert.Equal(44, taken.Readings.Select(reading => reading.Place).Distinct().Count());
        Assert.Equal(40, taken.Readings.Select(reading => reading.Breakdown.Split(';')[0]).Distinct().Count());
        foreach (var (force, place) in new[] { ("Norfolk", "norfolk"), ("British Transport Police", "btp"), ("City of London", "city-of-london"), ("Devon and Cornwall", "devon-and-cornwall") })
            for (var month = _last.AddMonths(-12); month <= _last; month = month.AddMonths(1))
            {
                Assert.Equal(_made.Reports(force, month), taken.Value(Reports, place, Text(month)));
                Assert.Equal(_made.Reports(force, month, row => SyntheticDashboard.IsCyber(row.Code)), taken.Value("cyber-reports", place, Text(month)));
                Assert.Equal(_made.Reports(force, month, row => !SyntheticDashboard.IsCyber(row.Code)), taken.Value("fraud-reports", place, Text(month)));
                Assert.Equal(_made.Loss(force, month), taken.Value(Loss, place, Text(month)));
            }

        Assert.DoesNotContain(taken.Extract.Problems, note => note.Problem.Kind != ProblemKind.Note);
    }

    [Fact]
    public void No_sum_of_thirteen_months_is_made_and_twelve_are_none_of_its_own()
    {
        Assert.DoesNotContain(_whole.Value.Readings, reading => !reading.Period.IsMonth);
        Assert.Null(_whole.Value.Value(Reports, "norfolk", "P13M/2025-11"));
    }

    [Fact]
    public void A_month_that_is_missing_between_others_is_refused_with_its_name()
    {
        var refusal = Of(_made with { LeftOut = row => row.Force == "Kent" && (row.Month == new DateOnly(2025, 3, 1) || row.Month == new DateOnly(2025, 5, 1)) }).Refusal;
        Assert.Equal("month-missing", refusal.Code);
        Assert.StartsWith("Kent has no figures for March 2025, May 2025, between its first month and its last.", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_force_that_begins_later_is_told_and_one_that_is_not_there_is_none()
    {
        var taken = Of(_made with { LeftOut = row => row.Force == "Dorset" || (row.Force == "Kent" && row.Month < new DateOnly(2025, 2, 1)) });
        Assert.StartsWith("Kent has figures for February to November 2025 only; others for ", Assert.Single(taken.Said("fewer-months")).Text, StringComparison.Ordinal);
        Assert.Null(taken.Figure(Reports, "dorset", "2025-11"));
        Assert.NotNull(taken.Figure(Reports, "kent", "2025-11"));
    }

    [Fact]
    public void A_type_that_is_renamed_keeps_its_code_and_its_history()
    {
        var taken = Of(_made with { Renamed = new Dictionary<string, (string, DateOnly)> { ["3A"] = ("Buying and selling online (synthetic name)", new(2025, 8, 1)) } });
        var note = Assert.Single(taken.Said("category-renamed"));
        Assert.Contains("The type 3A is printed as \"Buying and selling online (synthetic name)\"", note.Text, StringComparison.Ordinal);
        var months = taken.Readings.Where(reading => reading.Measure == Reports && reading.Place == "norfolk" && reading.Breakdown == "category=3A;victim=individual").Select(reading => reading.Period).Order().ToList();
        Assert.Equal(13, months.Count);
        Assert.Equal(_whole.Value.Value(Reports, "norfolk", "2025-11"), taken.Value(Reports, "norfolk", "2025-11"));
    }

    [Fact]
    public void A_loss_that_a_single_case_made_is_noted_and_stays_as_it_was_printed()
    {
        var said = _whole.Value.Said("loss-ruled-by-one").ToList();
        var note = Assert.Single(said);
        Assert.StartsWith("Norfolk, November 2025: £", note.Text, StringComparison.Ordinal);
        Assert.Contains("£9,400,000 of it in one part (2E Other investment fraud, victim organisation)", note.Text, StringComparison.Ordinal);
        Assert.EndsWith("A single case may have made it.", note.Text, StringComparison.Ordinal);
        Assert.Equal(_made.Loss("Norfolk", _last), _whole.Value.Value(Loss, "norfolk", "2025-11"));
        Assert.Empty(Of(_made with { HasHuge = false }).Said("loss-ruled-by-one"));
    }

    [Fact]
    public void Nothing_is_asked_of_the_next_months_file()
    {
        var next = Of(new SyntheticDashboard(_last.AddMonths(1)));
        Assert.DoesNotContain(next.Extract.Problems, note => note.Problem.Kind != ProblemKind.Note);
        Assert.Equal(new(2024, 12, 1), next.Readings.Min(reading => reading.Period).Start);
    }
}
