using System.Collections.Concurrent;
using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Releases;
using Answerable.Core.Signals;
using Answerable.Store;

namespace Answerable.Web;

/// <summary>What one audience sees. A page asks what its request may see, and nothing else.</summary>
/// <param name="site">The office's installation.</param>
/// <param name="audience">Who asks.</param>
/// <param name="answers">Its answers.</param>
public sealed class Seen(Site site, Audience audience, Answers answers)
{
    private Dated? _calendar; // as long as what is seen does not change
    private Stated? _statements, _local; // likewise
    private Met? _meetings; // likewise
    private Kept? _documents; // likewise
    private Drawable? _outlines; // likewise

    /// <summary>Who asks.</summary>
    public Audience Audience => audience;

    /// <summary>The answers to their questions.</summary>
    public Answers Answers => answers;

    /// <summary>What is known, with the lists of groups that they see.</summary>
    public Core.Measures.Catalogue Catalogue => answers.Catalogue;

    /// <summary>
    /// The groups a force is compared in: all that are known of it. Of the office's own force those that the office chose; a group that only a list brought in tells of
    /// is among them until the office chooses.
    /// </summary>
    public IEnumerable<Group> GroupsOf(Place force)
    {
        var present = site.Present;
        return Catalogue.GroupsOf(force.Id).Where(group => force != present.Office.Force || present.Office.Groups.Contains(group.Id)
            || (present.Last(Web.Catalogue.OfficeDetails.Groups) == 0 && !present.Catalogue.TryGroup(group.Id, out _)));
    }

    /// <summary>Lists that hold no figures: names of places, postcodes, outlines, groups.</summary>
    public References References => new(site.Database, audience);

    /// <summary>A text that differs whenever their pages can: with what they see, what is known and what the office is.</summary>
    public string Tag
    {
        get
        {
            var present = site.Present;
            return $"{answers.Tag}|{present.Catalogue.Hash} {present.Office.Hash}";
        }
    }

    /// <summary>Whether a tag still tells how things stand, asked of the database now.</summary>
    public bool StillStands(string tag)
    {
        site.Look();
        return answers.StillStands(tag[..tag.IndexOf('|', StringComparison.Ordinal)]) && Tag == tag;
    }

    /// <summary>The publications with figures that they see, the last published first. Papers of the office's own are not among them.</summary>
    public IReadOnlyList<Held> Editions => [.. site.Editions.Visible(audience).Where(held => held.Readings > 0)];

    /// <summary>The editions of lists that hold no figures, such as the outlines of areas, with how many rows of each kind they have.</summary>
    public IReadOnlyList<(Held Held, IReadOnlyList<(string Kind, long Count)> Rows)> Lists =>
        [.. site.Editions.Visible(audience).Where(held => held.Readings == 0).Select(held => (held, site.Editions.ReferencesOf(held.Id))).Where(item => item.Item2.Count > 0)];

    /// <summary>The outlines of places, from the last published edition that they see and that holds all of them; null while there is none.</summary>
    /// <param name="needed">The places that must be there.</param>
    /// <param name="all">All places of the map, those needed among them; the others are drawn where that edition has them.</param>
    public Outlined? Outlines(IReadOnlyCollection<Place> needed, IReadOnlyCollection<Place> all)
    {
        var tag = answers.Tag;
        if (_outlines is not { } known || known.Tag != tag) _outlines = known = new(tag, []);
        var editions = known.Of.GetOrAdd(string.Join(' ', all.Select(place => place.Id)), _ => Outlined.Of(new(site.Database, audience), all, site.Catalogue)); // there are as many as there are forces
        return editions.FirstOrDefault(edition => needed.All(place => edition.Outlines.ContainsKey(place.Id)));
    }

    /// <summary>What was printed otherwise before.</summary>
    public Revisions Revisions => new(site.Database, audience);

    /// <summary>Past and coming publications, as far as they are known and seen now.</summary>
    public Calendar Calendar
    {
        get
        {
            var tag = answers.Tag;
            if (_calendar is { } made && made.Tag == tag) return made.Calendar;
            Calendar calendar = new(
                site.Files.Timetables, site.Office.Releases,
                [.. Editions.Select(held => new Issue(held.Edition, Month(held.First), Month(held.Last), held.At, held.Shown))]);
            _calendar = new(tag, calendar);
            return calendar;
        }
    }

