namespace Answerable.Core.Meetings;

/// <summary>A question that somebody of the public put to the office, as everybody may read it: nothing in it tells who asked.</summary>
/// <param name="Number">Its lasting number, which is a part of its address.</param>
/// <param name="Asked">The day on which it reached the office.</param>
public sealed record PublicQuestion(int Number, DateOnly Asked)
{
    /// <summary>What it is about, in the office's words.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is asked, without what would tell who anybody is.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether something was left out of what was sent.</summary>
    public bool IsShortened { get; init; }

    /// <summary>The plan and the priority it is about, parted by a slash; empty for none.</summary>
    public string About { get; init; } = "";

    /// <summary>The id of the area it is about; empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>The id of the meeting it is put at; empty for none.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>The number of the office's own question to the chief constable that it became; null for none.</summary>
    public int? Matter { get; init; }

    /// <summary>What was answered; null as long as nothing was.</summary>
    public MatterAnswer? Answer { get; init; }

    /// <summary>Whether it is left aside; it can then not be proposed.</summary>
    public bool IsSetAside { get; init; }
}
