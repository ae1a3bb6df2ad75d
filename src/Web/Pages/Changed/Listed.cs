using Answerable.Core.Signals;

namespace Answerable.Web.Pages.Changed;

/// <summary>A table of signals.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Title">Its caption.</param>
/// <param name="Overview">Where they are from.</param>
/// <param name="Signals">The signals, newest first.</param>
public sealed record Listed(string Id, string Title, Overview Overview, IReadOnlyList<Signal> Signals);
