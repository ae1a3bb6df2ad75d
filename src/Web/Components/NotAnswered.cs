using Answerable.Core.Exploring;

namespace Answerable.Web.Components;

/// <summary>A question that is not answered, as its page says it. Shown by the partial _Amiss.</summary>
/// <param name="Amiss">What is amiss.</param>
/// <param name="Again">Where to go instead.</param>
/// <param name="AgainText">What is there.</param>
public sealed record NotAnswered(IReadOnlyList<Amiss> Amiss, string Again, string AgainText)
{
    /// <summary>Whether all of it was understood and would mislead.</summary>
    public bool IsShortcut => Amiss.All(one => one.IsShortcut);
}
