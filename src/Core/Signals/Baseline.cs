using Answerable.Core.Periods;

namespace Answerable.Core.Signals;

/// <summary>
/// A named person's decision that a measure has settled at another level, so that limits begin anew. Never made by the program; the phase
/// before stays visible. Rule book section 2: a known cause, kept up, and at least eight points since.
/// </summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Place">The place's id.</param>
/// <param name="From">The first month of the new phase.</param>
/// <param name="Reason">What happened, as a sentence for the public.</param>
/// <param name="Evidence">Where that can be checked.</param>
/// <param name="DecidedBy">Who decided, by name or office.</param>
/// <param name="Decided">When.</param>
public sealed record Baseline(string Measure, string Place, Period From, string Reason, string Evidence, string DecidedBy, DateOnly Decided);
