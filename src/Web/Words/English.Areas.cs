using Answerable.Core.Answers;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Signals;
using Answerable.Core.Statistics;

namespace Answerable.Web.Words;

/// <summary>Words of the room for residents: finding a place, and what happens in a local area.</summary>
public static partial class English
{
    public const string FindYourArea = "Find your area", FindDo = "Find", DoorAreas = "Type your town, village or district and read in everyday words what crimes were recorded there.";
    public const string HowOftenHead = "How often", UpOrDownHead = "Up or down", BesideHead = "Beside others", OverTime = "Over time", AsTable = "As a table", WhereItIs = "Where it is";
    public const string AllLocalFigures = "All figures of this area", AreaColumnCountry = "England and Wales", ElsewhereHead = "In the areas of other forces", WhatTheseAre = "What these figures are";
    public const string SearchedLists = "What is searched", SearchNotKept = "What you type is not kept.";
    public const string AreasEmpty = "No figures of local areas have been brought in yet. Once they are, each of these has a page of its own.";

    public const string MapDrawing = "Map (SVG)", WhereYouLive = "Where you live", AllAreas = "Find your area in the list of all", DidYouMean = "Did you mean:", IsLocalArea = "A local area.", IsForce = "The area of a whole police force.";

    public static string In(string area) => $"In {area}.";

    public static string NotHere(string force) => $"It is in the area of {force}.";

    public static string AreasTitle(string force) => $"Your area: where you live in {force}";

    public static string AreasLead(string force) => $"Find the town, village or district you live in, and read what crimes {force} recorded there, how that has changed, and how it compares.";

    public static string FindLabel(bool postcodes) => postcodes ? "Town, village, district or postcode" : "Town, village or district";

    public static string FindHint(bool names) => names ? "Such as the name of your village. Part of a name will do." : "Such as the name of your council's district. Part of a name will do.";

    public static string LocalAreasOf(string force) => $"The local areas of {force}";

    public static string AreaTitle(string area) => $"Crime in {area}";

    public static string AreaIn(string area, string force) => $"{area} is a local area in the area of {force}.";

    /// <summary>Why a search led here.</summary>
    public static string FoundByPostcode(string area) => $"The postcode you looked for is in {area}.";

    /// <inheritdoc cref="FoundByPostcode"/>
    public static string FoundByDistrict(string district, string area) => $"The district of {district} belongs to the local area {area}. Figures are counted for the whole of it.";

    /// <inheritdoc cref="FoundByPostcode"/>
    public static string FoundByName(string name, string sort, string area) => $"{NamedSort(name, sort)} is in {area}. Figures are counted for the whole of {area}.";

    /// <summary>A place with what it is: Dereham (town).</summary>
    public static string NamedSort(string name, string sort) => SortName(sort) is { Length: > 0 } known ? $"{name} ({known})" : name;

    /// <summary>What a place is; the codes of the Office for National Statistics in words.</summary>
    public static string SortName(string sort) => sort switch
    {
        "loc" => "locality",
        "bua" => "built-up area",
        "buasd" => "part of a built-up area",
        "par" => "parish",
        "com" => "community",
        "wd" => "ward",
        "npark" => "national park",
        _ => sort,
    };

    public static string Divides(string district) => $"{district} is divided into several local areas. Choose the one you live in.";

    public static string NothingFound(string typed) => $"Nothing called \"{typed}\" was found.";

    public static string WhatIsSearched(string force, bool names, bool postcodes) => names || postcodes
        ? $"You can search by the names of districts and local areas{(names ? ", towns, villages and neighbourhoods" : "")}{(postcodes ? ", and by postcode" : "")}. Those in the area of {force} come first."
        : "You can search by the names of districts and local areas. Names of towns and villages have not been brought in yet.";

    public static string NoPostcodesYet => "Postcodes cannot be searched here yet. Search by the name of your district, or choose your local area below.";

    public static string NoSuchPostcode => "This postcode is not in the list of postcodes. It may be new or mistyped. Search by name, or choose your local area below.";

    public const string PostcodesLikeIt = "Postcodes that begin like it are in:";

    public static string TooShortToSearch => "Enter at least two letters.";

    public static string FoundCount(int found, bool cut) => cut ? "More was found than is shown here. Add a letter or a word." : $"{Of(found, "place was", "places were")} found.";

