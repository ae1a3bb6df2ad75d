using System.Globalization;
using Answerable.Core.Measures;
using Answerable.Core.Outcomes;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Core.Exploring;

/// <summary>A question as it was read, or why it cannot be.</summary>
/// <param name="Question">The question; null when anything is amiss.</param>
/// <param name="Amiss">What is, in the order of the parts.</param>
public sealed record Spelt(Exploration? Question, IReadOnlyList<Amiss> Amiss);

/// <summary>
/// How a question is spelt: the parts in one order, what is usual left out, so that one question has one address and it is short. What is
/// usual follows from the catalogue alone, never from the figures, so an address asks the same for ever.
/// </summary>
/// <param name="measures">The measures that may be asked for.</param>
/// <param name="catalogue">Places and groups.</param>
/// <param name="home">The force that is looked at where no place is named.</param>
public sealed class Spelling(IReadOnlyList<Measure> measures, Catalogue catalogue, Place home)
{
    /// <summary>The parts, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["measure", "place", "view", "count", "outcome", "length", "unit", "from", "to", "as-of"];

    private static readonly (string Word, View View)[] _views = [("compare", View.Compare), ("trend", View.Trend), ("table", View.Table), ("map", View.Map), ("outcomes", View.Outcomes)];
    private static readonly (string Word, Span Span)[] _spans = [("month", Span.Month), ("quarter", Span.Quarter), ("12-months", Span.TwelveMonths), ("year", Span.Year), ("financial-year", Span.FinancialYear)];

    private static readonly (string Word, OutcomeCount Count)[] _counts = [("offences", OutcomeCount.OfOffences), ("outcomes", OutcomeCount.Recorded)];

    /// <summary>The words for views.</summary>
    public static IReadOnlyList<string> Views { get; } = [.. _views.Select(item => item.Word)];

    /// <summary>The words for lengths.</summary>
    public static IReadOnlyList<string> Spans { get; } = [.. _spans.Select(item => item.Word)];

    /// <summary>The word for a view.</summary>
    public static string Word(View view) => _views.First(item => item.View == view).Word;

    /// <summary>The word for a count of outcomes.</summary>
    public static string Word(OutcomeCount count) => _counts.First(item => item.Count == count).Word;

    /// <summary>The word for a length.</summary>
    public static string Word(Span span) => _spans.First(item => item.Span == span).Word;

    /// <summary>The word for what a measure is told in; a rate against anything but what forces are compared by first names it.</summary>
    public static string Word(Telling telling, string? per, Measure measure) => telling switch
    {
        Telling.Rate when per is not null && (measure.Rates.Count == 0 || per != measure.Rates[0].Of) => $"rate-{per}",
        Telling.Rate => "rate",
        Telling.Change => "change",
        Telling.Share => "share",
        _ => "number",
    };

