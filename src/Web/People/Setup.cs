using Answerable.Store;
using Answerable.Store.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Answerable.Web.People;

/// <summary>What the office needs of the framework.</summary>
internal static class Setup
{
    public static void AddPeople(this WebApplicationBuilder builder, Site site)
    {
        var services = builder.Services;
        services.AddScoped(_ => new PeopleContext(site.Database));
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddIdentityCore<Account>(options =>
        {
            options.User.AllowedUserNameCharacters = ""; // addresses are judged where they are typed
            options.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new(typeof(AuthenticatorTokenProvider<Account>));
        });
        services.AddScoped<AuthenticatorTokenProvider<Account>>();
        services.AddSingleton<ILookupNormalizer, ByKey>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddScoped<Passwords>();
        services.AddScoped<Passkeys>();
        services.AddSingleton(new SealingKeys(site.Database));
        services.AddDataProtection().SetApplicationName("answerable");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeysInTheDatabase(provider.GetRequiredService<SealingKeys>())));
        services.AddAuthentication(SessionCookie.Scheme_).AddScheme<AuthenticationSchemeOptions, SessionCookie>(SessionCookie.Scheme_, null);
        services.AddAuthorization(Access.Add);
        services.AddSingleton<IAuthorizationHandler, Judge>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddSingleton<IAntiforgery, FormTokens>();
        // That the keys are not wrapped by a certificate is said in docs/people.md, not on every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    /// <summary>A page answers the methods it has a handler for; any page may be got.</summary>
    internal sealed class OnlyMethodsThatAreHandled : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            var method = context.HttpContext.Request.Method;
            var isErrorPage = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
            if (context.HandlerMethod is null && !isErrorPage && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }
    }

    /// <summary>Who asks, then whether they may.</summary>
    public static void UsePeople(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Addresses are the same whatever their capitals, as <see cref="EmailAddress.Key"/> has it.</summary>
    private sealed class ByKey : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

        public string? NormalizeEmail(string? email) => NormalizeName(email);
    }
}
