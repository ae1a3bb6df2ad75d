using Answerable.Core.Answers;

namespace Answerable.Store;

/// <summary>
/// What an audience sees, as relations to ask. What everybody sees is read through the views that hold the rule of visibility and through
/// nothing else.
/// </summary>
/// <param name="TakingsIn">The takings-in, one of each edition: id, edition, taken_at.</param>
/// <param name="Readings">Their readings, each with its edition.</param>
/// <param name="Parameters">What the two are told.</param>
internal sealed record Sight(string TakingsIn, string Readings, params (string Name, object? Value)[] Parameters)
{
    private static readonly Sight Everybody = new("visible_taking_in", "visible_reading");

    private static readonly Sight Staff = new("internal_taking_in", "internal_reading");

    public static Sight Of(Audience? audience) => audience switch
    {
        null or Audience.Everybody => Everybody,
        Audience.Preview preview => Over(
            """
            (select v.id, v.edition, v.taken_at from visible_taking_in v
             where v.edition <> (select own.edition from taking_in own where own.id = @preview)
             union all
             select own.id, own.edition, own.taken_at from taking_in own where own.id = @preview)
            """,
            ("preview", preview.TakingIn)),
        Audience.Earlier earlier => Over(
            $"""
            (select t.id, t.edition, t.taken_at from taking_in t
             where {ShownBy("t")}
               and not exists (select 1 from taking_in later where later.edition = t.edition and later.id > t.id and {ShownBy("later")}))
            """,
            ("moment", Database.Instant(earlier.At))),
        Audience.Staff => Staff,
        Audience.Partner partner => Over(
            """
            (select i.id, i.edition, i.taken_at from internal_taking_in i
             where exists (select 1 from named_partner n where n.edition = i.edition and n.organisation = @organisation)
             union all
             select v.id, v.edition, v.taken_at from visible_taking_in v
             where not exists (select 1 from named_partner n where n.edition = v.edition and n.organisation = @organisation))
            """,
            ("organisation", partner.Organisation)),
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };

    /// <summary>That a taking-in is public and was so at a moment: the rule of visibility, and by an approval that was given and due by then.</summary>
    private static string ShownBy(string taking) =>
        $"""
        exists (select 1 from standing_approval s join approval a on a.taking_in = s.taking_in and a.publish_at = s.publish_at and a.approver = s.approver
           where s.taking_in = {taking}.id and a.withdrawn_at is null and a.classification = 'public' and a.approved_at <= @moment and a.publish_at <= @moment)
        """;

    private static Sight Over(string takingsIn, (string Name, object? Value) told) => new(
        takingsIn,
        $"""
        (select r.measure, r.breakdown, r.period_end, r.months, r.place, r.taking_in, seen.edition, r.value, r.marker, r.tab, r.line, r.col
         from reading r join {takingsIn} seen on seen.id = r.taking_in)
        """,
        told);
}
