namespace Answerable.Sources.Reading;

/// <summary>
/// What stops the reading of a workbook where it stands. Its parts are read many calls deep, and nothing after such a fault can
/// be believed; <see cref="WorkbookReader"/> alone catches it and makes it a refusal.
/// </summary>
internal sealed class UnreadableWorkbookException(Spot place, string code, string message) : Exception(message)
{
    public Spot Spot { get; } = place;

    public string Code { get; } = code;
}
