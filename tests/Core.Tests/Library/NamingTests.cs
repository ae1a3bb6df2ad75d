using Answerable.Core.Library;

namespace Answerable.Core.Tests.Library;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Annual report, 2023/24", "annual-report-2023-24")]
    [InlineData("  The Chief Constable's “Plan”  ", "the-chief-constables-plan")]
    [InlineData("Cynllun Heddlu: Ŵyl", "cynllun-heddlu-wyl")]
    [InlineData("2024", "document-2024")]
    [InlineData("../..", "document")]
    [InlineData("", "document")]
    public void A_title_becomes_a_name_in_addresses(string title, string slug) => Assert.Equal((slug, true), (Naming.Slug(title), Naming.IsSlug(Naming.Slug(title))));

    [Theory]
    [InlineData("Report (final) v2.PDF", "report-final-v2.pdf")]
    [InlineData("..\\..\\etc/passwd", "passwd.bin")]
    [InlineData("C:\\Users\\jane\\plan.docx", "plan.docx")]
    [InlineData("<script>.html\"", "script.html")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "a-set-cookie-x.pdf")]
    [InlineData(".htaccess", "document.htacc")]
    public void A_files_name_in_addresses_holds_nothing_that_means_anything(string name, string plain) => Assert.Equal(plain, Naming.File(name));

    [Fact]
    public void A_name_that_is_taken_gets_a_number() => Assert.Equal(("plan-3.pdf", "plan-2"), (Naming.Free("plan.pdf", name => name is "plan.pdf" or "plan-2.pdf"), Naming.Free("plan", name => name == "plan")));

    [Theory]
    [InlineData("/docs/plan.pdf", "/docs/plan.pdf")]
    [InlineData(" /docs/Plan%20one.pdf ", "/docs/Plan one.pdf")]
    [InlineData("/docs/", "/docs")]
    [InlineData("/", null)]
    [InlineData("", null)]
    [InlineData("docs/plan.pdf", null)]
    [InlineData("//elsewhere.example/plan", null)]
    [InlineData("https://elsewhere.example/plan", null)]
    [InlineData("/plan?id=1", null)]
    [InlineData("/a/../staff", null)]
    [InlineData("/a/%2e%2e/staff", null)]
    [InlineData("/a%0d%0aSet-Cookie", null)]
    [InlineData("/a\\b", null)]
    public void An_old_address_is_a_path_of_this_site(string typed, string? path) => Assert.Equal(path, OldAddress.Of(typed));

    [Fact]
    public void A_whole_address_is_taken_for_the_host_that_is_ours() =>
        Assert.Equal(("/docs/plan.pdf", null, null), (OldAddress.Of("https://www.old.example/docs/plan.pdf", "www.old.example"), OldAddress.Of("https://elsewhere.example/x", "www.old.example"), OldAddress.Of("https://www.old.example/x?id=1", "www.old.example")));

    [Theory]
    [InlineData("/staff/people", true)]
    [InlineData("/Documents/x", true)]
    [InlineData("/docs/x", false)]
    public void Some_parts_of_the_site_are_never_given_away(string path, bool ours) => Assert.Equal(ours, OldAddress.IsOurs(path));
}
