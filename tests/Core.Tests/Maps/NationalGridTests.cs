using Answerable.Core.Maps;

namespace Answerable.Core.Tests.Maps;

/// <summary>The projection against what Ordnance Survey and the Office for National Statistics print.</summary>
public sealed class NationalGridTests
{
    [Fact]
    public void The_worked_example_of_the_guide_comes_out_to_the_millimetre()
    {
        // "A guide to coordinate systems in Great Britain", annex C: Caister water tower on the Airy ellipsoid.
        var (east, north) = NationalGrid.Projected(1 + (43 / 60.0) + (4.5177 / 3_600), 52 + (39 / 60.0) + (27.2531 / 3_600));
        Assert.Equal(651_409.903, east, 0.001);
        Assert.Equal(313_177.270, north, 0.001);
    }

    [Theory] // test points of OSTN15, Ordnance Survey: latitude and longitude on ETRS89, easting and northing
    [InlineData(49.92226393730, -6.29977752014, 91_492.146, 11_318.804)] // Scilly
    [InlineData(49.96006137820, -5.20304609998, 170_370.718, 11_572.405)] // the Lizard
    [InlineData(50.43885825610, -4.10864563561, 250_359.811, 62_016.569)] // Plymouth
    [InlineData(50.57563665000, -1.29782277240, 449_816.371, 75_335.861)] // St Catherine's Point
    [InlineData(51.40078220140, -3.55128349240, 292_184.870, 168_003.465)] // Nash Point
    [InlineData(51.37447025550, 1.44454730409, 639_821.835, 169_565.858)] // North Foreland
    [InlineData(51.48936564950, -0.11992557180, 530_624.974, 178_388.464)] // Lambeth
    [InlineData(51.89436637350, 0.89724327012, 599_445.590, 225_722.826)] // Colchester
    [InlineData(52.75136687000, 0.40153547000, 562_180.547, 319_784.995)] // King's Lynn
    [InlineData(53.80021519630, -1.66379168242, 422_242.186, 433_818.701)] // Leeds
    [InlineData(57.48625000720, -4.21926398555, 267_056.768, 846_176.972)] // Inverness
    [InlineData(60.13308091660, -2.07382822798, 395_999.668, 1_138_728.951)] // Shetland
    public void Points_of_Great_Britain_come_out_within_five_metres(double latitude, double longitude, double east, double north)
    {
        var found = NationalGrid.Of(longitude, latitude);
        var off = Math.Sqrt(Math.Pow(found.East - east, 2) + Math.Pow(found.North - north, 2));
        Assert.True(off < 5, $"{off:F1} m");
    }

    [Theory] // LONG, LAT, BNG_E and BNG_N as the ONS prints them beside police force areas of December 2023
    [InlineData(-0.30862999, 51.492279, 517_517, 178_394)]
    [InlineData(-2.9021299, 54.636379, 341_868, 527_180)]
    public void Label_points_of_the_ONS_come_out_within_five_metres(double longitude, double latitude, int east, int north)
    {
        var point = NationalGrid.PointOf(longitude, latitude);
        Assert.InRange(point.East, east - 5, east + 5);
        Assert.InRange(point.North, north - 5, north + 5);
    }
}
