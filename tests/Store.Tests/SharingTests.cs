using System.Collections.Concurrent;
using Answerable.Core.Measures;

namespace Answerable.Store.Tests;

public abstract class SharingTests(Engine engine) : StoreTests(engine)
{
    [Fact]
    public void A_command_and_a_running_site_share_a_database()
    {
        var site = new Answers(Engine.Open(), () => Catalogue, TimeProvider.System);
        Assert.Null(Seen(site));
        var command = new Editions(Engine.Open());
        var edition = Edition();
        command.Approve(command.TakeIn(edition, new byte[] { 1 }, [Printed(edition, "1")], [], "", new Dictionary<string, string>(), Operator).Id, Operator);
        Assert.True(SpinWait.SpinUntil(() => Seen(site) == 1, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void A_reader_is_not_held_up_by_a_writer()
    {
        Publish(Edition(), "1");
        using var connection = Engine.Open().Open();
        using var writing = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = writing;
        command.CommandText = "update edition set title = 'half done'";
        command.ExecuteNonQuery();
        Assert.Equal(1, Seen());
        Assert.Equal("a title", Editions.Visible().Single().Edition.Title);
    }

    /// <summary>Each taking-in prints its own number in every month, so an answer of two numbers is of two versions.</summary>
    [Fact]
    public async Task Readers_meet_no_error_and_each_answer_is_of_one_version_while_editions_are_taken_in()
    {
        using var done = new CancellationTokenSource();
        var told = new ConcurrentDictionary<string, decimal>();
        var site = new Answers(Engine.Open(), () => Catalogue, TimeProvider.System);
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Factory.StartNew(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    // Two share the site's memory, two begin anew each time.
                    var answers = reader % 2 == 0 ? site : new Answers(Database, () => Catalogue, TimeProvider.System);
                    var answer = answers.Ask(new(Calls, []));
                    if (answer.Lines.Count == 0) continue;
                    var number = Assert.Single(answer.Lines.Select(line => line.Figure.Value!.Value).Distinct());
                    Assert.Equal(24, answer.Lines.Count);
                    Assert.Equal(number, told.GetOrAdd(answer.Series.Version, number));
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        var edition = Edition();
        for (var number = 1; number <= 20; number++)
        {
            Reading[] readings = [.. Month("P24M/2024-06").EachMonth().Select(month => Printed(edition, $"{number}", month.ToString()))];
            Editions.Approve(TakeIn(edition, readings).Id, Operator);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal(20, Seen());
        SpinWait.SpinUntil(() => !told.IsEmpty || readers.Any(reader => reader.IsFaulted), TimeSpan.FromSeconds(10));
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.InRange(told.Count, 1, 20);
    }
}
