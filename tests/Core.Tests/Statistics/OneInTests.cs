using Answerable.Core.Statistics;

namespace Answerable.Core.Tests.Statistics;

public sealed class OneInTests
{
    [Theory]
    [InlineData(113, 60_300, 1, 530)] // 533.6
    [InlineData(23, 143_500, 1, 6_200)] // 6,239
    [InlineData(7_554, 143_500, 1, 19)] // 19.0
    [InlineData(1_000, 10_000, 1, 10)]
    [InlineData(10, 1_045, 1, 100)] // 104.5 with two digits is 100
    [InlineData(10, 1_050, 1, 110)] // 105 is halfway, and halves go up
    [InlineData(10, 9_960, 1, 1_000)]
    public void How_often_something_happens_is_one_in_a_number_of_two_digits(long count, long size, long number, long among) =>
        Assert.Equal(new OneIn(number, among), OneIn.Of(count, size));

    [Theory]
    [InlineData(1_004, 10_000, 10)] // 9.96: nearly one in ten, and never said as one in ten
    [InlineData(16_404, 144_500, 11)]
    [InlineData(50, 100, 50)]
    [InlineData(150, 100, 150)]
    [InlineData(9_876, 1_000, 990)]
    public void What_happens_more_often_than_to_one_in_ten_is_so_many_in_a_hundred(long count, long size, long number) =>
        Assert.Equal(new OneIn(number, 100), OneIn.Of(count, size));

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(9, 1_000)]
    [InlineData(-3, 1_000)]
    [InlineData(50, 0)]
    public void Few_are_told_as_they_are_and_nothing_is_one_in_none(long count, long size) => Assert.Null(OneIn.Of(count, size));

    [Fact]
    public void Nothing_is_ever_among_fewer_than_ten()
    {
        for (var count = OneIn.FewestCounted; count < 400; count++)
            for (var size = 1; size < 400; size += 7)
                Assert.True(OneIn.Of(count, size) is { Number: >= 1, Among: >= 10 });
    }

    [Fact]
    public void An_interval_is_widened_about_its_estimate()
    {
        var widened = new Interval(8, 14).Widened(10, 2);
        Assert.Equal((6d, 18d), (widened.Lower, widened.Upper));
        Assert.Equal(new Interval(8, 14), new Interval(8, 14).Widened(10, 1));
    }
}
