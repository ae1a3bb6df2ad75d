using Answerable.Core.Meetings;
using Answerable.Tests;
using Answerable.Web.Catalogue;

namespace Answerable.Web.Tests.Catalogue;

/// <summary>Plans, kinds of meetings and meetings of before are read strictly from an office's folder; a mistake stops the start with its place.</summary>
public sealed class PlanAndMeetingFilesTests
{
    private const string Plan = "- id: one\n  name: A plan\n  from: 2025-06-01\n  source: a test\n  priorities:\n    - id: first\n      name: First\n      measures: [crime-robbery]\n";
    private const string Kind = "- id: board\n  names:\n    - name: Board\n    - name: Assembly\n      from: 2026-01-01\n  every-months: 2\n";

    private static readonly CatalogueFiles Files = CatalogueFiles.Read(Path.Combine(Shared.Repository, "catalogue"));

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var office = Read(("plans.yaml", Plan), ("meetings.yaml", Kind), ("meetings/2026-03-02.yaml", "kind: board\nstatus: cancelled\nreason: It snowed.\nquestions-by: 2026-02-20 17:00\nsource: a test\n"));
        Assert.Equal(("one", 2025, "crime-robbery"), (office.Plans[0].Id, office.Plans[0].From.Year, office.Plans[0].Priorities[0].Measures[0]));
        Assert.Equal("Assembly", office.MeetingKind("board")!.NameOn(new(2026, 3, 2)));
        var meeting = Assert.Single(office.Meetings).Meeting;
        Assert.Equal(("2026-03-02", MeetingStatus.Cancelled, new DateTimeOffset(2026, 2, 20, 17, 0, 0, TimeSpan.Zero)), (meeting.Id, meeting.Status, meeting.QuestionsBy!.Value));
    }

    [Fact]
    public void An_office_without_these_files_has_none() => Assert.Equal((0, 0, 0), Read() is var office ? (office.Plans.Count, office.MeetingKinds.Count, office.Meetings.Count) : default);

    [Theory]
    [InlineData("plans.yaml", "crime-robbery", "crime-robbing", "there is no measure \"crime-robbing\"")]
    [InlineData("plans.yaml", "id: first", "id: First One", "expected small letters, digits and hyphens")]
    [InlineData("plans.yaml", "2025-06-01", "June", "expected a date such as")]
    [InlineData("plans.yaml", "name: First", "nam: First", "\"nam\" is not a known key here")]
    [InlineData("meetings.yaml", "every-months: 2", "every-months: 30", "not a number from 1 to 24")]
    [InlineData("meetings.yaml", "id: board", "id: Board", "expected small letters")]
    public void A_mistake_in_a_file_is_named_with_its_place(string file, string right, string wrong, string said)
    {
        var text = (file == "plans.yaml" ? Plan : Kind).Replace(right, wrong, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Throws<CatalogueException>(() => Read((file, text))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: bored\nstatus: held\nsource: a test\n", "there is no kind of meeting \"bored\"")]
    [InlineData("kind: board\nstatus: happened\nsource: a test\n", "expected one of planned, held, cancelled, postponed")]
    [InlineData("kind: board\nstatus: held\nquestions-by: 2026-03-29 01:30\nsource: a test\n", "shown twice or not at all")]
    [InlineData("kind: board\nstatus: held\nquestions-by: 17:00\nsource: a test\n", "expected a day and a time in London")]
    public void So_is_one_in_a_meeting_of_before(string text, string said) =>
        Assert.Contains(said, Assert.Throws<CatalogueException>(() => Read(("meetings.yaml", Kind), ("meetings/2026-03-02.yaml", text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("plan one", """{"id":"two","name":"x"}""")]
    [InlineData("meetings board", """{"id":"board","names":[],"about":"","everyMonths":null,"isPublic":true,"where":"","questions":""}""")]
    public void A_decision_that_is_none_is_passed_over(string about, string content) => Assert.Throws<FormatException>(() => Read(("plans.yaml", Plan)).With(about, content, Files.Known));

    [Fact]
    public void A_plan_and_a_kind_as_staff_keep_them_are_read_back_as_they_were()
    {
        var office = Read(("plans.yaml", Plan), ("meetings.yaml", Kind));
        var plan = office.Plans[0] with { Baselines = [new([], Core.Periods.Period.TryParse("P12M/2019-06", out var year) ? year : default, 3.5m, "a test", "")], About = "“More”" };
        var read = office.With("plan one", OfficeDetails.Write(plan), Files.Known).Plans[0];
        Assert.Equal((plan.Name, plan.About, plan.Baselines[0].Period, 3.5m), (read.Name, read.About, read.Baselines[0].Period, read.Baselines[0].Value!.Value));
        var kind = office.MeetingKinds[0] with { Ended = new(2027, 1, 1), Whole = [new(new(2026, 1, 1), null)] };
        Assert.True(office.With("meetings board", OfficeDetails.Write(kind), Files.Known).MeetingKinds[0].IsWhole(new(2026, 2, 1), new(2026, 3, 1)));
    }

    [Theory]
    [InlineData("Putting prevention first!", "putting-prevention-first")]
    [InlineData("Mayor's Question Time", "mayors-question-time")]
    [InlineData("  …  ", null)]
    public void An_id_is_made_of_the_letters_and_digits_of_a_name(string name, string? id) => Assert.Equal(id, OfficeDetails.IdOf(name));

    private static Office Read(params (string File, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-office-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "office.yaml"), "name: A board (synthetic)\nshort-name: Board\nbody: board\nforce: kent\nwebsite: https://www.example.org/\nadopted: true\nholders: []\ngroups: [national]\ncontact:\n  name: the board\n");
            foreach (var (file, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.WriteAllText(Path.Combine(folder, file), text);
            }

            return Office.Read(folder, Files);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
