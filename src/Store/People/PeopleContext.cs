using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Answerable.Store.People;

/// <summary>
/// The accounts and their passkeys as EF Core maps them for ASP.NET Core Identity, on a connection of the one database. The tables are made by
/// the numbered scripts; EF never makes or changes one. A test compares this model with both schemas.
/// </summary>
public sealed class PeopleContext : DbContext
{
    private readonly DbConnection _connection;

    /// <summary>A context on a connection of its own, which ends with it.</summary>
    public PeopleContext(Database database)
        : this(database.Open())
    {
    }

    private PeopleContext(DbConnection connection)
        : base(Options(connection)) => _connection = connection;

    /// <summary>
    /// Does something to an account and writes it to the audit, in one transaction: both or neither.
    /// </summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="act">What is done.</param>
    /// <param name="subject">To whom.</param>
    /// <param name="detail">How, without anything secret.</param>
    /// <param name="work">What changes the account, through Identity.</param>
    public async Task<IdentityResult> ActAsync(string actor, string act, string subject, string detail, Func<Task<IdentityResult>> work)
    {
        using var transaction = Store.Database.Begin(_connection);
        Database.UseTransaction(transaction);
        try
        {
            var result = await work();
            if (!result.Succeeded) return result;
            Audit.Write(_connection, Store.Database.Now(_connection), actor, act, subject, detail);
            transaction.Commit();
            return result;
        }
        finally
        {
            Database.UseTransaction(null);
        }
    }

    /// <summary>Plain SQL within an act.</summary>
    internal int Execute(string sql, params (string Name, object? Value)[] parameters) => _connection.Execute(sql, parameters);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable("account").HasKey(one => one.Id);
            account.Property(one => one.Id).HasColumnName("id");
            account.Property(one => one.UserName).HasColumnName("email").IsRequired();
            account.Property(one => one.NormalizedUserName).HasColumnName("email_key").IsRequired();
            account.Property(one => one.Role).HasColumnName("role").HasConversion(role => role.Word(), word => Roles.Read(word));
            account.Property(one => one.Organisation).HasColumnName("organisation");
            account.Property(one => one.PasswordHash).HasColumnName("password_hash");
            account.Property(one => one.AuthenticatorKey).HasColumnName("authenticator_key");
            account.Property(one => one.RecoveryCodes).HasColumnName("recovery_codes");
            account.Property(one => one.SecurityStamp).HasColumnName("security_stamp").IsRequired();
            account.Property(one => one.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsRequired().IsConcurrencyToken();
            account.Property(one => one.AddedAt).HasColumnName("added_at");
            account.Property(one => one.SuspendedAt).HasColumnName("suspended_at");
            foreach (var unused in new[]
            {
                nameof(Account.Email), nameof(Account.NormalizedEmail), nameof(Account.EmailConfirmed), nameof(Account.PhoneNumber), nameof(Account.PhoneNumberConfirmed),
                nameof(Account.TwoFactorEnabled), nameof(Account.LockoutEnabled), nameof(Account.LockoutEnd), nameof(Account.AccessFailedCount),
            }) account.Ignore(unused);
        });
        modelBuilder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("passkey").HasKey(one => one.CredentialId);
            passkey.Property(one => one.CredentialId).HasColumnName("credential_id");
            passkey.Property(one => one.UserId).HasColumnName("account").IsRequired();
            passkey.Property(one => one.Data).HasColumnName("data").IsRequired().HasConversion(
                data => Json(data), text => JsonSerializer.Deserialize<IdentityPasskeyData>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<IdentityPasskeyData>((one, other) => Json(one) == Json(other), data => Json(data).GetHashCode(StringComparison.Ordinal), data => Copy(data)));
            passkey.HasOne<Account>().WithMany().HasForeignKey(one => one.UserId);
        });
    }

    private static DbContextOptions<PeopleContext> Options(DbConnection connection)
    {
        DbContextOptionsBuilder<PeopleContext> options = new();
        if (connection is SqliteConnection) options.UseSqlite(connection, contextOwnsConnection: true);
        else options.UseNpgsql(connection, contextOwnsConnection: true);
        return options.Options;
    }

    private static string Json(IdentityPasskeyData? data) => JsonSerializer.Serialize(data, JsonSerializerOptions.Default);

    private static IdentityPasskeyData Copy(IdentityPasskeyData data) => JsonSerializer.Deserialize<IdentityPasskeyData>(Json(data), JsonSerializerOptions.Default)!;
}
