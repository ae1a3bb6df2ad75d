using System.Globalization;
using Answerable.Web.Catalogue;
using Answerable.Web.People;

namespace Answerable.Web;

/// <summary>The office's mark and colour, as files of their own: no page holds a style.</summary>
public static class OfficeLook
{
    private const string LogoAddress = "/office/logo.png", ColoursAddress = "/office/colours.css";

    /// <summary>Where the mark is; the address changes with it, so that none is kept too long.</summary>
    public static string? LogoOf(Office office) => office.Logo is { } logo ? $"{LogoAddress}?v={logo.Sha256[..12]}" : null;

    /// <summary>Where the colours are; null for the product's own.</summary>
    public static string? ColoursOf(Office office) => office.Accent is { } accent ? $"{ColoursAddress}?v={accent[1..]}" : null;

    public static void MapOfficeLook(this WebApplication app, Site site)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(LogoAddress, reading, () => site.Office.Logo is { } logo && site.OfficeDecisions.Picture(logo.Sha256) is { } picture
            ? Results.Bytes(picture, "image/png", entityTag: new($"\"{logo.Sha256[..24]}\"")) : Results.NotFound()).RequireAuthorization(Access.Everybody);
        app.MapMethods(ColoursAddress, reading, () => site.Office.Accent is { } accent
            ? Results.Text(Sheet(accent), "text/css; charset=utf-8") : Results.NotFound()).RequireAuthorization(Access.Everybody);
    }

    /// <summary>The colour wherever the product's own stands for the site or this force. Where a reader chose every colour theirs stay.</summary>
    public static string Sheet(string accent)
    {
        static string Rules(string colour) => string.Create(CultureInfo.InvariantCulture, $":root {{ --an-brand: {colour}; --an-link: {colour}; --an-subject: {colour}; }}");
        return $$"""
            @media screen and (forced-colors: none) and (prefers-color-scheme: light) { {{Rules(accent)}} }
            @media screen and (forced-colors: none) and (prefers-color-scheme: dark) { {{Rules(Colours.ForDark(accent))}} }
            """;
    }
}
