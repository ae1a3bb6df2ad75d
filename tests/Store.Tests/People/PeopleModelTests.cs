using Answerable.Store.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Store.Tests.People;

/// <summary>What EF Core takes the tables for is what the scripts made them.</summary>
public abstract class PeopleModelTests(Engine engine) : PeopleTests(engine)
{
    [Fact]
    public void Every_mapped_column_is_in_the_schema_with_its_type_and_no_column_is_left_out()
    {
        using var context = new PeopleContext(Database);
        var tables = context.Model.GetEntityTypes().ToList();
        Assert.Equal(["account", "passkey"], tables.Select(table => table.GetTableName()).Order());
        foreach (var table in tables)
            Assert.Equal(Columns(table.GetTableName()!), table.GetProperties().Select(property => Column(property, StoreObjectIdentifier.Table(table.GetTableName()!))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_passkey_is_kept_found_counted_and_taken_away()
    {
        var id = Somebody();
        byte[] credential = [1, 2, 3, 250];
        await WithStore(async store =>
        {
            var account = (await store.FindByIdAsync(id))!;
            await store.AddOrUpdatePasskeyAsync(account, Passkey(credential, 1), default);
        });
        Assert.Equal(1, Accounts.Find(Ann)!.Passkeys);
        await WithStore(async store =>
        {
            var account = (await store.FindByPasskeyIdAsync(credential, default))!;
            Assert.Equal("ann@example.org", account.UserName);
            await store.AddOrUpdatePasskeyAsync(account, Passkey(credential, 7), default);
        });
        await WithStore(async store =>
        {
            var account = (await store.FindByNameAsync("ann@example.org"))!;
            var kept = Assert.Single(await store.GetPasskeysAsync(account, default));
            Assert.Equal((7u, "work laptop", "internal"), (kept.SignCount, kept.Name, Assert.Single(kept.Transports!)));
            Assert.Equal(credential, kept.CredentialId);
            await store.RemovePasskeyAsync(account, credential, default);
        });
        Assert.Equal(0, Accounts.Find(Ann)!.Passkeys);
    }

    [Fact]
    public async Task An_act_and_its_audit_row_are_both_there_or_neither()
    {
        var id = Somebody();
        foreach (var succeeds in new[] { false, true })
        {
            using PeopleContext context = new(Database);
            using AccountStore store = new(context);
            var account = (await store.FindByIdAsync(id))!;
            await context.ActAsync("ann@example.org", "set password", "ann@example.org", "", async () =>
            {
                account.PasswordHash = "a hash";
                await store.UpdateAsync(account);
                return succeeds ? IdentityResult.Success : IdentityResult.Failed();
            });
            Assert.Equal(succeeds, Accounts.Find(Ann)!.HasPassword);
            Assert.Equal(succeeds ? ["add account", "set password"] : ["add account"], Rows("select act from audit order by id"));
        }
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_not_written_over()
    {
        var id = Somebody();
        using PeopleContext context = new(Database);
        using AccountStore store = new(context);
        var account = (await store.FindByIdAsync(id))!;
        Accounts.Suspend(Ann, Operator);
        account.PasswordHash = "a hash";
        Assert.False((await store.UpdateAsync(account)).Succeeded);
    }

    [Fact]
    public async Task A_recovery_code_is_kept_as_a_digest_and_good_once() => await WithStore(async store =>
    {
        var account = (await store.FindByIdAsync(Somebody()))!;
        await store.ReplaceCodesAsync(account, ["AAAAA-BBBBB", "CCCCC-DDDDD"], default);
        Assert.DoesNotContain("AAAAA", account.RecoveryCodes, StringComparison.OrdinalIgnoreCase);
        Assert.True(await store.RedeemCodeAsync(account, "aaaaabbbbb", default));
        Assert.False(await store.RedeemCodeAsync(account, "AAAAA-BBBBB", default));
        Assert.Equal(1, await store.CountCodesAsync(account, default));
    });

    [Fact]
    public void Sealing_keys_are_shared()
    {
        SealingKeys one = new(Database), other = new(Engine.Open());
        one.Add("key-1", "<key/>");
        one.Add("key-1", "<key/>");
        Assert.Equal(["<key/>"], other.All());
    }

    private async Task WithStore(Func<AccountStore, Task> work)
    {
        using PeopleContext context = new(Database);
        using AccountStore store = new(context);
        await work(store);
    }

    private static UserPasskeyInfo Passkey(byte[] credential, uint count) =>
        new(credential, [9, 9], DateTimeOffset.UnixEpoch, count, ["internal"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [1], [2]) { Name = "work laptop" };

    private static string Column(IProperty property, StoreObjectIdentifier table) =>
        $"{property.GetColumnName(table)} {property.GetColumnType().ToLowerInvariant()}{(property.IsNullable ? "" : " not null")}";

    private IEnumerable<string> Columns(string table) => (Engine is SqliteEngine
            ? Rows($"select name, lower(type), case when \"notnull\" = 1 then 1 else 0 end from pragma_table_info('{table}')")
            : Rows($"select column_name, data_type, case when is_nullable = 'NO' then 1 else 0 end from information_schema.columns where table_name = '{table}' and table_schema = current_schema()"))
        .Select(row => row.Split('|')).Select(cells => $"{cells[0]} {cells[1]}{(cells[2] == "1" ? " not null" : "")}").Order(StringComparer.Ordinal);
}
