using System.Text.RegularExpressions;

namespace Answerable.Sources.Scanning;

/// <summary>What a column's heading says of the cells under it.</summary>
internal sealed partial class ColumnWords(string heading)
{
    private readonly string _heading = Blanks().Replace(Humps().Replace(heading, "$1 $2").Replace('_', ' ').ToLowerInvariant(), " ").Trim();

    /// <summary>The layout of our own files of figures, where each line names the edition in which a publisher printed it.</summary>
    public static bool AreOfPublishedFigures(IEnumerable<string> headings) => new[] { "measure", "value", "edition" }.All(headings.Contains);

    public bool IsTime => TimeWord().IsMatch(_heading) || Year().IsMatch(_heading);

    /// <summary>Which thing was counted, not whom.</summary>
    public bool IsMeasure => MeasureWord().IsMatch(_heading);

    /// <summary>One group of people, such as a sex or an age band.</summary>
    public bool IsCharacteristic => GroupWord().IsMatch(_heading) || AgeBand().IsMatch(_heading);

    /// <summary>A list of groups or of small places.</summary>
    public bool IsCharacteristicList => ListWord().IsMatch(_heading);

    public bool IsNoCount => NoCountWord().IsMatch(_heading);

    public bool IsCount => CountWord().IsMatch(_heading);

    public bool IsReference => ReferenceWord().IsMatch(_heading);

    public bool IsCaseReference => IsReference && CaseWord().IsMatch(_heading);

    public bool IsSpot => SpotWord().IsMatch(_heading);

    public bool IsSex => SexWord().IsMatch(_heading);

    public bool IsAge => AgeWord().IsMatch(_heading);

    public bool IsBackground => BackgroundWord().IsMatch(_heading);

    public bool IsPerson => PersonWord().IsMatch(_heading);

    public bool IsStory => StoryWord().IsMatch(_heading);

    /// <summary>A heading that can only stand over what identifies people.</summary>
    public bool NamesPeople => PeopleWord().IsMatch(_heading);

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Blanks();

    [GeneratedRegex("([a-z])([A-Z])", Options)]
    private static partial Regex Humps();

    [GeneratedRegex(@"\b(?:months?|years?|quarters?|periods?|dates?|days?|weeks?|time|when|published|from|to|ending|financial)\b", Options)]
    private static partial Regex TimeWord();

    [GeneratedRegex(@"^(?:\d{4}(?:[-/ ](?:\d{2}|\d{4}|q[1-4]))?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?'?\d{0,4}|q[1-4] ?\d{0,4})$", Options)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:measures?|indicators?|offences?|offence (?:type|group|code)|crime types?|crimes?|categor(?:y|ies)|outcomes?|statistics?|metrics?|what|notes?|descriptions?|items?|topics?|priorit(?:y|ies)|questions?|actions?|risks?|objectives?|budget|income|expenditure|spend(?:ing)?|editions?|title|source|unit|status|label|breakdown|marker|column)\b", Options)]
    private static partial Regex MeasureWord();

    [GeneratedRegex(@"\b(?:male|female|men|women|boys|girls|man|woman|white|black|asian|mixed|ethnic|christian|muslim|jewish|hindu|sikh|buddhist|disabled|gay|lesbian|bisexual|heterosexual|trans|transgender|non-binary|married|pregnant|children|adults)\b", Options)]
    private static partial Regex GroupWord();

    [GeneratedRegex(@"^(?:aged? )?\d{1,2} ?(?:-|–|to|and) ?(?:\d{1,3}|over|under)\b|^(?:under|over) \d{1,2}\b|^\d{2}\+$", Options)]
    private static partial Regex AgeBand();

    [GeneratedRegex(@"\b(?:hex|hexagon|ward|lsoa|msoa|postcode|sector|street|beat|neighbourhood|school|station|sex|gender|ethnicity|ethnic group|religion|belief|disability|orientation|nationality|age|age group|age band)\b", Options)]
    private static partial Regex ListWord();

    [GeneratedRegex(@"%|£|\b(?:per ?cent(?:ages?)?|pct|percent|rates?|share|ratio|mean|median|average|seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarter|age|ages|rank|position|place|order|no|number in|id|ids|code|codes|ref|reference|urn|line|row|page|level|notes?|fid|oid|objectid|index|spans|score|grade|priority|easting|northing|latitude|longitude|lat|lon|lng|x|y|per|population|change|difference|gdp|cost|costs|price|value of|amount|budget|salary|version|correction|scale|target|standard|rating|length|phone|telephone|postcode)\b", Options)]
    private static partial Regex NoCountWord();

    [GeneratedRegex(@"\b(?:count|counts|number|total|totals|value|n|reports?|victims?|offences|crimes|incidents|calls|cases|complaints|people|persons|officers|staff|stops|arrests|searches|volume|frequency|recorded|sum)\b", Options)]
    private static partial Regex CountWord();

    [GeneratedRegex(@"\b(?:ref|refs|reference|urn|id|identifier|number|no|crime id|collar|warrant|log)\b", Options)]
    private static partial Regex ReferenceWord();

    [GeneratedRegex(@"\b(?:crime|incident|case|occurrence|custody|complaint|investigation|collar|warrant|arrest|stop|log|victim|suspect|offender|person|officer)\b", Options)]
    private static partial Regex CaseWord();

    [GeneratedRegex(@"\b(?:street|road|address|postcode|location|latitude|longitude|lat|lon|lng|easting|northing|grid ref|what3words|premises|house|scene|locus|place of)\b", Options)]
    private static partial Regex SpotWord();

    [GeneratedRegex(@"\b(?:sex|gender)\b", Options)]
    private static partial Regex SexWord();

    [GeneratedRegex(@"\b(?:age|dob|date of birth|year of birth)\b", Options)]
    private static partial Regex AgeWord();

    [GeneratedRegex(@"\b(?:ethnic|ethnicity|self-defined|self defined|officer-defined|officer defined|nationality|religion|faith|belief|disability|orientation)\b", Options)]
    private static partial Regex BackgroundWord();

    [GeneratedRegex(@"\b(?:victim|suspect|offender|complainant|witness|subject|officer|reporter|informant|employee|person)\b|\b(?:full|first|last|middle) name\b|\b(?:surname|forenames?|name of)\b", Options)]
    private static partial Regex PersonWord();

    [GeneratedRegex(@"\b(?:details?|description|notes?|narrative|mo|modus|summary|circumstances|comments?|free text|synopsis|what happened|remarks?)\b", Options)]
    private static partial Regex StoryWord();

    [GeneratedRegex(@"\b(?:surname|forenames?|(?:first|last|middle|full|given|family|christian|maiden) ?names?|d\.?o\.?b\.?|date of birth|birth ?date|national insurance(?: number| no)?|ni ?(?:number|no)|nino|home address|(?:victim|suspect|witness|offender|complainant)'?s? name|name of (?:victim|suspect|witness|offender|complainant)|passport (?:number|no)|nhs (?:number|no)|mobile(?: number| phone| no)?|vehicle registration|vrm)\b", Options)]
    private static partial Regex PeopleWord();
}
