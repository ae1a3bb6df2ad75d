namespace Answerable.Store.Tests.People;

public abstract class SessionsTests(Engine engine) : PeopleTests(engine)
{
    [Fact]
    public void A_session_is_known_by_a_secret_that_is_kept_only_as_a_digest()
    {
        var secret = Sessions.Begin(Somebody(), "a passkey")!;
        var who = Sessions.Find(secret)!;
        Assert.Equal(("ann@example.org", Store.People.Role.Analyst, true), (who.Email, who.Role, who.IsConfirmed));
        Assert.Equal(64, secret.Length);
        Assert.DoesNotContain(secret, string.Join('\n', Rows("select * from session").Concat(Rows("select * from audit"))), StringComparison.Ordinal);
        Assert.Null(Sessions.Find(new('0', 64)));
        Assert.Null(Sessions.Find(Store.People.Sessions.Digest(secret)));
    }

    [Theory]
    [InlineData("seen_at", 29, true)]
    [InlineData("seen_at", 31, false)]
    [InlineData("began_at", (12 * 60) - 1, true)]
    [InlineData("began_at", (12 * 60) + 1, false)]
    public void It_is_over_when_it_is_not_used_or_old(string column, int minutes, bool goesOn)
    {
        var id = Somebody();
        var secret = Sessions.Begin(id, "a passkey")!;
        Execute($"update session set {column} = {Engine.Now(-minutes * 60_000)}");
        Assert.Equal(goesOn ? 1 : 0, Sessions.Of(id).Count);
        Assert.Equal(goesOn, Sessions.Find(secret) is not null);
    }

    [Fact]
    public void Using_it_keeps_it()
    {
        var secret = Sessions.Begin(Somebody(), "a passkey")!;
        Execute($"update session set seen_at = {Engine.Now(-29 * 60_000)}");
        Sessions.Find(secret);
        Assert.Equal(["1"], Rows($"select count(*) from session where seen_at > {Engine.Now(-60_000)}"));
    }

    [Fact]
    public void What_needs_proof_needs_it_again_after_ten_minutes()
    {
        var secret = Sessions.Begin(Somebody(), "a passkey")!;
        Execute($"update session set confirmed_at = {Engine.Now(-601_000)}");
        Assert.False(Sessions.Find(secret)!.IsConfirmed);
        Sessions.Confirm(secret, "ann@example.org", "a passkey");
        Assert.True(Sessions.Find(secret)!.IsConfirmed);
    }

    [Fact]
    public void Signing_out_ends_one_or_all_others()
    {
        var id = Somebody();
        var (one, two, three) = (Sessions.Begin(id, "a passkey")!, Sessions.Begin(id, "a password")!, Sessions.Begin(id, "a password")!);
        Sessions.End(one, "ann@example.org");
        Assert.Equal([false, true, true], new[] { one, two, three }.Select(secret => Sessions.Find(secret) is not null));
        Sessions.EndOthers(id, three, "ann@example.org");
        Assert.Equal([false, false, true], new[] { one, two, three }.Select(secret => Sessions.Find(secret) is not null));
        Sessions.End(one, "ann@example.org");
        Assert.Equal(["add account", "sign in", "sign in", "sign in", "sign out", "sign out elsewhere"], Rows("select act from audit order by id"));
    }

    [Fact]
    public void A_changed_stamp_ends_all_but_the_one_that_follows()
    {
        var id = Somebody();
        var (one, two) = (Sessions.Begin(id, "a passkey")!, Sessions.Begin(id, "a password")!);
        Execute("update account set security_stamp = 'other'");
        Assert.Null(Sessions.Find(one));
        Sessions.Follow(two);
        Assert.Equal([false, true], new[] { one, two }.Select(secret => Sessions.Find(secret) is not null));
        Assert.Single(Sessions.Of(id));
    }
}
