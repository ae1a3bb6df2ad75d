using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

/// <summary>Numbers put into a few classes with round limits.</summary>
public sealed class ClassesTests
{
    [Fact]
    public void Forty_numbers_have_five_classes_of_equal_round_steps()
    {
        var classes = Classes.Of([.. Enumerable.Range(0, 43).Select(i => 51.3m + i)], 1);
        Assert.Equal([60, 70, 80, 90], classes.Limits);
        Assert.Equal((0, 1, 4), (classes.Of(59.9m), classes.Of(60), classes.Of(120)));
    }

    [Fact]
    public void One_number_far_off_does_not_empty_the_classes()
    {
        var classes = Classes.Of([.. Enumerable.Range(0, 42).Select(i => 1 + (i / 10m)), 90m], 1);
        Assert.Equal(5, classes.Count);
        Assert.True(classes.Limits[^1] < 6, string.Join(", ", classes.Limits));
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(12, 4)]
    [InlineData(43, 5)]
    public void Few_numbers_have_few_classes_and_none_is_empty(int count, int most)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var values = Enumerable.Range(0, count).Select(_ => Rounding.Round((decimal)Math.Exp(random.NextDouble() * 4), 1)).ToList();
            var classes = Classes.Of(values, 1);
            Assert.InRange(classes.Count, 2, most);
            Assert.All(Enumerable.Range(0, classes.Count), i => Assert.Contains(values, value => classes.Of(value) == i));
            var steps = classes.Limits.Zip(classes.Limits.Skip(1), (a, b) => b - a).Distinct().ToList();
            Assert.True(steps.Count <= 1, string.Join(", ", classes.Limits));
            Assert.All(classes.Limits, limit => Assert.True(limit * 10 == decimal.Truncate(limit * 10), $"{limit} has more digits than the numbers"));
        }
    }

    [Fact]
    public void Equal_numbers_are_one_class_and_two_are_two()
    {
        Assert.Empty(Classes.Of([3, 3, 3], 0).Limits);
        Assert.Empty(Classes.Of([], 0).Limits);
        Assert.Equal([2m], Classes.Of([1, 1, 2], 0).Limits);
    }

    [Fact]
    public void Nought_parts_rises_from_falls() =>
        Assert.Contains(0, Classes.Of([.. Enumerable.Range(0, 43).Select(i => -31.7m + i)], 1).Limits);

    [Fact]
    public void The_limits_depend_on_the_numbers_and_not_on_their_order()
    {
        var values = Enumerable.Range(0, 43).Select(i => (decimal)(i * i % 97)).ToList();
        Assert.Equal(Classes.Of(values, 0).Limits, Classes.Of([.. values.AsEnumerable().Reverse()], 0).Limits);
    }
}
