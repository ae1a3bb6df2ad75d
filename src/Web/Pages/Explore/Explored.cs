using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Explore;

/// <summary>What is found for one question: a part for each of its measures.</summary>
public sealed class Explored
{
    private readonly Dictionary<string, Core.Answers.Series> _known = [];

    public Explored(Site site, Seen seen, Spelling spelling, Exploration question)
    {
        (Site, Seen, Question, Spelling) = (site, seen, question, spelling);
        Parts = [.. question.Measures.Select(measure => new ExploredPart(this, new(question, measure, SeriesOf, site.Catalogue)))];
    }

    public Site Site { get; }

    public Seen Seen { get; }

    public Exploration Question { get; }

    public Spelling Spelling { get; }

    public IReadOnlyList<ExploredPart> Parts { get; }

    /// <summary>Those that can be shown.</summary>
    public IReadOnlyList<ExploredPart> Shown => [.. Parts.Where(part => part.Cannot is null)];

    /// <summary>The figures of a measure, as of the day asked about.</summary>
    public Core.Answers.Series SeriesOf(string id) => _known.TryGetValue(id, out var series) ? series : _known[id] = Seen.Answers.Series(id, Question.AsOf);

    public string Title => English.ExploreTitle(Parts.Select(part => part.Told), Question.Places.Select(word => English.PlacesName(word, Site.Catalogue)));

    /// <summary>The address of a question; of this one when none is given.</summary>
    public string Address(Exploration? question = null, string ending = "") => $"/explore{ending}?{Spelling.Write(question ?? Question)}";

    /// <summary>The same question, looked at otherwise.</summary>
    public string As(View view) => Address(Question with
    {
        View = view,
        Places = Question.Places.SequenceEqual(Spelling.UsualPlaces(Question.View)) && view != View.Table ? Spelling.UsualPlaces(view) : Question.Places,
        From = view is View.Compare or View.Map ? null : Question.From,
        Telling = (Question.Telling, Question.Per) == Spelling.UsualTelling(Question.Measure, Question.View) ? Spelling.UsualTelling(Question.Measure, view).Telling : Question.Telling,
        Per = (Question.Telling, Question.Per) == Spelling.UsualTelling(Question.Measure, Question.View) ? Spelling.UsualTelling(Question.Measure, view).Per : Question.Per,
    });

    /// <summary>One place of the answer over time.</summary>
    public string Over(Measure measure, Place place) => Address(new([measure], [place.Id], Question.Span, Question.Telling, Question.Per, View.Trend, null, null, Question.AsOf));

    /// <summary>The editions that any figure shown is from, the last published first.</summary>
    public IReadOnlyList<Edition> Editions => field ??=
    [
        .. Shown.SelectMany(part => part.Editions).Distinct().OrderByDescending(edition => edition.Published).ThenBy(edition => edition.Id, StringComparer.Ordinal),
    ];
}
