using Answerable.Store;
using Answerable.Store.People;
using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.People;

/// <summary>
/// Who may come in where. Every route names exactly one of these where it is declared; a route that names none is closed to everybody, and a test
/// fails on it. What each says of each role is written out by hand in the tests.
/// </summary>
public static class Access
{
    /// <summary>Everybody, signed in or not; nothing is asked and nobody is looked up.</summary>
    public const string Everybody = "everybody";

    /// <summary>Everybody who is signed in, and everybody at all as long as there is no account.</summary>
    public const string StaffOrFirst = "staff, or the first to come";

    /// <summary>Everybody who is signed in.</summary>
    public const string Staff = "staff";

    /// <summary>Everybody who is signed in and has just proved who they are.</summary>
    public const string StaffConfirmed = "staff, confirmed";

    /// <summary>Administrators who have just proved who they are.</summary>
    public const string Administrators = "administrators, confirmed";

    /// <summary>Who may read the list of people: administrators.</summary>
    public const string PeopleReaders = "administrators";

    /// <summary>Who may read the audit: administrators and approvers.</summary>
    public const string AuditReaders = "audit readers";

    /// <summary>Who may take the audit away: they, having just proved who they are.</summary>
    public const string AuditTakers = "audit readers, confirmed";

    /// <summary>A partner organisation's own people, and administrators; for anybody else the organisation is not there.</summary>
    public const string OwnOrganisation = "own organisation";

    /// <summary>Who may see what waits to be shown: everybody of the office but the force's contributors.</summary>
    public const string ApprovalReaders = "approval readers";

    /// <summary>Who may approve: approvers who have just proved who they are.</summary>
    public const string Approvers = "approvers, confirmed";

    /// <summary>Who may give a proposal another time or call it off: approvers.</summary>
    public const string Schedulers = "approvers";

    /// <summary>Who may call a proposal off: approvers, and whoever proposed it as long as it waits.</summary>
    public const string CallersOff = "approvers, or who proposed it";

    /// <summary>Who may take back what is shown: one approver or one administrator, at once.</summary>
    public const string Withdrawers = "approvers and administrators";

    /// <summary>Who may bring figures in and propose them: analysts and administrators.</summary>
    public const string Importers = "importers";

    /// <summary>Who may read statements while they are written: everybody of the office but the force's contributors.</summary>
    public const string StatementReaders = "statement readers";

    /// <summary>Who may write statements and propose them: analysts and administrators.</summary>
    public const string StatementWriters = "statement writers";

    /// <summary>Who may read the briefing for whoever holds the office, and note something for themselves: everybody of the office but the force's contributors.</summary>
    public const string BriefingReaders = "briefing readers";

    /// <summary>Who writes some of a statement: they, and the force's contributors.</summary>
    public const string TextWriters = "text writers";

    /// <summary>The contributor who is asked for a part; for anybody else the request is not there.</summary>
    public const string AskedOfThem = "asked of them";

    /// <summary>Who may read how the office is set up, and what was changed: everybody of the office but the force's contributors.</summary>
    public const string OfficeReaders = "office readers";

    /// <summary>Who may read how the office's duties to publish stand: everybody of the office but the force's contributors.</summary>
    public const string DutyReaders = "duty readers";

    /// <summary>Who may keep where a duty is met, and have links followed: analysts and administrators.</summary>
    public const string DutyWriters = "duty writers";

    /// <summary>Who may read documents while they are written, and what the scanner found: everybody of the office but the force's contributors.</summary>
    public const string DocumentReaders = "document readers";

    /// <summary>Who may bring files for documents, write on documents and propose them: analysts and administrators.</summary>
    public const string DocumentWriters = "document writers";

