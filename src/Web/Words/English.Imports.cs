using System.Text.RegularExpressions;
using Answerable.Core.Measures;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of the import desk.</summary>
public static partial class English
{
    public const string ImportsTitle = "Bring in figures", ImportsText = "Bring in a publisher's file, see what it is, and propose it.";
    public const string ImportsLead = "A publisher's file, as it came. It is read, checked and stored; nobody sees it before somebody else approves it.";
    public const string UploadFile = "File", UploadHint = "csv, csv.gz, xlsx or ods; outlines of areas as GeoJSON, TopoJSON or a zipped shapefile; at most 25 MB.", UploadMissing = "Choose a file", UploadTooLarge = "The file is larger than 25 MB", UploadDo = "Bring it in";
    public const string UploadForce = "Police force", UploadForceHint = "Only for a file that does not say which force it is about, such as norfolk.", UploadForceWrong = "There is no force of this name here. Enter it as in its address, such as norfolk";
    public const string UploadDay = "Day of publication", UploadDayHint = "Where the file does not say it.", UploadDayWrong = "Enter a day such as 2026-03-24, or leave it empty";
    public const string InternalOnly = "Internal: only for staff and named partners";
    public const string BroughtTitle = "Brought in", NothingBrought = "Nothing was brought in here yet.", BroughtBy = "Brought in by", RowsRead = "Rows read";
    public const string WorkTitle = "What waits for you";
    public const string LookAgain = "Look again", StartAgain = "Start it again", RefusalsTitle = "Why it was refused", RefusalHead = "What was found", AnswerTitle = "What we need to know", AnswerDo = "Save and go on";
    public const string LeaveOut = "leave it out", IsMonth = "the month", IsPlace = "the police force", NotSaid = "choose", DecisionHint = "Write what was decided and why, such as: right as printed, confirmed by the force. Leave empty to decide later.";
    public const string DiscardDo = "Discard it", DiscardHint = "This undoes bringing it in: the file is removed, the record of it stays.";
    public const string SetAsideDo = "Not needed", SetAsideHint = "It stays stored, and the list of what waits is quiet about it. You can bring it back.", BringBackDo = "Bring it back";
    public const string FromAddress = "From", FoundByLook = "Found by looking for new files", CorrectTable = "Correct the table";
    public const string RecognisedAs = "Recognised as", ReadingsTitle = "Readings", ReadingsHead = "Readings", ProposeTitle = "Propose it", ProposeText = "Another person must approve it.", ProposeNote = "Note for who approves it", ProposeDo = "Propose it";

    public static string JobStands(ImportJob job, bool asks) => job.State switch
    {
        JobState.Waiting => "Waits to be read.",
        JobState.Running => $"Being read: {Of(job.Rows, "row", "rows")} so far. You can close this page; it goes on.",
        JobState.Stopped => "Stopped: the program was ended while this was read. Nothing was stored.",
        JobState.Refused => asks ? "It asks something. Nothing is stored before you answer." : "Refused. Nothing was stored.",
        JobState.Discarded => "Discarded. Its file is removed.",
        JobState.Forgotten => "Nobody did anything about it for 30 days, so its file was removed. Bring it in again if it is needed.",
        _ when job.IsSetAside => "Taken in, and set aside as not needed. Nobody sees it.",
        _ when job.IsProposed => "Taken in and proposed.",
        _ => "Taken in. Nobody sees it yet.",
    };

    public static string HeadingIs(string heading) => $"The column \"{heading}\" is";

    public static string DecisionOn(string code) => $"Decision on: {code.Replace('-', ' ')}";

    /// <summary>A problem without what it says to the command line.</summary>
    public static string OnThePage(Problem problem) => CommandLine().Replace(problem.Text, "").Trim();

    [GeneratedRegex("""(Say what it means with|Leave one out with|To leave the column out:|If it is "[^"]*", which is lacking:|If it is right as printed:) --(map|accept) .*?(\.(?=\s|$)|$)|; the answer is kept for next time\.| Say it with --title "[^"]*"\.""")]
    private static partial Regex CommandLine();

    /// <summary>What a list that holds no figures is a list of.</summary>
    public static string ReferenceKind(string kind) => kind switch
    {
        Core.Maps.Boundary.Kind => "Outlines of areas",
        _ => kind,
    };
}
