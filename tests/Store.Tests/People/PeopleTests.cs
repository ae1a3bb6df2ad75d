using Answerable.Store.People;

namespace Answerable.Store.Tests.People;

/// <summary>What tests of people start from.</summary>
public abstract class PeopleTests : StoreTests
{
    protected PeopleTests(Engine engine)
        : base(engine) => (Accounts, Sessions, Attempts) = (new(Database), new(Database), new(Database));

    protected Accounts Accounts { get; }

    protected Sessions Sessions { get; }

    protected Attempts Attempts { get; }

    protected static EmailAddress Ann => Address("ann@example.org");

    protected static EmailAddress Bob => Address("bob@example.org");

    protected static EmailAddress Address(string text) => EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"{text} is no address.");

    protected static string Code(Done done) => done.Code ?? throw new InvalidOperationException($"There is no code: {done.Refusal}");

    /// <summary>Somebody new, as their account's id.</summary>
    protected string Somebody(EmailAddress? email = null, Role role = Role.Analyst)
    {
        Code(Accounts.Add(email ?? Ann, role, null, Operator));
        return Accounts.Find(email ?? Ann)!.Id;
    }
}