    /// <summary>Who may see what is internal: everybody of the office but the force's contributors, and partners what names their organisation.</summary>
    public const string PackReaders = "pack readers";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Everybody, StaffOrFirst, Staff, StaffConfirmed, Administrators, PeopleReaders, AuditReaders, AuditTakers, OwnOrganisation,
        ApprovalReaders, Approvers, Schedulers, CallersOff, Withdrawers, Importers, PackReaders, OfficeReaders, StatementReaders, StatementWriters, TextWriters, AskedOfThem,
        DutyReaders, DutyWriters, BriefingReaders, DocumentReaders, DocumentWriters,
    ];

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Everybody, policy => policy.RequireAssertion(_ => true));
        options.AddPolicy(StaffOrFirst, policy => policy.AddRequirements(new StaffOrNobodyYet()));
        options.AddPolicy(Staff, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(StaffConfirmed, policy => policy.RequireAuthenticatedUser().AddRequirements(new Confirmed()));
        options.AddPolicy(PeopleReaders, policy => policy.RequireRole(Role.Administrator.Word()));
        options.AddPolicy(Administrators, policy => policy.RequireRole(Role.Administrator.Word()).AddRequirements(new Confirmed()));
        options.AddPolicy(AuditReaders, policy => policy.RequireRole(Role.Administrator.Word(), Role.Approver.Word()));
        options.AddPolicy(AuditTakers, policy => policy.RequireRole(Role.Administrator.Word(), Role.Approver.Word()).AddRequirements(new Confirmed()));
        options.AddPolicy(OwnOrganisation, policy => policy.RequireAuthenticatedUser().AddRequirements(new OfTheOrganisation()));
        options.AddPolicy(ApprovalReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word()));
        options.AddPolicy(Approvers, policy => policy.RequireRole(Role.Approver.Word()).AddRequirements(new Confirmed()));
        options.AddPolicy(Schedulers, policy => policy.RequireRole(Role.Approver.Word()));
        options.AddPolicy(CallersOff, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word()).AddRequirements(new ApproverOrOwn()));
        options.AddPolicy(Withdrawers, policy => policy.RequireRole(Role.Approver.Word(), Role.Administrator.Word()));
        options.AddPolicy(Importers, policy => policy.RequireRole(Role.Analyst.Word(), Role.Administrator.Word()));
        options.AddPolicy(StatementReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word()));
        options.AddPolicy(StatementWriters, policy => policy.RequireRole(Role.Analyst.Word(), Role.Administrator.Word()));
        options.AddPolicy(BriefingReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word()));
        options.AddPolicy(TextWriters, policy => policy.RequireRole(Role.Contributor.Word(), Role.Analyst.Word(), Role.Administrator.Word()));
        options.AddPolicy(AskedOfThem, policy => policy.RequireAuthenticatedUser().AddRequirements(new OfTheRequest()));
        options.AddPolicy(OfficeReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word()));
        options.AddPolicy(DutyReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word()));
        options.AddPolicy(DutyWriters, policy => policy.RequireRole(Role.Analyst.Word(), Role.Administrator.Word()));
        options.AddPolicy(DocumentReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word()));
        options.AddPolicy(DocumentWriters, policy => policy.RequireRole(Role.Analyst.Word(), Role.Administrator.Word()));
        options.AddPolicy(PackReaders, policy => policy.RequireRole(Role.Analyst.Word(), Role.Approver.Word(), Role.Administrator.Word(), Role.Reader.Word(), Role.Partner.Word()));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.DefaultPolicy = options.FallbackPolicy;
    }
}

/// <summary>Somebody is signed in, or nobody could be.</summary>
internal sealed class StaffOrNobodyYet : IAuthorizationRequirement;

/// <summary>They proved who they are within the last ten minutes.</summary>
internal sealed class Confirmed : IAuthorizationRequirement;

/// <summary>They belong to the organisation that the address names.</summary>
internal sealed class OfTheOrganisation : IAuthorizationRequirement;

/// <summary>They are the contributor of whom the request that the address names is asked.</summary>
internal sealed class OfTheRequest : IAuthorizationRequirement;

/// <summary>They are an approver, or proposed what the address names and nobody has approved it.</summary>
internal sealed class ApproverOrOwn : IAuthorizationRequirement;

/// <summary>Judges what a role alone does not tell.</summary>
internal sealed class Judge(Site site) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        var http = context.Resource as HttpContext;
        var signedIn = http?.SignedIn();
        foreach (var requirement in context.PendingRequirements.ToList())
        {
            var met = requirement switch
            {
                StaffOrNobodyYet => signedIn is not null || !site.Accounts.Any,
                Confirmed => signedIn is { IsConfirmed: true },
                OfTheOrganisation => signedIn is { Role: Role.Administrator } || signedIn is { Organisation: { } own } && own == http!.GetRouteValue("organisation") as string,
                OfTheRequest => signedIn is { Role: Role.Contributor } && long.TryParse(http!.GetRouteValue("id") as string, out var id)
                    && site.PartRequests.AskedOf(signedIn.Email).Any(request => request.Id == id),
                ApproverOrOwn => signedIn is { Role: Role.Approver } || (signedIn is not null && IsOwn(signedIn, http!.GetRouteValue("id") as string)),
                _ => false,
            };
            if (met) context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private bool IsOwn(SignedIn who, string? proposal) => long.TryParse(proposal, out var id) && site.Approvals.Find(id) is { State: ProposalState.Waiting } found
        && string.Equals(found.ProposedBy, who.Email, StringComparison.OrdinalIgnoreCase);
}
