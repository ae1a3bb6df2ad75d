using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of looking for new files, and of a table that is pasted.</summary>
public static partial class English
{
    public const string LooksTitle = "New files at the publishers", LooksLead = "Asks each publisher what it offers now. What is new is taken in and waits to be proposed; nothing is shown by it.";
    public const string LookDo = "Look for new files", UploadTitle = "Bring in a file", LookGoesOn = "The publishers are being asked. You can close this page; it goes on.";
    public const string LastLookHead = "Last look", CameOfItHead = "What came of it", NeverLooked = "not yet", BeingLooked = "Being looked at now.";
    public const string NoneToLookAt = "No source says where to look for its files.";
    public const string LooksDailyOn = "The program also looks by itself, once a night.", LooksDailyOff = "The program does not look by itself: it is switched off.";
    public const string OpenIt = "Open it", AnswerIt = "Answer it", SeeWhy = "See why";

    public const string PasteTitle = "Paste a table", PasteLead = "A table copied from a web page or a spreadsheet, with its headings. It is kept exactly as you paste it, and goes the same road as a file.";
    public const string PasteTable = "Table", PasteTableHint = "With the line of headings first. Columns parted by tabs, as they are when copied, or by commas.";
    public const string PasteMissing = "Paste the table", PasteTooLong = "This is more than 2 million characters. Bring it in as a file", PasteNoTable = "This is one column. Copy the table with its headings and all of its columns";
    public const string PasteAddress = "Web address", PasteAddressHint = "The page it was copied from.", PasteAddressMissing = "Enter the address of the page, such as https://www.example.org/figures";
    public const string PasteDay = "Day of copying", PasteDayMissing = "Enter the day on which it was copied, such as 2026-03-24", PasteDayAhead = "This day has not come yet. Enter the day on which it was copied";
    public const string PastePublishedHint = "Where neither the table nor this says it, the day of copying stands for it, marked as assumed.", PasteDo = "Bring it in";
    public const string PasteText = "Where there is no file: copy a table from a web page or a spreadsheet.";

    /// <summary>What came of a file, or of asking for a listing.</summary>
    public static string CameOf(Found found) => found.Kind switch
    {
        FoundKind.Known => found.Job is null ? $"{found.Title}: nothing new." : $"{found.Title}: nothing new, it was dealt with before.",
        FoundKind.New => $"{found.Title}: new, and taken in. Nobody sees it yet.",
        FoundKind.Asks => $"{found.Title}: new, and it asks something first.",
        FoundKind.Refused => $"{found.Title}: new, and it was refused.",
        _ => $"It could not be looked at: {found.Said}",
    };

    /// <summary>How the last look at all publishers came out.</summary>
    public static string LastLooked(DateTimeOffset at, IEnumerable<Found> found)
    {
        var all = found.ToList();
        var (fresh, failed) = (all.Count(one => one.Kind is FoundKind.New or FoundKind.Asks or FoundKind.Refused), all.Count(one => one.Kind == FoundKind.Failed));
        var came = new[] { fresh > 0 ? Of(fresh, "new file", "new files") : "nothing new", failed > 0 ? $"{Of(failed, "source", "sources")} could not be looked at" : "" };
        return $"Last look {Moment(at)}: {List(came.Where(part => part.Length > 0))}.";
    }

    /// <summary>Since when a source could not be looked at.</summary>
    public static string FailsSince(DateTimeOffset since) => $"Not once since {Moment(since)}.";

    /// <summary>In the list of work: a publisher that could not be looked at.</summary>
    public static string CouldNotLook(string source, DateTimeOffset since) => $"Could not look at {source}, since {Moment(since)}";

    /// <summary>In the list of work: a file that a look found.</summary>
    public static string NewFileFrom(string source, string file) => $"New file from {source}: {file}";

    /// <summary>What a table is called that was copied from a page.</summary>
    public static string PastedFrom(string host, DateOnly day) => $"{host}-{day:yyyy-MM-dd}.csv";
}
