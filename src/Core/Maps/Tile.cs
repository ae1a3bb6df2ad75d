namespace Answerable.Core.Maps;

/// <summary>A square of the map on which every force has the same size.</summary>
/// <param name="Force">The force's id.</param>
/// <param name="Column">From 1, the westernmost.</param>
/// <param name="Row">From 1, the northernmost.</param>
/// <param name="Label">The force's name as short as it is still known by.</param>
/// <param name="Letters">Three letters at most, for a phone.</param>
public sealed record Tile(string Force, int Column, int Row, string Label, string Letters);
