using Answerable.Tests;

namespace Answerable.Web.Tests.Charts;

public class MarkupTests
{
    /// <summary>In .cs files the compiler refuses these (BannedSymbols.txt); what Razor makes of a page is out of its reach (razor.globalconfig).</summary>
    [Fact]
    public void No_page_prints_a_string_as_markup_and_none_has_a_script_or_style_of_its_own()
    {
        string[] never = ["Html.Raw", "HtmlString", "<script", "<style", " style=\"", " onclick="];
        var pages = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src", "Web", "Pages"), "*.cshtml", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.SelectMany(page => never.Where(File.ReadAllText(page).Contains).Select(word => $"{Path.GetFileName(page)}: {word}")));
    }
}
