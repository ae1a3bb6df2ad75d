using Answerable.Store.People;

namespace Answerable.Store.Tests.People;

public abstract class AccountsTests(Engine engine) : PeopleTests(engine)
{
    [Fact]
    public void Somebody_is_let_in_by_a_code_that_is_kept_only_as_a_digest()
    {
        Assert.False(Accounts.Any);
        var code = Code(Accounts.Add(Ann, Role.Administrator, null, Operator));
        Assert.True(Accounts.Any);
        Assert.Matches("^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$", code);
        Assert.Equal("ann@example.org", Accounts.Invited(code)!.Email);
        Assert.Equal("ann@example.org", Accounts.Invited($" {code.Replace('-', ' ').ToLowerInvariant()} ")!.Email);
        Assert.Null(Accounts.Invited(code[..^1] + "0"));
        foreach (var table in new[] { "account", "enrolment", "session", "audit" }) Assert.DoesNotContain(code, string.Join('\n', Rows($"select * from {table}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_good_for_a_day()
    {
        var code = Code(Accounts.Add(Ann, Role.Analyst, null, Operator));
        Execute($"update enrolment set made_at = {Engine.Now(-86_390_000)}");
        Assert.NotNull(Accounts.Invited(code));
        Execute($"update enrolment set made_at = {Engine.Now(-86_401_000)}");
        Assert.Null(Accounts.Invited(code));
    }

    [Fact]
    public void A_new_code_takes_the_place_of_the_old_one()
    {
        var first = Code(Accounts.Add(Ann, Role.Analyst, null, Operator));
        var second = Code(Accounts.Reset(Ann, Operator));
        Assert.Null(Accounts.Invited(first));
        Assert.NotNull(Accounts.Invited(second));
    }

    [Fact]
    public void An_address_is_one_whatever_its_capitals()
    {
        Accounts.Add(Ann, Role.Analyst, null, Operator);
        Assert.Equal(Refusal.AlreadyThere, Accounts.Add(Address("ANN@Example.ORG"), Role.Reader, null, Operator).Refusal);
        Assert.Equal(Role.Analyst, Accounts.Find(Address("Ann@example.org"))!.Role);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("@example.org")]
    [InlineData("ann@example")]
    [InlineData("ann@exa mple.org")]
    [InlineData("ann@example.org\nbob@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("<ann@example.org>")]
    [InlineData("=cmd@example.org")]
    public void What_is_no_address_is_none(string text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void A_partner_belongs_to_an_organisation_and_nobody_else_does()
    {
        Assert.Equal(Refusal.OrganisationAmiss, Accounts.Add(Ann, Role.Partner, " ", Operator).Refusal);
        Assert.Equal(Refusal.OrganisationAmiss, Accounts.Add(Ann, Role.Analyst, "West County Council", Operator).Refusal);
        Assert.Equal(["0"], Rows("select count(*) from audit"));
        Accounts.Add(Ann, Role.Partner, "West County Council", Operator);
        Accounts.Add(Bob, Role.Partner, "west county council", Operator);
        Accounts.Add(Address("eve@example.org"), Role.Partner, "East Trust", Operator);
        Assert.Equal([("east-trust", "East Trust"), ("west-county-council", "West County Council")], Accounts.Organisations());
        Assert.Equal(["ann@example.org", "bob@example.org"], Accounts.Of("west-county-council").Select(person => person.Email));
    }

    [Fact]
    public void Whether_somebody_can_approve_is_known()
    {
        Accounts.Add(Ann, Role.Administrator, null, Operator);
        Assert.False(Accounts.HasApprover);
        Accounts.Add(Bob, Role.Approver, null, Operator);
        Assert.True(Accounts.HasApprover);
        Accounts.Suspend(Bob, Operator);
        Assert.False(Accounts.HasApprover);
    }

    [Theory]
    [InlineData("suspend")]
    [InlineData("reset")]
    [InlineData("role")]
    [InlineData("remove")]
    public void Who_leaves_or_changes_is_signed_out_everywhere_at_once(string act)
    {
        Accounts.Add(Bob, Role.Administrator, null, Operator);
        Accounts.Add(Ann, Role.Approver, null, Operator);
        var id = Accounts.Find(Ann)!.Id;
        var (one, other) = (Sessions.Begin(id, "a passkey")!, Sessions.Begin(id, "a password")!);
        Assert.NotNull(Sessions.Find(one));
        var stamp = Rows("select security_stamp from account where email_key = 'ann@example.org'");
        var done = act switch
        {
            "suspend" => Accounts.Suspend(Ann, Operator),
            "reset" => Accounts.Reset(Ann, Operator),
            "role" => Accounts.ChangeRole(Ann, Role.Reader, null, Operator),
            _ => Accounts.Remove(Ann, Operator),
        };
        Assert.Null(done.Refusal);
        Assert.Null(Sessions.Find(one));
        Assert.Null(Sessions.Find(other));
        Assert.NotEqual(stamp, Rows("select security_stamp from account where email_key = 'ann@example.org'"));
        Assert.Equal(act is "suspend" or "remove", Sessions.Begin(id, "a passkey") is null);
    }

    [Fact]
    public void Who_was_suspended_comes_back_as_before()
    {
        Accounts.Add(Ann, Role.Analyst, null, Operator);
        Accounts.Suspend(Ann, Operator);
        Assert.Equal(Refusal.NoChange, Accounts.Suspend(Ann, Operator).Refusal);
        Assert.Null(Accounts.Restore(Ann, Operator).Refusal);
        Assert.NotNull(Sessions.Begin(Accounts.Find(Ann)!.Id, "a passkey"));
    }

    [Fact]
    public void The_last_administrator_stays()
    {
        Accounts.Add(Ann, Role.Administrator, null, Operator);
        Accounts.Add(Bob, Role.Administrator, null, Operator);
        Accounts.Suspend(Bob, Operator);
        Assert.Equal(Refusal.LastAdministrator, Accounts.Suspend(Ann, Operator).Refusal);
        Assert.Equal(Refusal.LastAdministrator, Accounts.Remove(Ann, Operator).Refusal);
        Assert.Equal(Refusal.LastAdministrator, Accounts.ChangeRole(Ann, Role.Reader, null, Operator).Refusal);
        Accounts.Restore(Bob, Operator);
        Assert.Null(Accounts.Remove(Ann, Operator).Refusal);
    }

    [Fact]
    public void Each_act_has_its_row_and_a_refused_one_has_none()
    {
        Accounts.Add(Ann, Role.Administrator, null, Operator);
        Accounts.Add(Ann, Role.Administrator, null, Operator);
        Accounts.Add(Bob, Role.Analyst, null, "ann@example.org");
        Accounts.ChangeRole(Bob, Role.Approver, null, "ann@example.org");
        Accounts.ChangeRole(Bob, Role.Approver, null, "ann@example.org");
        Accounts.Reset(Bob, Operator);
        Accounts.Suspend(Bob, "ann@example.org");
        Accounts.Restore(Bob, "ann@example.org");
        Accounts.Remove(Bob, Operator);
        Accounts.Remove(Bob, Operator);
        Assert.Equal(
            [
                "operator|add account|ann@example.org|as admin", "ann@example.org|add account|bob@example.org|as analyst", "ann@example.org|change role|bob@example.org|to approver",
                "operator|reset account|bob@example.org|every way in taken away, a new code made", "ann@example.org|suspend account|bob@example.org|",
                "ann@example.org|restore account|bob@example.org|", "operator|remove account|bob@example.org|",
            ],
            Rows("select actor, act, subject, detail from audit order by id"));
    }
}
