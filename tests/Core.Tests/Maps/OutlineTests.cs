using Answerable.Core.Maps;

namespace Answerable.Core.Tests.Maps;

/// <summary>Outlines: their text, what lies inside, and where a mark stands.</summary>
public sealed class OutlineTests
{
    private static readonly Outline Ring = new([Square(0, 0, 1_000), Square(400, 400, 200).Reverse().ToList(), Square(5_000, 0, 100)]);

    public static IReadOnlyList<GridPoint> Square(int east, int north, int side) => [new(east, north), new(east + side, north), new(east + side, north + side), new(east, north + side)];

    [Fact]
    public void The_text_of_an_outline_is_its_points_and_the_steps_between_them()
    {
        Assert.Equal("0 0 1000 0 0 1000 -1000 0;400 600 200 0 0 -200 -200 0;5000 0 100 0 0 100 -100 0", Ring.ToString());
        Assert.Equal(Ring.Rings, Outline.Parse(Ring.ToString()).Rings);
        Assert.Equal((0, 0, 5_100, 1_000), Ring.Bounds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 0 1 0")]
    [InlineData("0 0 1 0 0")]
    [InlineData("0 0 1 0 0 1;")]
    [InlineData("0 0 1 0 0 x")]
    public void What_is_no_outline_is_refused(string text) => Assert.Throws<FormatException>(() => Outline.Parse(text));

    [Fact]
    public void A_hole_is_outside_and_an_island_inside()
    {
        Assert.True(Ring.Holds(new(100, 100)));
        Assert.False(Ring.Holds(new(500, 500)));
        Assert.True(Ring.Holds(new(5_050, 50)));
        Assert.False(Ring.Holds(new(3_000, 50)));
        Assert.Equal(1_000_000 - 40_000 + 10_000, Ring.Area);
    }

    [Fact]
    public void A_mark_stands_inside_and_away_from_every_border()
    {
        var horseshoe = new Outline([[new(0, 0), new(900, 0), new(900, 900), new(600, 900), new(600, 300), new(300, 300), new(300, 900), new(0, 900)]]);
        var inside = horseshoe.Inside();
        Assert.True(horseshoe.Holds(inside));
        Assert.False(horseshoe.Holds(new(450, 600))); // its middle is not in it
        Assert.True(Ring.Holds(Ring.Inside()));
    }
}
