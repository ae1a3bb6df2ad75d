namespace Answerable.Store.Tests;

/// <summary>Several nodes, each with the database opened for itself, do the same thing at the same moment.</summary>
public abstract class AtOnceTests(Engine engine) : StoreTests(engine)
{
    private const int Nodes = 6;

    [Fact]
    public async Task A_file_taken_in_by_several_nodes_at_once_is_taken_in_once()
    {
        var edition = Edition();
        var mapping = new Dictionary<string, string> { ["Calls"] = Calls };
        var taken = await AtOnce((editions, _) => editions.TakeIn(edition, new byte[] { 1 }, [Printed(edition, "1")], [], "", mapping, Operator));
        Assert.Single(taken, item => item.IsNew);
        Assert.Single(taken.Select(item => item.Id).Distinct());
        Assert.Equal(["1", "1", "1", "1"], Counts().Where(table => table.Key is "edition" or "taking_in" or "reading" or "audit").Select(table => table.Value));
    }

    [Fact]
    public async Task One_file_read_two_ways_at_once_is_our_error_once()
    {
        var edition = Edition();
        await AtOnce((editions, node) => editions.TakeIn(
            edition, new byte[] { 1 }, [Printed(edition, $"{node}")], [], "", new Dictionary<string, string>(), Operator));
        Assert.Equal(["", .. Enumerable.Repeat("our error", Nodes - 1)], Rows("select reason from taking_in order by id"));
    }

    [Fact]
    public async Task What_several_nodes_approve_at_once_is_approved_once()
    {
        var edition = Edition();
        var id = TakeIn(edition, Printed(edition, "1")).Id;
        await AtOnce((editions, _) =>
        {
            editions.Approve(id, Operator);
            return id;
        });
        Assert.Equal(("1", "2"), (Counts()["approval"], Counts()["audit"]));
        Assert.Equal(1, Seen());
    }

    /// <summary>Each node takes in, approves and withdraws editions of its own and one that all share, in an order of its own.</summary>
    [Fact]
    public async Task The_audit_is_one_chain_however_many_write_it_at_once()
    {
        var known = Enumerable.Range(0, Nodes).Select(number => Edition($"{number}")).ToList();
        await AtOnce((editions, node) =>
        {
            foreach (var edition in known[node..].Concat(known[..node]))
            {
                var id = editions.TakeIn(edition, new byte[] { 1 }, [Printed(edition, "1")], [], "", new Dictionary<string, string>(), $"node {node}").Id;
                editions.Approve(id, $"node {node}");
            }

            editions.WithdrawOthers($"node {node}", National, []);
            return node;
        });
        var rows = Rows("select previous, hash from audit order by id").Select(row => row.Split('|')).ToList();
        Assert.Equal("", rows[0][0]);
        Assert.Equal(rows[..^1].Select(row => row[1]), rows[1..].Select(row => row[0]));
        Assert.Equal($"{Nodes}", Rows("select count(*) from audit where act = 'take in'")[0]);
        Assert.Equal("0", Rows("select count(*) from approval where withdrawn_at is null")[0]);
    }

    private async Task<T[]> AtOnce<T>(Func<Editions, int, T> act)
    {
        using var start = new Barrier(Nodes);
        return await Task.WhenAll(Enumerable.Range(0, Nodes).Select(node => Task.Factory.StartNew(
            () =>
            {
                var editions = new Editions(Engine.Open());
                start.SignalAndWait();
                return act(editions, node);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }
}
