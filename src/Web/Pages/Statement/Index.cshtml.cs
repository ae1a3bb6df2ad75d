using Answerable.Core.Periods;
using Answerable.Core.Statements;
using Answerable.Web.Documents;
using Answerable.Web.People;
using Answerable.Web.Statements;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Statement;

/// <summary>The office's statement on national measures: the newest, one of a period, or an earlier version of one; and which are due.</summary>
[DependsOnTheDay]
[Authorize(Access.Everybody)]
public sealed class IndexModel(Seen seen) : PageModel
{
    public Shown<Core.Statements.Statement>? Shown { get; private set; }

    /// <summary>Every published version of the statement, the newest first.</summary>
    public IReadOnlyList<Shown<Core.Statements.Statement>> Versions { get; private set; } = [];

    /// <summary>All statements that are published, the latest period first.</summary>
    public IReadOnlyList<Shown<Core.Statements.Statement>> All { get; private set; } = [];

    public IReadOnlyList<StatementDuty> Duties { get; private set; } = [];

    /// <summary>The statement of the period before that is published, if any.</summary>
    public Shown<Core.Statements.Statement>? Before { get; private set; }

    /// <summary>Numbers in it that are other figures now.</summary>
    public IReadOnlyList<StatementChange> Revised { get; private set; } = [];

    public DocumentHtml Paper { get; private set; } = null!;

    public bool IsNewest => Shown is not null && Shown.Version.TakingIn == Versions[0].Version.TakingIn;

    public bool IsArchive { get; private set; }

    /// <summary>The lasting address of a statement; of an earlier version with its number.</summary>
    public string Address(Shown<Core.Statements.Statement> statement) =>
        $"/statement/{statement.Content.Period.LastMonth}" + (Versions.Contains(statement) && statement != Versions[0] ? $"/{Number(statement)}" : "");

    /// <summary>Which version of its statement it is, 1 for the first.</summary>
    public int Number(Shown<Core.Statements.Statement> statement) => Versions.Count - Versions.ToList().IndexOf(statement);

    public IActionResult OnGet(string? period, int? version)
    {
        var statements = seen.Statements;
        All = statements.Published();
        IsArchive = period is null;
        if (period is null)
        {
            Shown = All.Count > 0 ? All[0] : null;
        }
        else
        {
            if (!Period.TryParse(period, out var asked) || asked.ToString() != period || !asked.IsMonth) return NotFound();
            Shown = All.FirstOrDefault(item => item.Content.Period.LastMonth == asked);
            if (Shown is null) return NotFound();
        }

        if (Shown is not null)
        {
            Versions = statements.Versions(Shown.Content.Framework, Shown.Content.Period);
            if (version is { } number)
            {
                if (number < 1 || number >= Versions.Count) return NotFound();
                Shown = Versions[^number];
            }

            Before = All.FirstOrDefault(item => item.Content.Framework == Shown.Content.Framework && item.Content.Period < Shown.Content.Period);
            Revised = statements.Revised(Shown.Content);
        }

        Duties = statements.Duties();
        if (Shown is not null && StatementTwin.Of(HttpContext, Shown.Content) is { } twin) return twin;
        if (Shown is not null) Paper = new(StatementPaper.Of(Shown.Content), plain: false);
        return Page();
    }
}
