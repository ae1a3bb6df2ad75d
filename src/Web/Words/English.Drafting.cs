using Answerable.Core.Duties;
using Answerable.Core.Statements;
using Answerable.Store;

namespace Answerable.Web.Words;

/// <summary>Words of writing a statement.</summary>
public static partial class English
{
    public const string DraftsTitle = "Statements", DraftsLead = "Statements on national measures: which are due, which are being written, which are published.", DraftsText = "Write the statement on national measures, and ask the force for its part.";
    public const string DraftsDueHead = "Due", DraftsNoneDue = "No statement is due.", DraftBeginThis = "Begin this one", DraftBeginAnother = "Begin a statement";
    public const string DraftsWrittenHead = "Being written", DraftsNoneWritten = "No statement is being written. Begin one when the crime figures of a quarter are out.", DraftsPublishedHead = "Published", DraftsNonePublished = "None is published.";
    public const string StatementHead = "Statement", SavedHead = "Last saved", RevisedHead = "Since then", BeginCorrection = "Begin a correction", WriteOn = "Write on", DraftDueHead = "Due";

    public const string BeginTitle = "Begin a statement", BeginLead = "Its tables are filled from the figures that are visible now. Nothing in them is typed.", BeginDo = "Begin";
    public const string BeginFramework = "Which priorities", BeginPeriod = "Twelve months to", BeginPeriodHint = "Periods with figures of your force.", BeginOther = "Another month", BeginOtherHint = "Only if the list lacks it: the last month of the twelve, such as 2024-06.";
    public const string BeginNoPeriod = "Choose the last month, or enter one such as 2024-06", BeginNoFramework = "Choose which priorities", BeginWrong = "What was wrong?", BeginChoose = "choose";
    public const string BeginWrongHint = "This statement is published. A correction begins from its text, and says publicly, with today's date, what was wrong. Both versions stay readable.";
    public const string BeginWrongMissing = "Say in a sentence what was wrong", CorrectionTitle = "Correct a published statement";

    public const string DraftSections = "Sections", DraftSection = "Section", DraftAppliesShort = "Applies", DraftForcePart = "The force's part", DraftWhatLacks = "Still to do", DraftComplete = "complete";
    public const string DraftToDoHead = "What is still to do", DraftNothingToDo = "Nothing is missing. It can be proposed.", DraftReads = "As the public will read it", DraftOtherTexts = "Texts that belong to no section", DraftTables = "Tables";
    public const string DraftSavings = "Earlier savings", DraftPropose = "Propose it", DraftNotHere = "Edit";
    public const string DraftTextsTitle = "Summary, comment, percentages", DraftTextsLead = "What is said of the whole statement.";
    public const string SummaryField = "What the figures say", SummaryHint = "By the office's analyst. Stands at the head. Markdown: a blank line parts paragraphs, a line that begins with a hyphen is a point of a list.";
    public const string HolderField = "Who holds the office", HolderCommentField = "Their own comment", HolderCommentHint = "Stands apart, at the end, under their name.";
    public const string PercentagesHead = "Percentages on small numbers", PercentagesHint = "Where the earlier number is under 50 no percentage is printed, because chance alone moves small numbers much. To print them all the same, say why. Empty: they are not printed.";
    public const string MistakesField = "What was put right", MistakesHint = "A correction must say what was wrong.";

    public const string SectionAppliesAsk = "Does this priority apply in your area?", SectionYes = "Yes", SectionNo = "No", ReasonHead = "Why", ReasonAsk = "Why does it apply, or not?", ReasonAskHint = "The law asks for the reason. It is printed.";
    public const string MissingHead = "Why there is no figure", MissingAskHint = "This section has no figure, or lacks one. It is printed in its place.", SectionAboutHead = "what is counted", RepeatsHead = "What it repeats";
    public const string CommentaryAsk = "What the force contributes, and what explains the figures", CommentaryHint = "Markdown; you can paste from Word. Facts that are not in the table carry their own period.";
    public const string SaveDo = "Save", PreviewDo = "Preview", PreviewTitle = "Preview. It is not saved yet.", SavedSays = "Saved.", SectionNext = "Next section", SectionBefore = "Section before";
    public const string ConflictTitle = "Somebody else saved this in between", ConflictYours = "Yours", ConflictTheirs = "Theirs";
    public const string ConflictText = "Nothing of either is lost. Yours stands in the form below and is not saved yet; theirs is saved. Put together what should stand, and save.";
    public const string Differences = "What differs", AddedMark = "added: ", TakenOutMark = "taken out: ", NoTextDiffers = "No text differs.";

