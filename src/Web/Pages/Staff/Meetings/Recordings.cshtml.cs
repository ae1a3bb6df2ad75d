using Answerable.Core.Meetings;
using Answerable.Web.Catalogue;
using Answerable.Web.People;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff.Meetings;

/// <summary>Where a meeting can be watched or heard, and read along.</summary>
[Authorize(Access.StatementWriters)]
public sealed class RecordingsModel(Site site) : MeetingSection(site)
{
    [BindProperty]
    public string?[] Label { get; set; } = [];

    [BindProperty]
    public string?[] Address { get; set; } = [];

    [BindProperty]
    public string?[] Captions { get; set; } = [];

    [BindProperty]
    public string?[] Transcript { get; set; } = [];

    public Lines All => new(English.RecordingWord,
    [
        new(nameof(Label), English.RecordingLabel, [.. Label.Select(text => text ?? "")]), new(nameof(Address), English.RecordingAddress, [.. Address.Select(text => text ?? "")]),
        new(nameof(Captions), English.RecordingCaptions, [.. Captions.Select(text => text ?? "")], [("no", English.No), ("yes", English.Yes)]),
        new(nameof(Transcript), English.RecordingTranscript, [.. Transcript.Select(text => text ?? "")]),
    ], ModelState);

    public void OnGet(bool saved)
    {
        (IsSaved, Revision) = (saved, LastSaving);
        (Label, Address) = ([.. Meeting.Recordings.Select(one => one.Label)], [.. Meeting.Recordings.Select(one => one.Address)]);
        (Captions, Transcript) = ([.. Meeting.Recordings.Select(one => one.HasCaptions ? "yes" : "no")], [.. Meeting.Recordings.Select(one => one.Transcript)]);
    }

    public IActionResult OnPost()
    {
        for (var at = 0; at < Lines.Sent(Label, Address, Transcript); at++)
        {
            var (label, address, transcript) = (Lines.At(Label, at), Lines.At(Address, at), Lines.At(Transcript, at));
            if (label.Length + address.Length + transcript.Length == 0) continue;
            Check(label.Length is > 0 and <= LongestLine, Lines.IdOf(nameof(Label), at), English.LabelMissing);
            Check(OfficeDetails.IsAddress(address), Lines.IdOf(nameof(Address), at), English.AddressWrong);
            Check(transcript.Length == 0 || OfficeDetails.IsDocument(transcript), Lines.IdOf(nameof(Transcript), at), English.DocumentAddressWrong);
        }

        return ModelState.IsValid && IsSavedNow(Lines.IdOf(nameof(Label), 0)) ? Redirect($"{Here}/recordings?saved=true") : Page();
    }

    protected override IReadOnlyList<(string Head, string Text)> Part(Meeting meeting) =>
        [(English.RecordingsHead, string.Join('\n', meeting.Recordings.Select(one => $"{one.Label}: {one.Address}. {English.CaptionsSay(one.HasCaptions)} {one.Transcript}")))];

    protected override Meeting Written(Meeting meeting) => meeting with
    {
        Recordings =
        [
            .. Enumerable.Range(0, Lines.Sent(Label, Address, Transcript)).Where(at => Lines.At(Label, at).Length > 0)
                .Select(at => new Recording(Lines.At(Label, at), Lines.At(Address, at), Lines.At(Captions, at) == "yes", Lines.At(Transcript, at))),
        ],
    };
}
