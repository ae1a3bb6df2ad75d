using System.Globalization;
using Answerable.Core.Periods;

namespace Answerable.Web.Words;

/// <summary>Words of the office's own details: who holds it, how to reach it, how it looks, which rooms it shows.</summary>
public static partial class English
{
    public const string OfficeTitle = "Your office", OfficeLead = "What this site says of your office. A change is seen within a second, is kept with who made it, and can be undone.";
    public const string OfficeText = "Who holds the office, contact, links, logo and colour, groups, rooms, and making this copy your own.";
    public const string ChangeIt = "Change", SaveChange = "Save", HolderHead = "Who holds the office", LinksHead = "More from the office", AsShipped = "As it came with the program.";
    public const string HistoryOfOffice = "What was changed", NothingChanged = "Nothing was changed yet: all is as it came with the program.", UndoTitle = "Undo a change", UndoDo = "Undo this change";
    public const string UndoLead = "What stood before comes back at once. Both changes stay on record.", UndoThis = "Undo", ChangedMeanwhile = "Somebody changed this since you opened the page. Look at what it says now, and save again if you still want to";
    public const string ChangedHead = "Change", StandsNow = "It says now:", WillStand = "It will say again:";
    public const string HoldersTitle = "Who holds the office", AddHolder = "Add a holder", CorrectHolder = "Correct or end", HolderName = "Name", HolderTitle = "Title", HolderPronouns = "Pronouns", HolderFrom = "First day in office", HolderTo = "Last day in office";
    public const string HoldersText = "A page about a day names whoever held the office then. When somebody new comes, enter the last day of the one before, then add the new one.";
    public const string HolderTitleHint = "Such as: Police and Crime Commissioner", PronounsHint = "Such as she/her, he/him or they/them. Used only inside sentences.", HolderToHint = "Leave empty while they hold it.", RemoveHolder = "Remove this entry", RemoveHolderText = "Only for an entry made by mistake: somebody who left has a last day instead.";
    public const string NameMissing = "Enter a name", TitleMissing = "Enter the title of the office", PronounsMissing = "Enter pronouns such as she/her, he/him or they/them", FromMissing = "Enter the first day", ToWrong = "Enter a day on or after the first day, or leave it empty";
    public const string HoldersOverlap = "Nobody can hold the office beside somebody else. Enter days that do not overlap, and end the holder before";
    public const string ContactTitle = "Contact", ContactName = "Whom readers turn to", ContactNameHint = "Such as: the office's performance team", ContactAddress = "Web page", ContactEmail = "E-mail address", ContactPhone = "Telephone", ContactNeeds = "Enter at least one of web page, e-mail address and telephone";
    public const string AddressWrong = "Enter a whole web address that begins with https://", PhoneWrong = "Enter a telephone number of digits, blanks and a plus sign";
    public const string LinksTitle = "Links", LinksText = "Pages elsewhere that readers are led to from the contact page. Empty lines are left out.", LinkLabel = "Words", LinkAddress = "Address", LinkLabelMissing = "Enter the words of the link";
    public const string LookTitle = "Logo and colour", LogoHead = "Logo", LogoText = "A PNG picture of at most 200 kB and 1,000 by 400 pixels. It is shown at the head of every page, on white.", LogoUpload = "Picture", LogoAlt = "What it shows, in words", LogoAltHint = "For people who cannot see it, such as: Office of the Police and Crime Commissioner for Norfolk";
    public const string LogoMissing = "Choose a picture", LogoNotPng = "This is not a PNG picture. Save the logo as PNG and choose that file", LogoTooHeavy = "The picture is over 200 kB. Save it smaller", LogoAltMissing = "Enter what the logo shows, in words", LogoDo = "Show this logo", LogoRemove = "Remove the logo";
    public const string ColourHead = "Colour", ColourText = "One strong colour for links, buttons and your force. It must be dark enough to read on white; for dark screens a lighter one is made from it.", ColourField = "Colour", ColourHint = "Six digits and letters, such as #0f4c75.", ColourWrong = "Enter a colour of six digits and letters from a to f, such as #0f4c75", ColourDo = "Use this colour", ColourRemove = "Remove the colour";
    public const string GroupsTitle = "Comparisons", GroupsLegend = "Which groups your force is compared with", GroupsText = "All forces are always there. A group that is not ticked is on no page of your force.", ListText = "His Majesty's Inspectorate lists them anew now and then. Periods keep the list that was in force. A force may be in the group of another that is not in its own, so no list is worked out from another.";
    public const string ListFrom = "First month of the list", ListFromHint = "Such as 2026-04.", ListMembers = "The forces", ListSource = "Where it was published", ListSourceHint = "A title and a date, or a web address.", ListDo = "Add this list";
    public const string MonthWrong = "Enter a month such as 2026-04", SourceMissing = "Enter where the list was published";
    public const string FramersTitle = "Sites that may show answers", FramersLabel = "Sites, one on each line", FramersHint = "Such as https://www.example.org. Leave it empty to allow none.", NoFramers = "None.";
    public const string FramersText = "Answers of \"Compare areas\" can stand in a frame on these sites, and on no other. Nothing else of this site can be framed.";
    public const string RoomsTitle = "Rooms", RoomsLegend = "Which rooms the site shows", RoomsText = "A room that is off is in no list, and its addresses answer as if they had never been. A room without figures is not shown anyway.";
    public const string AdoptTitle = "Make this copy your own", AdoptLead = "The band that says this is a demonstration goes from every page, and your office stands at the foot as the publisher.", AdoptDo = "This copy is ours now", AdoptSure = "I have checked contact, holder and links, and publish here for the office.", AdoptMissing = "Tick the box if it is so", Adopted = "This copy is your own.", NotAdopted = "This copy is a demonstration. Every page says so.";
    public const string NotUnderstoodTitle = "Not understood", NotUnderstoodText = "These changes were made by another version of the program, and this one does not understand them. What stood before them stands. Enter them again, or update the program.";