    /// <summary>The office's statements on what its force contributes to national priorities.</summary>
    public Statements.Statements Statements => new(site, this);

    /// <summary>The office's meetings, read once as long as what they see does not change.</summary>
    public Meetings.PublishedMeetings Meetings => MetNow.Meetings;

    /// <summary>The questions that the office puts to the chief constable, likewise.</summary>
    public Meetings.PublishedMatters Matters => MetNow.Matters;

    /// <summary>The questions of the public that the office publishes, likewise.</summary>
    public Meetings.PublicQuestions PublicQuestions => MetNow.PublicQuestions;

    private Met MetNow
    {
        get
        {
            var tag = answers.Tag;
            if (_meetings is not { } known || known.Tag != tag) _meetings = known = new(tag, new(site, this), new(site, this), new(site, this));
            return known;
        }
    }

    /// <summary>The office's documents, read once as long as what they see does not change.</summary>
    public Library.PublishedDocuments Documents
    {
        get
        {
            var tag = answers.Tag;
            if (_documents is not { } known || known.Tag != tag) _documents = known = new(tag, new(site, this));
            return known.Documents;
        }
    }

    /// <summary>The office's plans, with how their priorities are doing.</summary>
    public Plans.OfficePlans Plans => new(site, this);

    /// <summary>How much fraud and cyber crime the people of a force last reported: in a month, or in twelve where there are no months; null where nothing is known.</summary>
    public Figure? FraudOf(Place force) => new[] { "fraud-and-cyber-reports", "fraud-and-computer-misuse" }
        .Select(id => answers.Series(id).Of(force.Id).LastOrDefault(figure => figure.Value is not null)).FirstOrDefault(figure => figure is not null);

    /// <summary>What the law asks the office to publish.</summary>
    public Duties.Duties Duties => new(site, this);

    /// <summary>What the statistics find in all measures of a force.</summary>
    public Overview Overview(Place force) =>
        Core.Signals.Overview.Of(Listed.Select(item => item.Series), force.Id, site.Office.Baselines, Catalogue);

    /// <summary>
    /// The measures that pages list, with their figures. One of the office's own that has none that they can see is nowhere: what it is may tell what is not out yet.
    /// </summary>
    public IEnumerable<(Core.Measures.Measure Measure, Core.Answers.Series Series)> Listed =>
        site.Catalogue.Measures.Where(measure => measure.For is null).Select(measure => (measure, answers.Series(measure.Id))).Where(item => !item.measure.IsOwn || item.Item2.Periods.Count > 0);

    /// <summary>Whether there is any statement for them to see.</summary>
    public bool HasStatements
    {
        get
        {
            var tag = answers.Tag;
            if (_statements is not { } known || known.Tag != tag) _statements = known = new(tag, Statements.Published().Count > 0);
            return known.Any;
        }
    }

    /// <summary>The measures that residents are told in everyday words.</summary>
    public IEnumerable<Core.Answers.Series> Everyday => site.Catalogue.Measures.Where(measure => measure.Everyday is not null).Select(measure => answers.Series(measure.Id));

    /// <summary>Whether there is any figure of a local area of the office's own force for them to see, of those that residents are told.</summary>
    public bool HasLocalFigures
    {
        get
        {
            var (tag, force) = (answers.Tag, site.Office.Force.Id);
            if (_local is not { } known || known.Tag != tag)
                _local = known = new(tag, Everyday.Any(series => series.Places.Any(place => place.Kind == PlaceKind.LocalArea && place.Within == force)));
            return known.Any;
        }
    }

    private sealed record Stated(string Tag, bool Any);

    private sealed record Met(string Tag, Meetings.PublishedMeetings Meetings, Meetings.PublishedMatters Matters, Meetings.PublicQuestions PublicQuestions);

    private sealed record Kept(string Tag, Library.PublishedDocuments Documents);

    private sealed record Drawable(string Tag, ConcurrentDictionary<string, IReadOnlyList<Outlined>> Of);

    private sealed record Dated(string Tag, Calendar Calendar);

    private static Period? Month(string? text) => Period.TryParse(text, out var month) ? month : null;
}
