using System.Globalization;

namespace Answerable.Store.Tests;

/// <summary>What was done cannot be made undone without it showing.</summary>
public abstract class AuditTrailTests(Engine engine) : StoreTests(engine)
{
    private const int Tamperings = 1_000;

    private static readonly string[] Cells = ["at", "actor", "act", "subject", "detail", "previous", "hash"];

    private AuditTrail Trail => new(Database);

    [Fact]
    public void An_untouched_chain_is_whole_and_its_head_is_told()
    {
        Assert.Equal(new AuditVerdict(0, "", null, IsHeadThere: true), Trail.Verify());
        Publish(Edition("a"), "1");
        var early = Trail.Verify().Head;
        Publish(Edition("b"), "2");
        var verdict = Trail.Verify(early);
        Assert.True(verdict.IsWhole);
        Assert.Equal((4, Rows("select hash from audit order by id desc limit 1")[0]), (verdict.Rows, verdict.Head));
        Assert.False(Trail.Verify(new('0', 64)).IsWhole);
    }

    [Fact]
    public void Rows_are_read_newest_first_by_actor_and_by_subject()
    {
        Publish(Edition("a"), "1");
        Publish(Edition("b"), "2");
        Trail.Taken("ann@example.org");
        Assert.Equal([5, 4, 3, 2, 1], Trail.Rows().Select(row => row.Number));
        Assert.Equal(["export audit"], Trail.Rows(actor: "ann@example.org").Select(row => row.Act));
        Assert.Equal([2, 1], Trail.Rows(subject: Edition("a").Id).Select(row => row.Number));
        Assert.Equal([3, 2], Trail.Rows(skip: 2, most: 2).Select(row => row.Number));
        Assert.Empty(Trail.Rows(actor: "' or 1=1 --"));
    }

    [Fact]
    public void What_parts_the_cells_cannot_be_smuggled_in()
    {
        Trail.Taken("ann\u001fexport audit\u001f");
        Assert.Equal("ann export audit ", Trail.Rows()[0].Actor);
        Assert.True(Trail.Verify().IsWhole);
    }

    [Fact]
    public void A_thousand_of_a_thousand_tamperings_are_found()
    {
        for (var i = 0; i < 40; i++) Trail.Taken($"somebody-{i}@example.org");
        var head = Trail.Verify().Head;
        var ids = Rows("select id from audit order by id");
        Random random = new(20_261_122);
        Dictionary<string, int> found = [];
        for (var i = 0; i < Tamperings; i++)
        {
            var (kind, harm, heal) = Tampering(random, ids);
            foreach (var sql in harm) Execute(sql);
            var verdict = Trail.Verify(head);
            Assert.False(verdict.IsWhole, $"{kind} was not found: {string.Join("; ", harm)}");
            found[kind] = found.GetValueOrDefault(kind) + 1;
            foreach (var sql in heal) Execute(sql);
        }

        Assert.True(Trail.Verify(head).IsWhole);
        Assert.Equal(Tamperings, found.Values.Sum());
        Assert.Equal(4, found.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Database.Engine}: {found.Values.Sum()} of {Tamperings} found: {string.Join(", ", found.Select(one => $"{one.Value} {one.Key}"))}");
    }

    /// <summary>One random harm, and how it is undone.</summary>
    private (string Kind, IReadOnlyList<string> Harm, IReadOnlyList<string> Heal) Tampering(Random random, IReadOnlyList<string> ids)
    {
        switch (random.Next(4))
        {
            case 0:
                var (id, cell) = (ids[random.Next(ids.Count)], Cells[random.Next(Cells.Length)]);
                if (Cell(id, cell) is not { Length: > 0 } text) goto case 0;
                var at = random.Next(text.Length);
                var other = (char)((text[at] + random.Next(1, 90) - 33) % 90 + 33);
                if (other is '\'' || other == text[at]) goto case 0;
                return ("bytes changed", [Set(id, cell, text[..at] + other + text[(at + 1)..])], [Set(id, cell, text)]);
            case 1:
                var gone = ids[random.Next(ids.Count)];
                return ("rows deleted", [$"delete from audit where id = {gone}"], [Again(gone)]);
            case 2:
                var cut = ids.Skip(random.Next(ids.Count)).ToList();
                return ("tails cut", [$"delete from audit where id >= {cut[0]}"], [.. cut.Select(Again)]);
            default:
                var (one, two) = (ids[random.Next(ids.Count)], ids[random.Next(ids.Count)]);
                if (one == two) goto default;
                return ("rows swapped", [.. Cells.SelectMany(name => new[] { Set(one, name, Cell(two, name)), Set(two, name, Cell(one, name)) })],
                    [.. Cells.SelectMany(name => new[] { Set(one, name, Cell(one, name)), Set(two, name, Cell(two, name)) })]);
        }
    }

    private string Cell(string id, string cell) => Rows($"select {cell} from audit where id = {id}")[0];

    private static string Set(string id, string cell, string text) => string.Create(CultureInfo.InvariantCulture, $"update audit set {cell} = '{text}' where id = {id}");

    private string Again(string id) =>
        $"insert into audit (id, {string.Join(", ", Cells)}) {(Engine is SqliteEngine ? "" : "overriding system value ")}values ({id}, {string.Join(", ", Cells.Select(name => $"'{Cell(id, name)}'"))})";
}
