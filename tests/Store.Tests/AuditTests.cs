using System.Security.Cryptography;
using System.Text;

namespace Answerable.Store.Tests;

public abstract class AuditTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void Each_act_has_one_row_with_who_and_what()
    {
        var edition = Edition();
        var id = TakeIn(edition, Printed(edition, "1")).Id;
        Editions.Approve(id, "release");
        Editions.WithdrawOthers("release", National, []);
        Assert.Equal([$"operator|take in|{edition.Id}", $"release|approve|{edition.Id}", $"release|withdraw|{edition.Id}"],
            Rows("select actor, act, subject from audit order by id"));
    }

    [Fact]
    public void What_changes_nothing_has_no_row()
    {
        var edition = Edition();
        var id = Publish(edition, "1");
        TakeIn(edition, Printed(edition, "1"));
        Editions.Approve(id, Operator);
        Editions.WithdrawOthers(Operator, National, [id]);
        Editions.WithdrawOthers("nobody", National, []);
        Assert.Equal(["take in", "approve"], Rows("select act from audit order by id"));
    }

    [Fact]
    public void Each_row_carries_the_digest_of_the_one_before()
    {
        Publish(Edition("a"), "1");
        Publish(Edition("b"), "2");
        Editions.WithdrawOthers(Operator, National, []);
        var rows = Rows("select previous, hash from audit order by id").Select(row => row.Split('|')).ToList();
        Assert.Equal(6, rows.Count);
        Assert.Equal("", rows[0][0]);
        Assert.Equal(rows[..^1].Select(row => row[1]), rows[1..].Select(row => row[0]));
    }

    [Fact]
    public void A_changed_row_no_longer_has_its_digest()
    {
        Publish(Edition(), "1");
        Assert.All(Rows("select hash, previous, at, actor, act, subject, detail from audit"), row => Assert.True(HasItsDigest(row)));
        Execute("update audit set actor = 'somebody' where act = 'approve'");
        Assert.Equal([true, false], Rows("select hash, previous, at, actor, act, subject, detail from audit order by id").Select(HasItsDigest));
    }

    private static bool HasItsDigest(string row) => row.Split('|') is var cells
        && cells[0] == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', cells[1..]))));
}
