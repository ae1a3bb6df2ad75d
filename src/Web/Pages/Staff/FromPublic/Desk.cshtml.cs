using Answerable.Core.Meetings;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.People;
using Answerable.Web.Written;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff.FromPublic;

/// <summary>Questions of the public: what came and waits, for those who look at it, and what is being answered or is.</summary>
[Authorize(Access.StatementReaders)]
public sealed class DeskModel(Site site) : PageModel
{
    /// <summary>What came and nobody has decided about, the first first. Only those who decide read it.</summary>
    public IReadOnlyList<AskedQuestion> Waiting { get; private set; } = [];

    /// <summary>What was decided, the last first.</summary>
    public IReadOnlyList<AskedQuestion> Decided { get; private set; } = [];

    /// <summary>Those that are to be published, the last number first.</summary>
    public IReadOnlyList<Draft<PublicQuestion>> All { get; private set; } = [];

    public ReplyPromise Promise => site.Office.Promise;

    public DateOnly Today => site.Today;

    public bool MayWrite => HttpContext.SignedIn() is { Role: Role.Analyst or Role.Administrator };

    public bool MaySet => HttpContext.SignedIn() is { Role: Role.Administrator };

    public static string At(AskedQuestion asked) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/staff/questions/public/received/{asked.Id}");

    public void OnGet()
    {
        All = [.. site.Public.PublicQuestions.Writing.All().Where(draft => !draft.Content.IsSetAside).OrderByDescending(draft => draft.Content.Number)];
        if (!MayWrite) return;
        var all = site.AskedQuestions.All();
        Waiting = [.. all.Where(asked => asked.State == AskedState.Waiting).Reverse()];
        Decided = [.. all.Where(asked => asked.State != AskedState.Waiting).Take(50)];
    }
}
