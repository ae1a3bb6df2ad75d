namespace Answerable.Core.Maps;

/// <summary>A point of the British National Grid (EPSG:27700), in whole metres.</summary>
/// <param name="East">Metres east of the grid's false origin.</param>
/// <param name="North">Metres north of it.</param>
public readonly record struct GridPoint(int East, int North);
