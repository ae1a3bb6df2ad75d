using System.CommandLine;
using Answerable.Store;
using Answerable.Web.Words;

namespace Answerable.Web.Commands;

/// <summary>Lists what waits for approval or for its time.</summary>
internal static class ProposalsCommand
{
    public static Command Command()
    {
        var command = new Command("proposals", "Lists what is proposed and not shown yet: what waits for approval, and what waits for its time.");
        command.SetAction(async (_, _) =>
        {
            var site = await Site.OpenAsync(Settings.FromEnvironment(), TimeProvider.System);
            var pending = site.Approvals.Pending();
            foreach (var proposal in pending)
                Console.WriteLine(English.Proposed(
                    proposal.Edition, proposal.ProposedBy, proposal.Consents.Count, proposal.Needed, proposal.PublishAt is { } at ? English.Moment(at) : null,
                    proposal.Classification == Classification.Internal, proposal.IsLate, proposal.Note));
            if (pending.Count == 0) Console.Error.WriteLine("Nothing is proposed that is not shown already.");
            return 0;
        });
        return command;
    }
}
