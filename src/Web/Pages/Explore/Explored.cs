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
        Outcomes = question.View != View.Outcomes ? [] : [.. question.Measures.Select(measure => new ExploredOutcomes(this, seen, measure))];
        Parts = question.View == View.Outcomes ? [] : [.. question.Measures.Select(measure => new ExploredPart(this, new(question, measure, SeriesOf, Catalogue)))];
    }

    public Site Site { get; }

    public Seen Seen { get; }

    /// <summary>What is known, with the lists of groups that are seen.</summary>
    public Core.Measures.Catalogue Catalogue => field ??= Seen.Catalogue;

    public Exploration Question { get; }

    public Spelling Spelling { get; }

    public IReadOnlyList<ExploredPart> Parts { get; }

    /// <summary>What became of the crimes, where that is asked; a part for each measure.</summary>
    public IReadOnlyList<ExploredOutcomes> Outcomes { get; }

    /// <summary>Whether anything is shown.</summary>
    public bool IsAnswered => Shown.Count > 0 || Outcomes.Any(part => part.Cannot is null);

    /// <summary>Those that can be shown.</summary>
    public IReadOnlyList<ExploredPart> Shown => [.. Parts.Where(part => part.Cannot is null)];

    /// <summary>The figures of a measure, as of the day asked about.</summary>
    public Core.Answers.Series SeriesOf(string id) => _known.TryGetValue(id, out var series) ? series : _known[id] = Seen.Answers.Series(id, Question.AsOf);

    public string Title => Question.View == View.Outcomes
        ? English.OutcomesTitle(Question.Count, Question.Measures, Question.Places.Select(word => English.PlacesName(word, Catalogue))) : English.ExploreTitle(Parts.Select(part => part.Told), Question.Places.Select(word => English.PlacesName(word, Catalogue)));

    /// <summary>The address of a question; of this one when none is given.</summary>
    public string Address(Exploration? question = null, string ending = "") => $"/explore{ending}?{Spelling.Write(question ?? Question)}";

    /// <summary>The same question, looked at otherwise.</summary>
    public string As(View view) => Address(Question with
    {
        View = view,
        Places = Question.Places.SequenceEqual(Spelling.UsualPlaces(Question.View)) && view != View.Table ? Spelling.UsualPlaces(view) : Question.Places,
        From = view is View.Compare or View.Map or View.Outcomes ? null : Question.From,
        Count = view == View.Outcomes ? Question.Count : default,
        Outcome = view == View.Outcomes ? Question.Outcome : Exploration.UsualOutcome,
        Telling = view == View.Outcomes ? Telling.Number : (Question.Telling, Question.Per) == Spelling.UsualTelling(Question.Measure, Question.View) ? Spelling.UsualTelling(Question.Measure, view).Telling : Question.Telling,
        Per = view == View.Outcomes ? null : (Question.Telling, Question.Per) == Spelling.UsualTelling(Question.Measure, Question.View) ? Spelling.UsualTelling(Question.Measure, view).Per : Question.Per,
    });

    /// <summary>One place of the answer over time.</summary>
    public string Over(Measure measure, Place place) => Address(new([measure], [place.Id], Question.Span, Question.Telling, Question.Per, View.Trend, null, null, Question.AsOf));

    /// <summary>The editions that any figure shown is from, the last published first.</summary>
    public IReadOnlyList<Edition> Editions => field ??=
    [
        .. Shown.SelectMany(part => part.Editions).Concat(Outcomes.SelectMany(part => part.Editions)).Distinct().OrderByDescending(edition => edition.Published).ThenBy(edition => edition.Id, StringComparer.Ordinal),
    ];
}
