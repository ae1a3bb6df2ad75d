using System.Text.RegularExpressions;
using Answerable.Tests;

namespace Answerable.Web.Tests.Charts;

public partial class MarkupTests
{
    /// <summary>In .cs files the compiler refuses these (BannedSymbols.txt); what Razor makes of a page is out of its reach (razor.globalconfig).</summary>
    [Fact]
    public void No_page_prints_a_string_as_markup_and_none_has_a_script_or_style_of_its_own()
    {
        string[] never = ["Html.Raw", "HtmlString", "<style", " style=\"", " onclick="];
        var pages = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src", "Web", "Pages"), "*.cshtml", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.SelectMany(page => never.Where(File.ReadAllText(page).Contains).Select(word => $"{Path.GetFileName(page)}: {word}")));
    }

    private static readonly string[] PublicWithScript = [Path.Combine("Explore", "Index.cshtml"), Path.Combine("Report", "Index.cshtml"), Path.Combine("Matters", "Ask.cshtml")];

    /// <summary>
    /// A script is a file of our own with nothing between its tags. The office's pages may ask for one, and of the public's those alone that a script makes quicker
    /// to use, or to leave.
    /// </summary>
    [Fact]
    public void Scripts_are_files_of_our_own_and_few_public_pages_have_one()
    {
        var folder = Path.Combine(Shared.Repository, "src", "Web", "Pages");
        foreach (var page in Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(page);
            var (scripts, own) = (Any().Count(text), OwnFile().Count(text));
            Assert.True(scripts == own, $"{page} has a script that is no file of our own.");
            Assert.True(scripts == 0 || Path.GetRelativePath(folder, page).StartsWith("Staff", StringComparison.Ordinal) || PublicWithScript.Contains(Path.GetRelativePath(folder, page)), $"{page} is a public page with a script.");
        }
    }

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex Any();

    [GeneratedRegex("""<script src="~/assets/[a-z-]+\.js" type="module" asp-append-version="true"></script>""")]
    private static partial Regex OwnFile();
}
