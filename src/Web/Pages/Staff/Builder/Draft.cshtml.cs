using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Pages.Staff.Builder;

/// <summary>One statement on its way: where it stands, what is still to do, its sections, and how it will read.</summary>
[Authorize(Access.StatementReaders)]
public sealed class DraftModel(Site site) : StatementPage(site)
{
    public IReadOnlyList<(string Text, string Href)> ToDo => Drafting.ToDo(Drafted);

    /// <summary>How many numbers the tables would print otherwise if they were filled now.</summary>
    public int Changed => Site.Drafting.Changed(Drafted.Statement).Count;

    public bool ChangedSince => Drafted is { State: DraftState.InDraft, Proposal: not null };

    public DocumentHtml Paper => new(StatementPaper.Of(Drafted.Statement), plain: false);

    /// <summary>How a section stands: what it lacks, or that it is complete.</summary>
    public string Lacks(Section section) =>
        StatementGap.Of(Drafted.Statement).Where(gap => gap.Section.Priority == section.Priority).Select(gap => English.GapShort(gap)).ToList() is { Count: > 0 } gaps
            ? English.Sentence(English.List(gaps)) : English.Sentence(English.DraftComplete);

    public string Part(Section section) => Drafted.RequestFor(section.Priority) is { } request ? English.Sentence(English.PartStands(request, Today)) : English.NotAsked;

    public void OnGet()
    {
    }
}
