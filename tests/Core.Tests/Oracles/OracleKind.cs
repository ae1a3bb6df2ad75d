namespace Answerable.Core.Tests.Oracles;

/// <summary>What a stem stands for: how a row or case is checked, or a table as a whole, and what stands above the cases of a JSON file.</summary>
internal sealed record OracleKind(string Stem, Action<Row>? Row = null, Action<IReadOnlyList<Row>>? Table = null, Action<Row>? Head = null)
{
    public static IReadOnlyList<OracleKind> All { get; } =
    [
        new("change_counts", ChangeOracles.Counts),
        new("change_percent", ChangeOracles.Shares),
        new("change_verdict", ChangeOracles.Verdict),
        new("overdispersion_phi", ChangeOracles.Phi),
        new("ci_proportion", IntervalOracles.Share),
        new("ci_rate", IntervalOracles.Rate),
        new("funnel_percent", Table: FunnelOracles.Shares),
        new("funnel_rate", Table: FunnelOracles.Rates),
        new("rank_uncertainty", Table: RankOracles.Ranges),
        new("ranks", RankOracles.Ranks),
        new("peer_group", RankOracles.Peers),
        new("trend_marker", SeriesOracles.Trend),
        new("seasonality", SeriesOracles.Season),
        new("spc_xmr", XmrOracles.Chart, Head: XmrOracles.Constants),
        new("spc_xmr_missing", XmrOracles.Chart),
        new("spc_degenerate", XmrOracles.Degenerate),
        new("norfolk_999_classification", Table: XmrOracles.Classification),
        new("spc_attribute", AttributeOracles.Chart),
        new("special_functions", FunctionOracles.Special),
        new("nist_strd_univariate", FunctionOracles.Univariate),
        new("multiplicity", Table: FunctionOracles.Multiplicity),
        new("rounding", PublishedOracles.Rounding),
        new("data_quality", Table: PublishedOracles.DataQuality),
        new("norfolk_ncpm_published", PublishedOracles.Changes),
        new("norfolk_999_input", PublishedOracles.Record),
    ];
}