    public const string TablesTitle = "Fill the tables anew", TablesLead = "The tables stay as they were filled until you fill them anew. What people wrote stays.", TablesSame = "The tables print what is visible now. There is nothing to fill.", TablesDo = "Fill the tables anew";
    public const string TablesChanged = "Numbers that would change", ColumnHead = "Column";

    public const string SavingsTitle = "Earlier savings", SavingsLead = "Every saving is kept. Any of them can be read, and brought back by who writes.", SavingHead = "Saving", SavedByHead = "By", BringSavingBack = "Bring this one back", BringSavingBackText = "It becomes the newest saving. What stands now stays in the list.";
    public const string SavingEdits = "What it changed", SavingFirst = "This is the first saving.", SavingReads = "How it read";

    public const string ProposeStatementTitle = "Propose this statement", ProposeNotYet = "It cannot be proposed yet. There is this to do:", ProposeStatementText = "Another person must approve exactly this text. Nobody who wrote some of it can.";
    public const string ProposeAuthors = "They wrote it and cannot approve it", ProposeMoved = "Somebody saved the statement since you opened this page. Look at it again, and propose it then", ProposeSame = "This text is proposed already. Proposing it again replaces that proposal.";

    public const string ReviewTitle = "The statement, as the public will read it", ReviewChanges = "What changes", ReviewAgainstPublished = "Against the version that is published now:", ReviewAgainstProposal = "Against the proposal that it replaces, only what changed:";
    public const string ReviewNothing = "Nothing differs.", ReviewFirst = "No version of it is published yet: all of it is new.", ReviewNumbers = "Numbers in the tables", SeePaper = "See the page as it will stand";

    public const string NothingRevised = "No number has been revised";

    public static string DutyUntil(StatementDuty duty) => duty.State == DutyState.Overdue ? $"overdue since {Day(duty.By)}" : $"due {Day(duty.By)}";

    public static string StatementDue(StatementDuty duty) => StatementOf(duty.Period);

    public static string HolderOf(string name, string title) => title.Length == 0 ? name : $"{name}, {title}";

    public static string AppliesChoice(Applicability applies) => applies switch { Applicability.Applies => SectionYes, Applicability.DoesNotApply => SectionNo, _ => "Not said" };

    /// <summary>What a section lacks, as something to do.</summary>
    public static string GapSays(StatementGap gap) => gap.Kind switch
    {
        GapKind.NotSaid => $"{gap.Section.Name}: say whether it applies",
        GapKind.NoReason => $"{gap.Section.Name}: say why it applies or not",
        _ => $"{gap.Section.Name}: say why there is no figure",
    };

    public const string SeeProposal = "The proposal", SeePublished = "The published version", NotAsked = "Not asked";

    /// <summary>What a section lacks, in a few words under its name.</summary>
    public static string GapShort(StatementGap gap) => gap.Kind switch
    {
        GapKind.NotSaid => "whether it applies",
        GapKind.NoReason => "why it applies or not",
        _ => "why there is no figure",
    };

    public static string TablesDiffer(int count) => $"{Of(count, "number in the tables is", "numbers in the tables are")} not what is visible now.";

    public static string DraftStands(DraftState state) => state switch
    {
        DraftState.InDraft => "Draft",
        DraftState.Proposed => "Proposed: waits for approval",
        DraftState.Scheduled => "Approved: waits for its time",
        _ => "Published as it stands",
    };

    /// <summary>Where a draft stands, with who saved it last.</summary>
    public static string DraftSays(DraftState state, PaperDraft draft, bool changedSince) =>
        $"{DraftStands(state)}{(changedSince ? ", changed since it was proposed" : "")}. Saving {Number(draft.Revision)}, by {draft.SavedBy}, {Moment(draft.SavedAt)}.";

    public static string RevisedCount(int count) => count == 0 ? "" : $"{Of(count, "number has", "numbers have")} been revised since";

    public static string SavedInBetween(PaperDraft other) => $"{other.SavedBy} saved this {Moment(other.SavedAt)}, after you had opened it.";

    public static string ColumnOf(string column) => column switch
    {
        StatementRow.NowColumn => "this period",
        StatementRow.BeforeColumn => "12 months before",
        _ => "baseline",
    };

    /// <summary>A number of a table, with its period where only that differs.</summary>
    public static string CellSays(StatementRow row, Amount? amount) => amount is null ? "not there" : $"{AmountSays(row, amount)} ({Twelve(amount.Period)})";

    public static string WhyWrong(IReadOnlyList<StatementChange> revised) => revised.Count == 0 ? ""
        : $"{List(revised.Select(change => RowName(change.Row)).Distinct())}: the figure was revised by its publisher after this statement was published.";
}