    public static string PostcodesIn(string area) => $"Postcodes in {area}";

    public static string ForceFigures(string force) => $"Figures for {force}";

    public static string OnlyForceKnown(string name, string force) => $"{name}: the list says that it is in the area of {force}, and not in which local area.";

    public static string ListIsFrom(Edition edition, Source source) => $"{edition.Title}. {edition.Publisher}, {LowerFirst(Published(edition))}. {source.Licence}."
        + (source.AttributionOf(edition) is { } attribution ? $" {attribution}." : "");

    /// <summary>The local areas of a force by a rate, as a table's title.</summary>
    public static string NeighboursTitle(AreaFigure told, string force) =>
        $"{EverydayHead(told.Measure)} {PerName(told.Rate!.Per)} in the local areas of {force}, {Twelve(told.Now.Period)}";

    public static string MapFinding(AreaFigure told) => $"{told.Now.Place.Name}: {RateNumber(told.Rate!.Value)} {told.Measure.Everyday!.Many} {PerName(told.Rate.Per)}";

    /// <summary>The head over a measure in everyday words.</summary>
    public static string EverydayHead(Measure measure) => Sentence(measure.Everyday?.Many ?? measure.Name);

    /// <summary>How many, and how often that is, in numbers that people can say. Few are told as they are; none is none.</summary>
    public static string HowOften(AreaFigure figure) => Recorded(figure, $"In {figure.Now.Place.Name}, ", $" in {Of(figure.Now.Period.Months, "month", "months")}");

    /// <summary>In one line of a list: how often, and which way it went.</summary>
    public static string AreaLine(AreaFigure figure) => Recorded(figure, "", "") + figure.Year switch
    {
        null or { Outcome: Core.Signals.Outcome.NotComparable } => "",
        { Verdict: ChangeVerdict.NoClearChange } year => $" No clear change since the {Twelve(year.Before.Period)}.",
        var year => $" That {LowerFirst(YearVerdict(year))} since the {Twelve(year.Before.Period)}.",
    };

    private static string Recorded(AreaFigure figure, string where, string when)
    {
        var (one, many) = figure.Measure.Everyday is { } everyday ? (everyday.One, everyday.Many) : (figure.Measure.Name, figure.Measure.Name);
        return figure.Now.Value switch
        {
            null => $"There is no number: {figure.Now.Marker} ({Markers.Meaning(figure.Now.Marker) ?? "no number"}).",
            < 0 => $"The number is {Number(figure.Now.Value.Value)}: more was taken back from earlier months than was recorded.",
            0 => $"No {many} were recorded{when}.",
            1 => $"1 {one} was recorded{when}. {TooFewToSay}",
            < OneIn.FewestCounted => $"{Number(figure.Now.Value.Value)} {many} were recorded{when}. {TooFewToSay}",
            _ => figure.Often is { } often
                ? $"{Sentence(where + AboutOneIn(often, figure.Rate!.Per, one, many, when))}: {Number(figure.Now.Value.Value)} in all."
                : $"{Number(figure.Now.Value.Value)} {many} were recorded{when}. There is no number of people to say how often that is.",
        };
    }

    private const string TooFewToSay = "That is too few to say how often it happens.";

    /// <summary>Beside the force as a whole, and England and Wales.</summary>
    public static string BesideSays(AreaFigure figure, string force)
    {
        string[] said = [.. new[] { (figure.Force, $"in {force} as a whole"), (figure.Country, "in England and Wales") }.Where(pair => pair.Item1 is not null).Select(pair => Says(pair.Item1!, pair.Item2))];
        return said.Length > 0 ? string.Join(" ", said) : "It cannot be told how that compares: there is no rate to compare.";

        string Says(Beside beside, string where) =>
            $"{beside.Band switch { BenchmarkBand.Higher => "More often than", BenchmarkBand.Lower => "Less often than", _ => "About as often as" }} {where}"
            + (OneIn.Of(beside.Other.Value ?? 0, beside.Rate.Denominator.Value!.Value) is { } often ? $" ({Short(often, beside.Rate.Per)})." : ".");
    }

