using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;

namespace Answerable.Web.People;

/// <summary>
/// Forms are taken only from our own pages. The browser says where a form comes from, and that is asked of every form; the form of somebody signed in
/// carries besides a token made of the session's secret. So no second cookie is needed, and none at all before sign-in.
/// </summary>
internal sealed class FormTokens : IAntiforgery
{
    public const string Field = "__token";

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => GetTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => new(httpContext.Secret() is { } secret ? Token(secret) : "", null, Field, null);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        if (!IsOurs(httpContext.Request)) return false;
        if (httpContext.Secret() is not { } secret) return true;
        if (!httpContext.Request.HasFormContentType) return false;
        var form = await httpContext.Request.ReadFormAsync(httpContext.RequestAborted);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(form[Field].ToString()), Encoding.ASCII.GetBytes(Token(secret)));
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        if (!await IsRequestValidAsync(httpContext)) throw new AntiforgeryValidationException("The form did not come from a page of this site, or its session is over.");
    }

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
    }

    // Every browser sends one of these with a form; old ones and plain HTTP have only the second.
    internal static bool IsOurs(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin"
        : Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;

    private static string Token(string secret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), "form"u8));
}
