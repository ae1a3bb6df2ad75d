namespace Answerable.Web.Components;

/// <summary>What stands round every page. Registered by the host (scoped, since rooms follow what has been published) and
/// injected by the layout; a page itself only gives ViewData Title, Description and, when it is not in the address, Room.</summary>
public sealed record Frame
{
    /// <summary>The name on the plate.</summary>
    public string Site { get; init; } = "Answerable";

    public required string Office { get; init; }

    public required string Force { get; init; }

    /// <summary>Only rooms with something in them, in the order shown.</summary>
    public IReadOnlyList<Room> Rooms { get; init; } = [];

    /// <summary>Whether an address is in a room that the office has switched off.</summary>
    public Func<string, bool> IsClosed { get; init; } = _ => false;

    /// <summary>The office's mark: where it is, and what it shows in words; null for none.</summary>
    public Picture? Logo { get; init; }

    /// <summary>Where the office's own colours are; null for none.</summary>
    public string? Colours { get; init; }

    /// <summary>"This is a demonstration, not the website of …", until an office adopts the copy.</summary>
    public string? Demonstration { get; init; }

    /// <summary>That the page is not published; null when it is.</summary>
    public Notice? Notice { get; init; }

    /// <summary>That the page is as it stood; null when it is as it is now.</summary>
    public EarlierVersion? Earlier { get; init; }

    /// <summary>"Figures to June 2024; nothing newer has been brought in."</summary>
    public string? FiguresTo { get; init; }

    public string Language { get; init; } = "en-GB";

    public FrameWords Words { get; init; } = FrameWords.English;

    /// <summary>A room is current on its own address and on every address below it.</summary>
    public static bool IsCurrent(Room room, string path) =>
        path == room.Href || path.StartsWith(room.Href.TrimEnd('/') + "/", StringComparison.Ordinal) && room.Href != "/";
}

public sealed record Picture(string Address, string Text);

public sealed record Room(string Text, string Href);

/// <summary>The frame's own words: one of these for each language.</summary>
public sealed record FrameWords
{
    public static FrameWords English { get; } = new();

    public string Skip { get; init; } = "Skip to main content";
    public string Rooms { get; init; } = "Main";
    public string Footer { get; init; } = "About this site";
    public string Demonstration { get; init; } = "Demonstration";
    public string Earlier { get; init; } = "Earlier version";
    public string SeeNow { get; init; } = "See it as it is now";
    public string Licence { get; init; } = "Contains public sector information licensed under the Open Government Licence v3.0.";
    public string HowIs { get; init; } = "How {0} is doing";
    public string By { get; init; } = "Published by {0}.";
    public IReadOnlyList<Room> FooterLinks { get; init; } =
        [new("Report a crime or concern", "/report"), new("Contact", "/contact"), new("Accessibility", "/accessibility"), new("Privacy", "/privacy"), new("Data", "/data")];
}
