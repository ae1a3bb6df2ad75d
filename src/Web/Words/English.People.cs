using Answerable.Store.People;

namespace Answerable.Web.Words;

/// <summary>Words of the office: people, their roles, and what was done.</summary>
public static partial class English
{
    public const string PeopleTitle = "People";
    public const string PeopleLead = "Who can sign in, and as what.";
    public const string PeopleText = "Let people in, change their role, take a lost passkey away, and end the sign-in of those who leave.";
    public const string AddPerson = "Let somebody in";
    public const string AddPersonLead = "They get a one-time code from you: on paper, on the telephone, or in a message. Nothing is sent from here.";
    public const string RoleHead = "Role";
    public const string OrganisationHead = "Organisation";
    public const string OrganisationHint = "Only for a partner: the name of their organisation.";
    public const string WaysIn = "Ways in";
    public const string StateHead = "State";
    public const string Add = "Let in";
    public const string EmailAmiss = "Enter an e-mail address, such as name@example.org";
    public const string RoleMissing = "Choose a role";
    public const string ChangeRole = "Change role";
    public const string ChangeRoleText = "Ends their sign-in everywhere at once. They sign in again as before.";
    public const string Reset = "Lost passkey or password";
    public const string ResetText = "Takes every way in away, ends their sign-in everywhere at once, and makes a one-time code with which they come in again. First make sure who is asking.";
    public const string ResetDo = "Take away and make a code";
    public const string Suspend = "Left, or must not sign in";
    public const string SuspendText = "Ends their sign-in everywhere at once. What they did stays on record.";
    public const string SuspendDo = "End their sign-in";
    public const string Restore = "Let in again";
    public const string RestoreText = "They sign in as before.";
    public const string ThisIsYou = "This is you. Another administrator changes your role, or ends your sign-in.";
    public const string WhatWasDone = "What was done to this account";
    public const string CodeTitle = "One-time code";
    public const string CodeText = "Give them this link or this code now. It is not shown again, is good for 24 hours and for one use.";
    public const string AuditTitle = "Audit";
    public const string AuditLead = "What was done, by whom and when. Nothing here can be changed; each row carries the digest of the one before.";
    public const string AuditText = "Read what was done, by whom and when, and take it away.";
    public const string ActorHead = "Who";
    public const string ActHead = "What";
    public const string SubjectHead = "To what or whom";
    public const string DetailHead = "How";
    public const string NumberHead = "Row";
    public const string Filter = "Show";
    public const string ActorHint = "An e-mail address, operator or release. Leave empty for all.";
    public const string SubjectHint = "An e-mail address or an edition. Leave empty for all.";
    public const string Newer = "Newer";
    public const string Older = "Older";
    public const string NothingDone = "Nothing was done that fits.";
    public const string TakeAudit = "Take these away as CSV";
    public const string AuditProof = "To prove that nothing was changed, run this on the computer of the site; with the digest of an earlier day it shows too whether the end was cut off:";
    public const string OrganisationLead = "Who from your organisation can sign in here. Tell an administrator at once when somebody leaves.";
    public const string NewestDigest = "Newest digest";

    public static string RoleName(Role role) => role switch
    {
        Role.Contributor => "contributor",
        Role.Analyst => "analyst",
        Role.Approver => "approver",
        Role.Administrator => "administrator",
        Role.Reader => "reader",
        _ => "partner",
    };

    public static string RoleText(Role role) => role switch
    {
        Role.Contributor => "For the force: you write the parts that are asked of you.",
        Role.Analyst => "You bring figures in and draft what is said of them.",
        Role.Approver => "You let be seen what somebody else has drafted.",
        Role.Administrator => "You let people in and see what was done.",
        Role.Reader => "You see drafts and comment on them.",
        _ => "You see what is meant for your organisation.",
    };

    /// <summary>A role with what it is for, to choose from.</summary>
    public static string RoleChoice(Role role) => role switch
    {
        Role.Contributor => "contributor: the force's staff, writes the parts asked of it",
        Role.Analyst => "analyst: brings figures in and drafts",
        Role.Approver => "approver: lets be seen what another drafted",
        Role.Administrator => "administrator: lets people in, sees what was done",
        Role.Reader => "reader: office holder or chief executive, sees drafts and comments",
        _ => "partner: another organisation, sees what is meant for it",
    };

    public static string PersonLead(Person person) =>
        $"{Sentence(RoleName(person.Role))}{(person.OrganisationName is { } name ? $" of {name}" : "")}; ways in: {WaysInOf(person)}; {StateOf(person)}.";

    public static string WaysInOf(Person person) => (person.Passkeys, person.HasPassword) switch
    {
        (0, false) => "none yet",
        (0, true) => "password",
        (var keys, false) => Of(keys, "passkey", "passkeys"),
        (var keys, true) => $"{Of(keys, "passkey", "passkeys")}, password",
    };

    public static string StateOf(Person person) =>
        person.SuspendedAt is { } at ? $"ended {Moment(at)}" : person.InvitedAt is { } invited ? $"code made {Moment(invited)}" : "can sign in";

    public static string Why(Refusal refusal) => refusal switch
    {
        Refusal.AlreadyThere => "Somebody with this address can sign in already",
        Refusal.NotThere => "Nobody here has this address",
        Refusal.OrganisationAmiss => "A partner needs the name of an organisation, and nobody else has one",
        Refusal.LastAdministrator => "This is the last administrator: make another one first",
        _ => "It is so already",
    };

}
