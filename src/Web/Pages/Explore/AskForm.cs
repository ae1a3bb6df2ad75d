using Answerable.Core.Exploring;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Places;
using Answerable.Web.Components;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Explore;

/// <summary>The form that asks: every choice with its word, and what is chosen now.</summary>
public sealed class AskForm(Site site, Seen seen, Spelling spelling, IReadOnlyList<Measure> measures, Exploration? now)
{
    public IReadOnlyList<IGrouping<string, Measure>> Topics => field ??= [.. measures.Where(measure => measure.Topic != "population").GroupBy(measure => measure.Topic)];

    /// <summary>Measures to choose one of, as the first, the second and so on that is asked for; all of them, topic by topic, where none are given.</summary>
    public Options Measures(IEnumerable<Measure> some, int at) => new(some.Select(measure => (measure.Id, English.Sentence(measure.Name))), now is not null && at < now.Measures.Count ? now.Measures[at].Id : null);

    public Options Measures(int at) => Measures(Topics.SelectMany(topic => topic), at);

    public int Chosen => now?.Measures.Count ?? 1;

    /// <summary>Words that stand for several places, and the country.</summary>
    public IEnumerable<(string Word, string Name)> Sets => new[] { Selection.All }.Concat(seen.GroupsOf(site.Office.Force).Select(group => group.Id))
        .Concat(site.Catalogue.Places.LocalAreas(site.Office.Force.Id).Any() ? [Selection.AreasOf(site.Office.Force.Id)] : [])
        .Concat(site.Catalogue.Places.TryFind("K04000001", out _) ? ["K04000001"] : [])
        .Concat(Named.Where(word => !site.Catalogue.Places.TryFind(word, out var place) || place.Kind is not (PlaceKind.Force or PlaceKind.Country)))
        .Distinct().Select(word => (word, English.PlacesName(word, seen.Catalogue)));

    public IEnumerable<Place> Forces => site.Catalogue.Places.Forces;

    public bool IsChosen(string place) => Named.Contains(place);

    /// <summary>Whether single places are chosen, so that their list stands open.</summary>
    public bool HasForces => Forces.Any(force => IsChosen(force.Id));

    public IEnumerable<(string Word, string Name, bool Chosen)> Lengths => Enum.GetValues<Core.Exploring.Span>().Select(span => (Spelling.Word(span), English.SpanName(span), now?.Span == span && span != Spelling.UsualSpan(now.Measure)));

    public IEnumerable<(string Word, string Name, bool Chosen)> Units
    {
        get
        {
            var first = now?.Measure;
            IEnumerable<(Telling Telling, Per? Per)> all = [(Telling.Number, null), .. first is { Rates.Count: > 0 } ? first.Rates.DistinctBy(per => per.Of).Select(per => (Telling.Rate, (Per?)per)) : [(Telling.Rate, null)], (Telling.Change, null), (Telling.Share, null)];
            return all.Select(item => (item.Per is { } per ? Spelling.Word(item.Telling, per.Of, first!) : Spelling.Word(item.Telling, null, first ?? measures[0]), English.TellingName(item.Telling, item.Per),
                now is not null && (now.Telling, now.Per) != Spelling.UsualTelling(now.Measure, now.View) && now.Telling == item.Telling && (item.Per is null || now.Per == item.Per.Of)));
        }
    }

    public IEnumerable<(string Word, string Name, bool Chosen)> Views => Enum.GetValues<View>().Select(view => (Spelling.Word(view), English.ViewName(view), now?.View == view));

    public IEnumerable<(string Word, string Name, bool Chosen)> Counts => Enum.GetValues<OutcomeCount>().Select(count => (Spelling.Word(count), English.CountName(count), now?.Count == count));

    /// <summary>The outcomes that places can be compared by.</summary>
    public IEnumerable<(string Word, string Name, bool Chosen)> Outcomes => site.Catalogue.Outcomes.Groups.Select(group => (group.Id, group.Name, (now?.Outcome ?? Exploration.UsualOutcome) == group.Id));

    /// <summary>Whether outcomes are looked at, so that what is only about them stands open.</summary>
    public bool AsksOutcomes => now?.View == View.Outcomes;

    public string From => now?.From?.ToString() ?? "";

    public string To => now?.To?.ToString() ?? "";

    public string AsOf => now?.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private IReadOnlyList<string> Named => now?.Places ?? spelling.UsualPlaces(View.Compare);
}
