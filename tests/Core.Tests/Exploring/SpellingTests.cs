using Answerable.Core.Exploring;

namespace Answerable.Core.Tests.Exploring;

/// <summary>One question has one address.</summary>
public sealed class SpellingTests
{
    private static readonly Spelling Spelling = new(Sample.Catalogue.Measures, Sample.Catalogue, Sample.Catalogue.Places["norfolk"]);

    private static Spelt Read(string query) => Spelling.Read(query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => KeyValuePair.Create(part.Split('=')[0], part.Contains('=') ? part[(part.IndexOf('=') + 1)..] : "")));

    [Theory]
    [InlineData("measure=crime-robbery", "measure=crime-robbery")]
    [InlineData("view=compare&place=all&length=12-months&unit=rate&measure=crime-robbery", "measure=crime-robbery")]
    [InlineData("measure=crime-robbery&place=&from=&to=&unit=", "measure=crime-robbery")]
    [InlineData("measure=crime-robbery&measure=crime-burglary&measure=", "measure=crime-robbery,crime-burglary")]
    [InlineData("place=kent&place=norfolk&view=trend&measure=crime-robbery", "measure=crime-robbery&place=kent,norfolk&view=trend")]
    [InlineData("measure=crime-robbery&view=trend&place=E23000024", "measure=crime-robbery&view=trend")]
    [InlineData("measure=crime-robbery&place=msg", "measure=crime-robbery&place=msg-norfolk")]
    [InlineData("measure=crime-robbery&place=areas", "measure=crime-robbery&place=areas-norfolk")]
    [InlineData("measure=crime-robbery&place=england-and-wales", "measure=crime-robbery&place=K04000001")]
    [InlineData("measure=crime-robbery&place=national,all", "measure=crime-robbery")]
    [InlineData("measure=crime-robbery&view=trend&from=2012-13&to=2018-Q1", "measure=crime-robbery&view=trend&from=2013-03&to=2018-03")]
    [InlineData("measure=crime-robbery&from=2012-03&to=2018-03", "measure=crime-robbery&to=2018-03")]
    [InlineData("measure=crime-robbery&unit=number", "measure=crime-robbery&unit=number")]
    [InlineData("measure=crime-robbery&unit=number&view=trend", "measure=crime-robbery&view=trend")]
    [InlineData("measure=crime-residential-burglary&unit=rate-households", "measure=crime-residential-burglary&unit=rate-households")]
    [InlineData("measure=crime-robbery&unit=rate-households", "measure=crime-robbery")]
    [InlineData("measure=999-percent-under-10s&length=month&as-of=2024-07-24", "measure=999-percent-under-10s&as-of=2024-07-24")]
    [InlineData("measure=crime-robbery&view=outcomes&count=offences&outcome=charged&unit=change&length=12-months&place=norfolk", "measure=crime-robbery&view=outcomes")]
    [InlineData("count=outcomes&view=outcomes&measure=crime-robbery&outcome=no-suspect", "measure=crime-robbery&view=outcomes&count=outcomes&outcome=no-suspect")]
    [InlineData("measure=crime-robbery&count=outcomes&outcome=no-suspect", "measure=crime-robbery")]
    [InlineData("measure=crime-robbery&view=outcomes&from=2017-06&length=quarter", "measure=crime-robbery&view=outcomes&length=quarter&from=2017-06")]
    [InlineData("measure=crime-robbery&view=outcomes&place=norfolk,kent&from=2017-06", "measure=crime-robbery&place=norfolk,kent&view=outcomes")]
    [InlineData("measure=crime-robbery&view=outcomes&place=msg&from=2017-06&to=2017-18", "measure=crime-robbery&place=msg-norfolk&view=outcomes&to=2018-03")]
    [InlineData("measure=crime-robbery&view=trend&length=financial-year", "measure=crime-robbery&view=trend&length=financial-year")]
    [InlineData("measure=crime-robbery&view=map&unit=rate&place=all&from=2020-03", "measure=crime-robbery&view=map")]
    [InlineData("view=map&place=areas&measure=crime-robbery&unit=number", "measure=crime-robbery&place=areas-norfolk&view=map&unit=number")]
    public void Each_way_to_say_it_is_written_in_one(string said, string canonical)
    {
        var spelt = Read(said);
        Assert.Empty(spelt.Amiss);
        Assert.Equal(canonical, Spelling.Write(spelt.Question!));
    }

    [Theory]
    [InlineData("measure=burglery", "measure", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&place=atlantis", "place", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&place=areas-london", "place", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&view=globe", "view", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&length=week", "length", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&unit=per-cow", "unit", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&to=2024-13", "to", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&view=trend&from=2024-03&to=2023-03", "from", Fault.Backwards)]
    [InlineData("measure=crime-robbery&view=trend&view=table", "view", Fault.Twice)]
    [InlineData("measure=crime-robbery&as-of=yesterday", "as-of", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&view=outcomes&count=both", "count", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&view=outcomes&outcome=convicted", "outcome", Fault.NotAllowed)]
    [InlineData("measure=crime-robbery&colour=red", "colour", Fault.NoSuchPart)]
    [InlineData("measure=crime-robbery,crime-burglary,crime-homicide,crime-total,crime-shoplifting", "measure", Fault.TooMany)]
    public void Nonsense_is_told_with_what_is_allowed(string said, string part, Fault fault)
    {
        var spelt = Read(said);
        Assert.Null(spelt.Question);
        var amiss = Assert.Single(spelt.Amiss);
        Assert.Equal((part, fault), (amiss.Part, amiss.Fault));
        if (fault == Fault.NotAllowed) Assert.NotEmpty(amiss.Allowed);
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_question_and_written_the_same_again()
    {
        var random = new Random(20261123);
        var (measures, all) = (Sample.Catalogue.Measures, new List<string> { "all", "msg-norfolk", "regional-7", "areas-norfolk", "K04000001" });
        all.AddRange(Sample.Catalogue.Places.Forces.Select(force => force.Id));
        for (var i = 0; i < 5000; i++)
        {
            T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
            List<string> parts = [$"measure={string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => One(measures).Id))}"];
            if (random.Next(2) == 0) parts.Add($"place={string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(all)))}");
            if (random.Next(2) == 0) parts.Add($"view={One(Spelling.Views)}");
            if (random.Next(2) == 0) parts.Add($"length={One(Spelling.Spans)}");
            if (random.Next(2) == 0) parts.Add($"unit={One(["number", "rate", "rate-households", "rate-population", "change", "share"])}");
            if (random.Next(3) == 0) parts.Add($"count={One(["offences", "outcomes"])}");
            if (random.Next(3) == 0) parts.Add($"outcome={One(Sample.Catalogue.Outcomes.Groups).Id}");
            if (random.Next(3) == 0) parts.Add($"from={random.Next(2003, 2015)}");
            if (random.Next(3) == 0) parts.Add($"to={random.Next(2015, 2025)}-Q{random.Next(1, 5)}");
            if (random.Next(4) == 0) parts.Add("as-of=2019-04-25");
            var said = string.Join('&', parts.OrderBy(_ => random.Next()));
            var first = Read(said);
            if (first.Amiss.Count > 0 && first.Amiss.All(amiss => amiss.IsShortcut)) continue; // FraudShortcutTests
            Assert.True(first.Question is not null, said);
            var canonical = Spelling.Write(first.Question);
            var again = Read(canonical);
            Assert.Equal(first.Question, again.Question);
            Assert.Equal(canonical, Spelling.Write(again.Question!));
            Assert.Matches("^[A-Za-z0-9,=&-]+$", canonical);
        }
    }
}
