using Answerable.Store.People;
using Answerable.Web.Library;
using Answerable.Web.Tests.People;
using static Answerable.Web.Tests.Library.Shelf;

namespace Answerable.Web.Tests.Library;

/// <summary>Many documents by a manifest. Files and rows are made up for these tests.</summary>
public sealed class IntakeTests
{
    private const string Rows = """
        file,title,date,type,old address,period
        plan.pdf,The plan,2024-03-01,plan,/docs/plan.pdf,2024-25
        report.docx,The report,2024-04-01,Annual report,,
        missing.pdf,Missing,2024-04-01,other,,
        contact.txt,Contact,2024-04-01,other,,
        plan.pdf,The plan again,soon,nonsense,/staff/people,never
        """;

    [Fact]
    public async Task Each_row_is_a_proposed_document_or_is_refused_with_its_line_and_a_second_time_is_there_already()
    {
        await using var site = await RunningSite.StartAsync();
        Dictionary<string, byte[]> files = new() { ["plan.pdf"] = Made.Pdf("The plan"), ["report.docx"] = Made.Docx("The report"), ["contact.txt"] = Made.Text("Write to jane.testperson@elsewhere.example.") };
        var taken = await TakeAsync(site, files);
        Assert.Equal(
            [(2, IntakeOutcome.Published, "the-plan"), (3, IntakeOutcome.Published, "the-report"), (4, IntakeOutcome.Refused, ""), (5, IntakeOutcome.Refused, ""), (6, IntakeOutcome.Refused, "")],
            taken.Select(row => (row.Line, row.Outcome, row.Slug)));
        Assert.Equal(4, taken[4].Reasons.Count);
        Assert.Equal(2, site.Site.Uploads.Latest().Count(upload => upload.State == Store.UploadState.Done)); // of what was refused nothing is kept
        await SeenAsync();
        using var moved = await site.Http.GetAsync("/docs/plan.pdf", TestContext.Current.CancellationToken);
        Assert.Equal("/documents/the-plan", moved.Headers.Location?.OriginalString);
        Assert.Equal([IntakeOutcome.Known, IntakeOutcome.Known, IntakeOutcome.Refused, IntakeOutcome.Refused, IntakeOutcome.Refused], (await TakeAsync(site, files)).Select(row => row.Outcome));
    }

    [Fact]
    public async Task At_the_desk_a_zip_of_files_is_brought_and_a_list_proposes_them()
    {
        await using var site = await RunningSite.StartAsync();
        using Browser ann = new(site);
        await ann.EnrolAsync("ann", Role.Analyst);
        await ann.GoAsync("/staff/documents/upload");
        await ann.UploadAsync("/staff/documents/upload", "all.zip", Made.Zipped(("folder/plan.pdf", Made.Pdf("The plan")), ("report.docx", Made.Docx("The report"))));
        for (var tries = 0; tries < 300 && site.Site.Uploads.Latest().Any(upload => upload.State != Store.UploadState.Done); tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(["report.docx", "plan.pdf"], site.Site.Uploads.Latest().Select(upload => upload.File));
        await ann.GoAsync("/staff/documents/intake");
        await ann.UploadAsync("/staff/documents/intake", "list.csv", Made.Text("file,name\na,b"));
        Assert.Single(ann.Errors);
        await ann.UploadAsync("/staff/documents/intake", "list.csv", Made.Text(Rows));
        Assert.Equal("2 taken in, 0 were there already, 3 refused.", ann.Page.QuerySelector("#counts")!.TextContent);
        Assert.Equal(2, site.Site.Approvals.Pending().Count);
        Assert.Empty(site.Site.Public.Documents.All);
    }

    [Fact]
    public void A_zip_that_is_none_or_holds_a_name_twice_is_refused()
    {
        Assert.NotNull(Intake.Zip([1, 2, 3]).Refusal);
        Assert.NotNull(Intake.Zip(Made.Zipped(("a/x.pdf", [1]), ("b/x.pdf", [2]))).Refusal);
    }

    private static async Task<IReadOnlyList<TakenRow>> TakeAsync(RunningSite site, Dictionary<string, byte[]> files)
    {
        var path = Path.Combine(site.Data, "manifest.csv");
        await File.WriteAllTextAsync(path, Rows);
        var (rows, refusals) = await Manifest.ReadAsync(site.Site, path, CancellationToken.None);
        Assert.Empty(refusals);
        List<TakenRow> taken = [];
        await foreach (var row in Intake.TakeAsync(site.Site, rows, null, name => files.GetValueOrDefault(name), "operator", publish: true, CancellationToken.None)) taken.Add(row);
        return taken;
    }
}