    /// <summary>Reads a question: any order, repeated parts and lists with commas, any spelling of periods and places. Empty parts are passed over, as forms send them.</summary>
    public Spelt Read(IEnumerable<KeyValuePair<string, string>> asked)
    {
        List<Amiss> amiss = [];
        Dictionary<string, List<string>> said = [];
        foreach (var (name, value) in asked)
        {
            var words = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (!Parts.Contains(name)) amiss.Add(new(name, value, Fault.NoSuchPart, Parts));
            else if (words.Length > 0) (said.TryGetValue(name, out var before) ? before : said[name] = []).AddRange(words);
        }

        string? One(string part)
        {
            if (!said.TryGetValue(part, out var words)) return null;
            if (words.Distinct().Count() > 1) amiss.Add(new(part, string.Join(", ", words), Fault.Twice, []));
            return words[0];
        }

        IReadOnlyList<string> ids = [.. measures.Select(measure => measure.Id)];
        List<Measure> chosen = [];
        foreach (var word in said.GetValueOrDefault("measure") ?? [])
            if (measures.FirstOrDefault(measure => measure.Id == word) is { } known) chosen.Add(known);
            else amiss.Add(new("measure", word, Fault.NotAllowed, ids));
        chosen = [.. chosen.DistinctBy(measure => measure.Id)];
        if (chosen.Count > Exploration.MostMeasures) amiss.Add(new("measure", string.Join(", ", chosen.Select(measure => measure.Id)), Fault.TooMany, []));
        var first = chosen is [var named, ..] ? named : Usual;

        var places = (said.GetValueOrDefault("place") ?? []).Select(word => (Word: word, Is: PlaceOf(word))).ToList();
        amiss.AddRange(places.Where(place => place.Is is null).Select(place => new Amiss("place", place.Word, Fault.NotAllowed, PlaceWords)));
        if (places.Count > Exploration.MostPlaces) amiss.Add(new("place", "", Fault.TooMany, []));
        var view = Either("view", One("view"), _views, View.Compare, amiss);
        var length = One("length");
        var span = Shortcuts.IsThirteenMonths(length) ? UsualSpan(first) : Either("length", length, _spans, UsualSpan(first), amiss);
        if (Shortcuts.IsThirteenMonths(length)) amiss.Add(new("length", length!, Fault.MonthTwice, Spans));
        var unit = One("unit");
        var (telling, per) = default((Telling, string?));
        if (unit is not null && Shortcuts.In(unit, first, catalogue) is { } shortcut) amiss.Add(shortcut);
        else (telling, per) = TellingOf(unit, first, view, amiss);
        var (from, to) = (Month("from", One("from"), amiss), Month("to", One("to"), amiss));
        var (count, outcome) = (Either("count", One("count"), _counts, OutcomeCount.OfOffences, amiss), Either("outcome", One("outcome"), GroupWords, Exploration.UsualOutcome, amiss));
        if (view == View.Outcomes) (telling, per) = (Telling.Number, null); // numbers and shares stand beside each other
        else (count, outcome) = (OutcomeCount.OfOffences, Exploration.UsualOutcome);
        var several = places.Select(place => place.Is).Distinct().Skip(1).Any() || places.Any(place => place.Is is { } word && !Selection.IsSingle(word, catalogue));
        if (view is View.Compare or View.Map || (view == View.Outcomes && several)) from = null; // one period has no beginning
        if (from > to) amiss.Add(new("from", from.Value.ToString(), Fault.Backwards, [to.Value.ToString()]));
        DateOnly? asOf = null;
        if (One("as-of") is { } text)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) asOf = day;
            else amiss.Add(new("as-of", text, Fault.NotAllowed, ["2025-04-24"]));
        }

        if (amiss.Count > 0) return new(null, amiss);
        IReadOnlyList<string> all = [.. places.Select(place => place.Is!).Distinct()];
        return new(new([.. chosen.DefaultIfEmpty(first)], all.Count > 0 ? all : UsualPlaces(view), span, telling, per, view, from, to, asOf) { Count = count, Outcome = outcome }, []);
    }

    /// <summary>The one way to write a question, without the question mark.</summary>
    public string Write(Exploration question)
    {
        List<string> parts = [$"measure={string.Join(',', question.Measures.Select(measure => measure.Id))}"];
        void Add(string name, string word, bool isUsual)
        {
            if (!isUsual) parts.Add($"{name}={word}");
        }

        Add("place", string.Join(',', question.Places), question.Places.SequenceEqual(UsualPlaces(question.View)));
        Add("view", Word(question.View), question.View == View.Compare);
        Add("count", Word(question.Count), question.Count == OutcomeCount.OfOffences);
        Add("outcome", question.Outcome, question.Outcome == Exploration.UsualOutcome);
        Add("length", Word(question.Span), question.Span == UsualSpan(question.Measure));
        var usual = UsualTelling(question.Measure, question.View);
        Add("unit", Word(question.Telling, question.Per, question.Measure), (question.Telling, question.Per) == usual);
        Add("from", question.From?.ToString() ?? "", question.From is null);
        Add("to", question.To?.ToString() ?? "", question.To is null);
        Add("as-of", question.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", question.AsOf is null);
        return string.Join('&', parts);
    }

    /// <summary>The measure where none is named.</summary>
    private Measure Usual => measures.FirstOrDefault(measure => measure.Id == "crime-total") ?? measures[0];

    /// <summary>The places where none are named: every force beside the others, else the force that is at home here.</summary>
    public IReadOnlyList<string> UsualPlaces(View view) => view is View.Compare or View.Map ? [Selection.All] : [home.Id];

    /// <summary>The length of a measure's periods where none is named.</summary>
    public static Span UsualSpan(Measure measure) => measure.Terms?.Months switch
    {
        1 => Span.Month,
        3 => Span.Quarter,
        null when measure.Method is Method.Individuals or Method.SameMonth => Span.Month,
        null when measure.Topic == "999" || measure.Unit == Unit.Pounds => Span.Month,
        _ => Span.TwelveMonths,
    };

    /// <summary>What a measure is told in where nothing is named: forces beside each other by their rate.</summary>
    public static (Telling Telling, string? Per) UsualTelling(Measure measure, View view) =>
        view is View.Compare or View.Map && measure.Rates.Count > 0 ? (Telling.Rate, measure.Rates[0].Of) : (Telling.Number, null);

    /// <summary>Words for places that stand for many or for others, and what single ones look like.</summary>
    private IReadOnlyList<string> PlaceWords => [Selection.All, .. catalogue.Groups.Select(group => group.Id), Selection.AreasOf(home.Id), "K04000001", .. catalogue.Places.Forces.Select(force => force.Id)];

    /// <summary>Words for the outcomes that places are compared by.</summary>
    private (string Word, string Is)[] GroupWords => [.. catalogue.Outcomes.Groups.Select(group => (group.Id, group.Id))];

    private string? PlaceOf(string word) => word switch
    {
        Selection.All or Group.National => Selection.All,
        "msg" or "regional" when catalogue.GroupsOf(home.Id).FirstOrDefault(group => group.Kind == word) is { } own => own.Id,
        "areas" => Selection.AreasOf(home.Id),
        "england-and-wales" => "K04000001",
        _ when catalogue.TryGroup(word, out var group) => group.Id,
        _ when Selection.ForceOfAreas(word) is { } force && catalogue.Places.TryFind(force, out var place) && place.Kind == PlaceKind.Force => Selection.AreasOf(place.Id),
        _ => catalogue.Places.TryFind(word, out var single) ? single.Id : null,
    };

    private (Telling Telling, string? Per) TellingOf(string? word, Measure first, View view, List<Amiss> amiss)
    {
        switch (word)
        {
            case null:
                return UsualTelling(first, view);
            case "number":
                return (Telling.Number, null);
            case "change":
                return (Telling.Change, null);
            case "share":
                return (Telling.Share, null);
            case "rate":
                return (Telling.Rate, first.Rates.Count > 0 ? first.Rates[0].Of : null);
        }

        if (first.Rates.FirstOrDefault(per => $"rate-{per.Of}" == word) is { } named) return (Telling.Rate, named.Of);
        if (measures.Any(measure => measure.Rates.Any(per => $"rate-{per.Of}" == word))) return (Telling.Rate, first.Rates.Count > 0 ? first.Rates[0].Of : null); // another measure's: a form still says it
        amiss.Add(new("unit", word, Fault.NotAllowed, ["number", "rate", .. first.Rates.Skip(1).Select(per => $"rate-{per.Of}"), "change", "share"]));
        return default;
    }

    private static T Either<T>(string part, string? word, (string Word, T Is)[] known, T usual, List<Amiss> amiss)
    {
        if (word is null) return usual;
        foreach (var (spelt, its) in known)
            if (spelt == word) return its;
        amiss.Add(new(part, word, Fault.NotAllowed, [.. known.Select(item => item.Word)]));
        return usual;
    }

    private static Period? Month(string part, string? word, List<Amiss> amiss)
    {
        if (word is null) return null;
        if (Period.TryParse(word, out var period) && period.Months != 13) return period.LastMonth;
        if (period.Months == 13) amiss.Add(new(part, word, Fault.MonthTwice, []));
        else amiss.Add(new(part, word, Fault.NotAllowed, ["2024-03", "2024-Q1", "2024"]));
        return null;
    }
}