    public const string NoneYet = "None yet.", NoLogo = "No logo.", NoColour = "The program's own blue.", AllRooms = "All rooms that have something in them are shown.";

    public static string FramerWrong(string line) => $"Enter whole web addresses that begin with https://; “{line}” is none";

    public static string FramersTooMany(int most) => $"Enter at most {Number(most)} sites";

    public static string RoomsOff(IEnumerable<string> rooms) => $"Switched off: {List(rooms.Select(RoomName))}.";

    /// <summary>What a decision was about, and whether it took another back.</summary>
    public static string DecidedAs(string about, bool undoes) => undoes ? $"{DecidedAbout(about)}: undone" : DecidedAbout(about);

    /// <summary>Who holds the office, in sentences: the one place where pronouns are used.</summary>
    public static string HolderSays(string name, string title, string pronouns, DateOnly from)
    {
        var they = pronouns.Split('/')[0].Trim();
        return $"{name} is the {title}. {Sentence(they)} {(they == "they" ? "have" : "has")} held the office since {Day(from)}.";
    }

    /// <summary>A holder in a list: name, title and days.</summary>
    public static string HolderLine(string name, string title, DateOnly from, DateOnly? to) => $"{name}, {title}, {(to is { } end ? $"{Day(from)} to {Day(end)}" : $"since {Day(from)}")}";

    public static string RoomName(string room) => room switch
    {
        "forces" => "Other forces",
        "changed" => ChangedTitle,
        "corrections" => CorrectionsTitle,
        "duties" => DutiesTitle,
        _ => Room(room),
    };

    public static string ColourPale(double white, double wash) => string.Create(CultureInfo.InvariantCulture,
        $"Words in this colour are too pale to read: the contrast is {Math.Floor(white * 100) / 100:0.00} to 1 on white and {Math.Floor(wash * 100) / 100:0.00} to 1 on the pale bands, and 4.5 to 1 is needed. Enter a darker colour");

    public static string ColourIs(string colour, string dark, double contrast) => string.Create(CultureInfo.InvariantCulture, $"{colour}, {Math.Floor(contrast * 10) / 10:0.0} to 1 on white; {dark} on dark screens.");

    public static string LogoTooLarge(int width, int height) => $"The picture is {Number(width)} by {Number(height)} pixels. At most 1,000 by 400 are taken: save it smaller";

    public static string ForceUnknown(string typed, IReadOnlyList<string> near) => $"\"{typed}\" is not a known police force{(near.Count > 0 ? $". Is it {string.Join(" or ", near)}?" : "")}";

    public static string ListIs(Period from, IEnumerable<string> members, string source) => $"From {Month(from)}: {List(members)}. From {source}.";

    public static string LinkOf(int number, string what) => $"{what} of link {Number(number)}";

    /// <summary>What a decision was about.</summary>
    public static string DecidedAbout(string about) => about.Split(' ') switch
    {
        ["holders"] => HoldersTitle,
        ["contact"] => ContactTitle,
        ["links"] => LinksTitle,
        ["logo"] => LogoHead,
        ["accent"] => ColourHead,
        ["groups"] => GroupsLegend,
        ["rooms"] => RoomsTitle,
        ["report"] => ReportTitle,
        ["events"] => EventsTitle,
        ["asking"] => AskingTitle,
        ["duty", var id] => $"Duty {id}",
        ["framers"] => FramersTitle,
        ["adopted"] => AdoptTitle,
        ["group", var id, ..] => $"Most similar forces: {id}",
        ["measure", var id, ..] => $"Measure {id}",
        ["plan", var id, ..] => $"Plan {id}",
        ["meetings", var id, ..] => $"Kind of meeting {id}",
        _ => about,
    };
}
