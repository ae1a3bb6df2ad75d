using Answerable.Core.Meetings;

namespace Answerable.Core.Tests.Meetings;

/// <summary>A question to the chief constable tells how far it has come by what it holds.</summary>
public sealed class MatterTests
{
    private const string Meeting = "2031-01-15", Next = "2031-04-15";

    private static readonly DateOnly Day = new(2031, 1, 2);

    private static readonly Matter Asked = new(1, "Robbery (synthetic)", Day);

    [Fact]
    public void It_is_raised_put_answered_acted_on_and_closed_in_this_order()
    {
        Assert.Equal(MatterState.Raised, Asked.State);
        var put = Asked.PutAt(Meeting);
        Assert.Equal(MatterState.Put, put.State);
        var answered = put with { Answers = [new("The force (synthetic)", Day, "Patrols.", "")] };
        Assert.Equal(MatterState.Answered, answered.State);
        var acting = answered.Add("Report back", "The force (synthetic)", Day.AddDays(30));
        Assert.Equal(MatterState.Acting, acting.State);
        var done = acting.With(acting.Action(1)! with { Done = new(Day.AddDays(40), "Reported.") });
        Assert.Equal(MatterState.Answered, done.State);
        Assert.Equal(MatterState.Closed, (done with { Ending = new(Day.AddDays(41), "The figure fell.") }).State);
    }

    [Fact]
    public void An_action_without_an_answer_is_acted_on() => Assert.Equal(MatterState.Acting, Asked.Add("Report back", "", null).State);

    [Fact]
    public void It_is_put_at_a_meeting_once() => Assert.Equal([Meeting, Next], Asked.PutAt(Meeting).PutAt(Next).PutAt(Meeting).Meetings);

    [Fact]
    public void An_action_is_overdue_from_the_day_after_its_last_until_it_is_done()
    {
        var action = Asked.Add("Report back", "", Day).Action(1)!;
        Assert.False(action.IsOverdue(Day));
        Assert.Equal(1, action.DaysOverdue(Day.AddDays(1)));
        Assert.Equal(0, (action with { Done = new(Day, "") }).DaysOverdue(Day.AddDays(400)));
        Assert.False(Asked.Add("Some day", "", null).Action(1)!.IsOverdue(Day.AddDays(400)));
    }

    [Fact]
    public void An_action_that_is_carried_forward_keeps_its_last_day_unless_another_is_given()
    {
        var action = Asked.Add("Report back", "", Day).Action(1)!;
        Assert.Equal(Day, action.Carry(Next, Day, "Not ready", null).DueNow);
        var later = action.Carry(Next, Day, "Not ready", Day.AddDays(90)).Carry("2031-07-15", Day, "Still not", null);
        Assert.Equal((Day, Day.AddDays(90)), (later.Due, later.DueNow));
        Assert.False(later.IsOverdue(Day.AddDays(90)));
    }

    [Fact]
    public void What_was_carried_to_a_meeting_arises_there_and_the_question_is_at_it()
    {
        var matter = Asked.PutAt(Meeting).Add("Report back", "", Day).Add("Another", "", Day);
        matter = matter.With(matter.Action(2)!.Carry(Next, Day, "Not ready", null));
        Assert.True(matter.IsAt(Meeting));
        Assert.True(matter.IsAt(Next));
        Assert.False(matter.IsAt("2031-07-15"));
        Assert.Equal(2, Assert.Single(matter.Arising(Next)).Id);
        Assert.Empty(matter.Arising(Meeting));
    }

    [Fact]
    public void The_longest_overdue_comes_first()
    {
        var matter = Asked.Add("Second", "", Day.AddDays(5)).Add("First", "", Day).Add("Not yet", "", Day.AddDays(50));
        Assert.Equal([2, 1], matter.Overdue(Day.AddDays(20)).Select(action => action.Id));
    }

    [Fact]
    public void On_an_agenda_it_is_talked_over_with_its_priority_and_figures()
    {
        var item = (Asked with { Plan = "plan", Priority = "one", Text = "Why?" }).Item(4, "The force (synthetic)");
        Assert.Equal((4, "Robbery (synthetic)", ItemTag.Discussion, "plan", "one", "Why?", "The force (synthetic)"), (item.Id, item.Title, item.Tag, item.Plan, item.Priority, item.Text, item.Owner));
    }
}
