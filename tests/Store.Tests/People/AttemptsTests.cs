using Answerable.Store.People;

namespace Answerable.Store.Tests.People;

public abstract class AttemptsTests(Engine engine) : PeopleTests(engine)
{
    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("nobody@example.org")]
    public void After_five_tries_an_address_waits_whether_or_not_anybody_has_it(string email)
    {
        Somebody();
        Assert.Equal([true, true, true, true, true, false, false], Enumerable.Range(0, 7).Select(_ => Attempts.MayTry(email)));
        Assert.True(Attempts.MayTry("other@example.org"));
        Execute($"update sign_in_attempt set last_at = {Engine.Now(-14 * 60_000)}");
        Assert.False(Attempts.MayTry(email.ToUpperInvariant()));
        Execute($"update sign_in_attempt set last_at = {Engine.Now(-16 * 60_000)}");
        Assert.True(Attempts.MayTry(email));
    }

    [Fact]
    public void Trying_while_it_waits_does_not_make_it_wait_longer()
    {
        for (var i = 0; i < Attempts.Most; i++) Attempts.MayTry("ann@example.org");
        Execute($"update sign_in_attempt set last_at = {Engine.Now(-10 * 60_000)}");
        Assert.False(Attempts.MayTry("ann@example.org"));
        Assert.Equal(["0"], Rows($"select count(*) from sign_in_attempt where last_at > {Engine.Now(-9 * 60_000)}"));
    }

    [Fact]
    public void Success_starts_afresh()
    {
        for (var i = 0; i < Attempts.Most; i++) Assert.True(Attempts.MayTry("ann@example.org"));
        Attempts.Succeeded("Ann@example.org");
        Assert.True(Attempts.MayTry("ann@example.org"));
    }

    [Fact]
    public void That_an_address_waits_is_written_once_and_an_unknown_one_is_not_written_down()
    {
        Somebody();
        foreach (var email in new[] { "ann@example.org", "stranger@example.org" })
            for (var i = 0; i < 9; i++) Attempts.MayTry(email);
        Assert.Equal(["nobody|ann@example.org", "nobody|an unknown address"], Rows("select actor, subject from audit where act = 'lock sign-in' order by id"));
        Assert.DoesNotContain("stranger", string.Join('\n', Rows("select * from audit").Concat(Rows("select * from sign_in_attempt"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_tries_at_once_are_counted_each()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Attempts.MayTry("ann@example.org"))));
        Assert.Equal(Attempts.Most, tries.Count(may => may));
    }

    [Fact]
    public async Task What_is_good_once_is_good_once()
    {
        var spent = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Attempts.Spend("code", "123456"))));
        Assert.Single(spent, true);
        Assert.True(Attempts.Spend("passkey", "123456"));
    }
}
