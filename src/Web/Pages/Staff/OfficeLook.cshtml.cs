using System.Security.Cryptography;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>The office's mark and its one colour.</summary>
[Authorize(Access.Administrators)]
public sealed class OfficeLookModel(Site site) : OfficePage(site)
{
    private const string Here = "/staff/office/look";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Colour { get; set; }

    /// <summary>Where the mark is shown.</summary>
    public string? Logo => Web.OfficeLook.LogoOf(Office);

    public void OnGet() => (Text, Colour) = (Office.Logo?.Text, Office.Accent);

    public async Task<IActionResult> OnPostLogoAsync(CancellationToken cancel)
    {
        Colour = Office.Accent;
        Check(Upload is { Length: > 0 }, nameof(Upload), English.LogoMissing);
        Check(Upload is not { Length: > Png.MostBytes }, nameof(Upload), English.LogoTooHeavy);
        Check(OfficeContactModel.Plain(Text) is not null, nameof(Text), English.LogoAltMissing);
        if (ModelState[nameof(Upload)] is { Errors.Count: > 0 }) return Page();
        using MemoryStream bytes = new();
        await Upload!.CopyToAsync(bytes, cancel);
        var size = Png.SizeOf(bytes.ToArray());
        Check(size is not null, nameof(Upload), English.LogoNotPng);
        if (size is { } pixels) Check(pixels is { Width: <= Png.Widest, Height: <= Png.Highest }, nameof(Upload), English.LogoTooLarge(pixels.Width, pixels.Height));
        if (!ModelState.IsValid) return Page();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        return Decide(OfficeDetails.Logo, OfficeDetails.Write(new Logo(sha256, Text!.Trim())), nameof(Upload), Here, (sha256, bytes.ToArray()));
    }

    /// <summary>As it came with the program again.</summary>
    public IActionResult OnPostRemoveLogo()
    {
        (Text, Colour) = (Office.Logo?.Text, Office.Accent);
        return Decide(OfficeDetails.Logo, null, nameof(Upload), Here);
    }

    /// <summary>As it came with the program again.</summary>
    public IActionResult OnPostRemoveColour()
    {
        (Text, Colour) = (Office.Logo?.Text, Office.Accent);
        return Decide(OfficeDetails.Accent, null, nameof(Colour), Here);
    }

    public IActionResult OnPostColour()
    {
        Text = Office.Logo?.Text;
        var colour = Colours.Parse(Colour);
        Check(colour is not null, nameof(Colour), English.ColourWrong);
        if (colour is not null) Check(Colours.IsReadable(colour), nameof(Colour), English.ColourPale(Colours.OnWhite(colour), Colours.OnWash(colour)));
        return ModelState.IsValid ? Decide(OfficeDetails.Accent, OfficeDetails.Write(colour), nameof(Colour), Here) : Page();
    }
}