    private static string AboutOneIn(OneIn often, Per per, string one, string many, string when) => (per.Of, often.Number) switch
    {
        ("households", 1) => $"about 1 home in {Number(often.Among)} had a {one} recorded{when}",
        ("households", _) => $"about {Number(often.Number)} {many} were recorded for every {Number(often.Among)} homes{when}",
        (_, 1) => $"about 1 {one} was recorded for every {Number(often.Among)} people{when}",
        _ => $"about {Number(often.Number)} {many} were recorded for every {Number(often.Among)} people{when}",
    };

    private static string Short(OneIn often, Per per) => per.Of == "households"
        ? often.Number == 1 ? $"about 1 home in {Number(often.Among)}" : $"about {Number(often.Number)} for every {Number(often.Among)} homes"
        : $"about {Number(often.Number)} for every {Number(often.Among)} people";

    /// <summary>The large number of a page, and what it is of.</summary>
    public static string AreaNumberOf(AreaFigure figure) => $"{figure.Measure.Everyday!.Many} recorded in {figure.Now.Place.Name}, {Twelve(figure.Now.Period)}";

    public static string OfAreas(string area, int others, string force) => others == 0
        ? $"{area} is the only local area of {force}." : $"{area} is one of {Number(others + 1)} local areas of {force}.";

    public static string AllLocalTitle(string area, Period period) => $"{area}: all figures of {Twelve(period)}";

    public const string AllLocalSubtitle = "Each rate is for so many people or households as the column before it says. [x] means not available.", RateForHead = "Rate for each";

    public static string RateHead(string place) => $"Rate, {place}";

    /// <summary>What a rate is for: 1,000 people.</summary>
    public static string RateFor(Rate? rate) => rate is null ? Markers.NotAvailable : PerName(rate.Per)["for each ".Length..];

    public static string AreaRate(Rate? rate) => rate is null ? Markers.NotAvailable : RateNumber(rate.Value);

    public static string WhatIsCounted => "Crimes that the police recorded and that forces must report to the Home Office, by the place where they happened and the day they were recorded. "
        + "Crimes nobody reported are not in them, nor is antisocial behaviour, nor most motoring offences. A home burgled twice counts twice.";

    public static string PeriodSays(Period period) => $"They cover the {Twelve(period)}. A change is from the 12 months before.";

    /// <summary>What the rates divide by, with the years.</summary>
    public static string DenominatorsSay(AreaPicture picture, string force)
    {
        IEnumerable<(string Where, Rate Rate)> all = picture.Figures.SelectMany(figure => new[] { (picture.Area.Name, figure.Rate), (force, figure.Force?.Rate), (AreaColumnCountry, figure.Country?.Rate) })
            .Where(item => item.Item2 is not null).Select(item => (item.Item1, item.Item2!));
        var said = all.Select(item => (item.Where, What: Counted(item.Rate.Per.Of), Year: MidYear(item.Rate))).Distinct().GroupBy(item => (item.What, item.Year))
            .Select(same => $"the {same.Key.What} of {List(same.Select(item => item.Where).Distinct())} in {same.Key.Year}").ToList();
        return said.Count == 0 ? "" : $"Rates divide by {string.Join("; ", said)}. Where the years differ, rates differ a little for that reason. People who only visit are not counted, so the rates of town centres come out high.";
    }

    public static string UnassignedSays((Figure Unassigned, Figure Whole) part, string force) =>
        $"{Number(part.Unassigned.Value!.Value)} of the {Number(part.Whole.Value!.Value)} crimes of {force} ({Number(Core.Statistics.Shares.Percent(part.Unassigned.Value.Value, part.Whole.Value.Value) ?? 0, 1)}%) could not be put in any local area. They are in the figures of the force and in none here.";

    public static string AreaMethod(string force) =>
        $"How often is the number of crimes divided by the people, or households, of the area, said with two digits; below {Number(OneIn.FewestCounted)} crimes only the number is said, because chance moves it too much. "
        + $"A change is called one only where it is larger than chance explains, with crimes taken to come in clusters. More or less often than {force} as a whole is said only where the area's rate, with its margin, lies wholly on one side. "
        + "The area is itself a part of the force, which makes that a little more cautious. More often does not mean worse policing: towns have more of most crimes than villages.";

    public static string AreaFiguresMissing(string area) => $"No figures for {area} have been brought in yet.";

    public static string CompareAreas(string force) => $"All local areas of {force} beside each other";

    public static string ForceAsWhole(string force) => $"{force} as a whole";
}
