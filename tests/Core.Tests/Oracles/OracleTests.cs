using System.Globalization;

namespace Answerable.Core.Tests.Oracles;

/// <summary>
/// Our statistics against other people's programs: every expected cell of every file of the folder that ANSWERABLE_ORACLES names.
/// Rule book section 12 has the tolerances.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int OfEachColumn = 3;

    public static TheoryData<string> Files => [.. Oracle.Files()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expected_value_is_ours(string file)
    {
        var ledger = Oracle.Read(file).Check();
        Say($"{file}: {ledger.Compared} values compared, worst error {ledger.Worst.ToString("0.0e+0", CultureInfo.InvariantCulture)}, {ledger.Failures.Count} failures");
        if (ledger.Failures.Count > 0) Assert.Fail($"{file}: {ledger.Failures.Count} of {ledger.Compared}\n  {string.Join("\n  ", ledger.Failures.Take(400))}");
        Assert.NotEqual(0, ledger.Compared);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_value_changed_by_one_percent_is_noticed(string file)
    {
        var (changed, unnoticed) = Oracle.Read(file).Perturb(OfEachColumn);
        Say($"{file}: {changed} values changed one at a time, {unnoticed.Count} unnoticed");
        if (unnoticed.Count > 0) Assert.Fail($"{file}: {unnoticed.Count} of {changed} changes unnoticed\n  {string.Join("\n  ", unnoticed.Take(40))}");
        Assert.NotEqual(0, changed);
    }

    [Theory]
    [InlineData("spc_xmr_open.json", "spc_xmr")]
    [InlineData("spc_xmr_missing_held.json", "spc_xmr_missing")]
    [InlineData("spc_xmr.json", "spc_xmr")]
    [InlineData("funnel_rate_41forces_held.csv", "funnel_rate")]
    [InlineData("ranks_held.json", "ranks")]
    public void A_file_is_known_by_its_longest_stem(string file, string stem) => Assert.Equal(stem, Oracle.KindOf(file)?.Stem);

    [Theory]
    [InlineData("spc_xmrs_open.json")]
    [InlineData("rank_open.json")]
    [InlineData("astrology_open.csv")]
    public void A_file_without_a_known_stem_fails(string file)
    {
        Assert.Null(Oracle.KindOf(file));
        Assert.Throws<InvalidDataException>(() => Oracle.Read(file));
    }

    [Fact]
    public void A_column_of_numbers_that_nobody_compares_fails()
    {
        var oracle = Oracle.Of(Oracle.KindOf("rounding_x.csv")!, System.Text.Json.Nodes.JsonNode.Parse(
            """[{"decimal_value": "0.5", "decimal_places": "0", "half_away_from_zero_EXPECTED": "1", "half_odd": "1", "remark": "a word"}]""")!);
        Assert.Contains("half_odd is compared with nothing", Assert.Single(oracle.Check().Failures), StringComparison.Ordinal);
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
