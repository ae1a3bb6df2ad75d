using Answerable.Core.Statistics;

namespace Answerable.Core.Maps;

/// <summary>
/// From longitude and latitude to the British National Grid. Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C:
/// cartesian coordinates, a Helmert transformation of seven parameters, and the transverse Mercator projection on the Airy ellipsoid. Ordnance Survey gives
/// the transformation as good to about 5 m; that of its grid of shifts (OSTN15), which is good to 0.1 m, takes a table of megabytes and is not needed for a
/// map on which a pixel is a hundred metres.
/// </summary>
public static class NationalGrid
{
    private const double AiryA = 6_377_563.396, AiryB = 6_356_256.909; // metres
    private const double Wgs84A = 6_378_137.000, Wgs84B = 6_356_752.3141;
    private const double ScaleOnMeridian = 0.9996012717, OriginLatitude = 49, OriginLongitude = -2, FalseEast = 400_000, FalseNorth = -100_000;

    // WGS84 to OSGB36: metres, parts of one, seconds of arc.
    private const double ShiftX = -446.448, ShiftY = 125.157, ShiftZ = -542.060, Scale = 20.4894e-6;
    private const double TurnX = -0.1502, TurnY = -0.2470, TurnZ = -0.8421;

    /// <summary>The grid's point of a place on WGS84 (or ETRS89, which lies within a metre of it).</summary>
    /// <param name="longitude">In degrees, east of Greenwich positive; about -9 to 2.</param>
    /// <param name="latitude">In degrees; about 49 to 61.</param>
    /// <returns>Metres, good to about 5 in Great Britain; in Northern Ireland, where the grid is not in use, to about 20.</returns>
    public static (double East, double North) Of(double longitude, double latitude)
    {
        var (x, y, z) = Cartesian(Radians(longitude), Radians(latitude), Wgs84A, Wgs84B);
        double turnX = Radians(TurnX / 3_600), turnY = Radians(TurnY / 3_600), turnZ = Radians(TurnZ / 3_600);
        var movedX = ShiftX + ((1 + Scale) * x) - (turnZ * y) + (turnY * z);
        var movedY = ShiftY + (turnZ * x) + ((1 + Scale) * y) - (turnX * z);
        var movedZ = ShiftZ - (turnY * x) + (turnX * y) + ((1 + Scale) * z);
        var (onAiry, latitudeOnAiry) = Geodetic(movedX, movedY, movedZ, AiryA, AiryB);
        return Projected(onAiry * 180 / Math.PI, latitudeOnAiry * 180 / Math.PI);
    }

    /// <summary>The same in whole metres.</summary>
    public static GridPoint PointOf(double longitude, double latitude)
    {
        var (east, north) = Of(longitude, latitude);
        return Whole(east, north);
    }

    /// <summary>A point in whole metres.</summary>
    public static GridPoint Whole(double east, double north) => new((int)Rounding.Round((decimal)east, 0), (int)Rounding.Round((decimal)north, 0));

    /// <summary>The transverse Mercator projection alone, of a place that is told on the Airy ellipsoid (OSGB36).</summary>
    /// <param name="longitude">In degrees.</param>
    /// <param name="latitude">In degrees.</param>
    public static (double East, double North) Projected(double longitude, double latitude)
    {
        double phi = Radians(latitude), phi0 = Radians(OriginLatitude), lambda = Radians(longitude - OriginLongitude);
        double sin = Math.Sin(phi), cos = Math.Cos(phi), tan2 = Math.Tan(phi) * Math.Tan(phi);
        double e2 = 1 - (AiryB * AiryB / (AiryA * AiryA)), n = (AiryA - AiryB) / (AiryA + AiryB);
        var nu = AiryA * ScaleOnMeridian / Math.Sqrt(1 - (e2 * sin * sin));
        var rho = AiryA * ScaleOnMeridian * (1 - e2) / Math.Pow(1 - (e2 * sin * sin), 1.5);
        var eta2 = (nu / rho) - 1;

        double less = phi - phi0, more = phi + phi0;
        var arc = AiryB * ScaleOnMeridian * (
            ((1 + n + (1.25 * n * n) + (1.25 * n * n * n)) * less)
            - (((3 * n) + (3 * n * n) + (2.625 * n * n * n)) * Math.Sin(less) * Math.Cos(more))
            + (((1.875 * n * n) + (1.875 * n * n * n)) * Math.Sin(2 * less) * Math.Cos(2 * more))
            - (35.0 / 24 * n * n * n * Math.Sin(3 * less) * Math.Cos(3 * more)));

        double cos3 = cos * cos * cos, cos5 = cos3 * cos * cos, tan4 = tan2 * tan2, lambda2 = lambda * lambda;
        var north = arc + FalseNorth
            + (lambda2 * nu / 2 * sin * cos)
            + (lambda2 * lambda2 * nu / 24 * sin * cos3 * (5 - tan2 + (9 * eta2)))
            + (lambda2 * lambda2 * lambda2 * nu / 720 * sin * cos5 * (61 - (58 * tan2) + tan4));
        var east = FalseEast
            + (lambda * nu * cos)
            + (lambda * lambda2 * nu / 6 * cos3 * ((nu / rho) - tan2))
            + (lambda * lambda2 * lambda2 * nu / 120 * cos5 * (5 - (18 * tan2) + tan4 + (14 * eta2) - (58 * tan2 * eta2)));
        return (east, north);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static (double X, double Y, double Z) Cartesian(double lambda, double phi, double a, double b)
    {
        var e2 = 1 - (b * b / (a * a));
        var nu = a / Math.Sqrt(1 - (e2 * Math.Sin(phi) * Math.Sin(phi)));
        return (nu * Math.Cos(phi) * Math.Cos(lambda), nu * Math.Cos(phi) * Math.Sin(lambda), (1 - e2) * nu * Math.Sin(phi));
    }

    private static (double Lambda, double Phi) Geodetic(double x, double y, double z, double a, double b)
    {
        const double Enough = 1e-12; // radians: thousandths of a millimetre
        double e2 = 1 - (b * b / (a * a)), across = Math.Sqrt((x * x) + (y * y));
        var phi = Math.Atan2(z, across * (1 - e2));
        for (var before = double.MaxValue; Math.Abs(phi - before) > Enough;)
        {
            before = phi;
            var nu = a / Math.Sqrt(1 - (e2 * Math.Sin(phi) * Math.Sin(phi)));
            phi = Math.Atan2(z + (e2 * nu * Math.Sin(phi)), across);
        }

        return (Math.Atan2(y, x), phi);
    }
}
