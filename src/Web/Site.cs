using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Core.Releases;
using Answerable.Core.Signals;
using Answerable.Sources.Reading;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Catalogue;
using Answerable.Web.Imports;
using Answerable.Web.Words;

namespace Answerable.Web;

/// <summary>One office's installation: its catalogue, its office file, its database and the answers from it. Commands and pages share it.</summary>
public sealed class Site
{
    private readonly Presence _presence;
    private Dated? _calendar; // as long as what is visible does not change

    private Site(CatalogueFiles files, Office office, Database database, string data, TimeProvider clock)
    {
        (Files, Database, Data, Clock) = (files, database, data, clock);
        (Editions, OfficeDecisions) = (new(database), new(database));
        _presence = new(OfficeDecisions, files, office, clock);
        Answers = new(database, () => Catalogue, clock);
        (Accounts, Sessions, Attempts, Audit) = (new(database), new(database), new(database), new(database));
        (Approvals, ImportJobs, PartRequests) = (new(database), new(database), new(database));
        Importer = new(() => Catalogue, Editions, Approvals, Child, clock, () => Accounts.HasApprover);
    }

    public CatalogueFiles Files { get; }

    /// <summary>The office and what is known, as they are at present. Who asks for both asks here once.</summary>
    public Present Present => _presence.Now;

    public Core.Measures.Catalogue Catalogue => Present.Catalogue;

    public Office Office => Present.Office;

    public Database Database { get; }

    /// <summary>The data folder, as a full path.</summary>
    public string Data { get; }

    public TimeProvider Clock { get; }

    /// <summary>The Chromium that papers are printed with; null where there is none.</summary>
    public string? Chromium { get; private init; }

    /// <summary>The day that it is in London now.</summary>
    public DateOnly Today => London.DayOf(Clock.GetUtcNow());

    public Editions Editions { get; }

    public Answers Answers { get; }

    /// <summary>What staff decide about the office.</summary>
    public OfficeDecisions OfficeDecisions { get; }

    /// <summary>A text that differs whenever public pages can: with what is visible, what is known and what the office is.</summary>
    public string Tag
    {
        get
        {
            var present = Present;
            return $"{Answers.Tag}|{present.Catalogue.Hash} {present.Office.Hash}";
        }
    }

    /// <summary>Whether a tag still tells how things stand, asked of the database now.</summary>
    public bool StillStands(string tag)
    {
        Look();
        return Answers.StillStands(tag[..tag.IndexOf('|', StringComparison.Ordinal)]) && Tag == tag;
    }

    /// <summary>Lets what was just decided be seen at once.</summary>
    public void Look() => _presence.Look();

    /// <summary>What a measure or a source is, in Markdown; empty where nothing is known of it.</summary>
    public string Definition(string id) => Present.Measures.TryGetValue(id, out var own) ? own.Definition : Files.Definitions.GetValueOrDefault(id, "");

    public Approvals Approvals { get; }

    /// <summary>What people bring in at the desk.</summary>
    public ImportJobs ImportJobs { get; }

    public Importer Importer { get; }

    /// <summary>The office's statements on what its force contributes to national priorities.</summary>
    public Statements.Statements Statements => new(this);

    /// <summary>Statements while they are written.</summary>
    public Statements.Drafting Drafting => new(this);

    /// <summary>What others are asked to write.</summary>
    public PartRequests PartRequests { get; }

    /// <summary>Who may sign in.</summary>
    public Accounts Accounts { get; }

    /// <summary>Where people are signed in.</summary>
    public Sessions Sessions { get; }

    /// <summary>How often somebody tried to.</summary>
    public Attempts Attempts { get; }

    /// <summary>What was done, by whom.</summary>
    public AuditTrail Audit { get; }

    /// <summary>The folder of the program, where catalogue and offices lie beside it.</summary>
    public static string Folder => AppContext.BaseDirectory;

    /// <summary>Which force an address asks about: the office's own where it names none; null when there is no such force.</summary>
    public Place? Force(string? slug) => slug is null ? Office.Force
        : Catalogue.Places.TryFind(slug, out var place) && place.Kind is (PlaceKind.Force or PlaceKind.SpecialForce) ? place : null;

    /// <summary>Past and coming publications, as far as they are known and visible now.</summary>
    public Calendar Calendar
    {
        get
        {
            var tag = Tag;
            if (_calendar is { } made && made.Tag == tag) return made.Calendar;
            Calendar calendar = new(
                Files.Timetables, Office.Releases,
                [.. Editions.Visible().Select(held => new Issue(held.Edition, Month(held.First), Month(held.Last), held.At, held.Shown))]);
            _calendar = new(tag, calendar);
            return calendar;
        }
    }

    /// <summary>What the statistics find in all measures of a force.</summary>
    public Overview Overview(Place force) => Core.Signals.Overview.Of(Listed.Select(item => item.Series), force.Id, Office.Baselines, Catalogue);

    /// <summary>
    /// The measures that public pages list, with their figures. One of the office's own that has none that can be seen is nowhere: what it is may tell what is not out yet.
    /// </summary>
    public IEnumerable<(Core.Measures.Measure Measure, Core.Answers.Series Series)> Listed =>
        Catalogue.Measures.Where(measure => measure.For is null).Select(measure => (measure, Answers.Series(measure.Id))).Where(item => !item.measure.IsOwn || item.Item2.Periods.Count > 0);

    /// <summary>The groups a force is compared in: all that are known of it, and of the office's own force those that the office chose.</summary>
    public IEnumerable<Group> GroupsOf(Place force) => Catalogue.GroupsOf(force.Id).Where(group => force != Office.Force || Office.Groups.Contains(group.Id));

    /// <summary>Whether the office has not yet made this copy its own.</summary>
    public bool IsDemonstration => !Office.Adopted;

    /// <summary>That this is a demonstration, in words; null once the office has made it its own.</summary>
    public string? Demonstration => IsDemonstration ? English.Demonstration(Office.Name, Office.Website) : null;

    /// <summary>Reads catalogue and office, opens the database and takes the shipped record in.</summary>
    /// <exception cref="CatalogueException">A file is wrong: which, where and why.</exception>
    /// <exception cref="DatabaseException">The database cannot be used, and why.</exception>
    public static async Task<Site> OpenAsync(Settings settings, TimeProvider clock)
    {
        var files = CatalogueFiles.Read(settings.Catalogue ?? Path.Combine(Folder, "catalogue"));
        var office = Office.Read(Path.Combine(settings.Offices ?? Path.Combine(Folder, "offices"), settings.Office), files);
        var data = Path.GetFullPath(settings.Data);
        var site = new Site(files, office, settings.Database is { } connection ? Database.OnPostgres(connection) : Database.InFolder(data), data, clock) { Chromium = settings.Chromium };
        if (site.Chromium is { } chromium && !File.Exists(chromium)) throw new CatalogueException(chromium, 1, "there is no such program; ANSWERABLE_CHROMIUM names the Chromium to print with");
        if (site.Answers.UnknownIds().FirstOrDefault(id => !site.WasDecided(id)) is { } unknown)
            throw new CatalogueException(site.Database.Name, 1, $"the database holds the {unknown}, which the catalogue does not know");
        await site.TakeInRecordAsync();
        return site;
    }

    /// <summary>
    /// Whether something that is stored was known by a decision of staff, though that may not stand any more or not be understood. The start does not fail on it.
    /// </summary>
    private bool WasDecided(string id) => id == $"breakdown {Core.Measures.Reading.RankIn($"msg-{Office.Force.Id}")}";

    private sealed record Dated(string Tag, Calendar Calendar);

    private static Period? Month(string? text) => Period.TryParse(text, out var month) ? month : null;

    /// <summary>How the reading child is started: this program again, wherever it was started from.</summary>
    private static ChildCommand Child
    {
        get
        {
            var running = Environment.ProcessPath!;
            return Path.GetFileNameWithoutExtension(running) == "dotnet"
                ? new(running, ["exec", Path.Combine(Folder, "answerable.dll"), "read"])
                : new(Path.Combine(Folder, OperatingSystem.IsWindows() ? "answerable.exe" : "answerable"), ["read"]);
        }
    }

    /// <summary>The record ships with the program and is approved by its release: exactly the files that are there now, and no older ones.</summary>
    private async Task TakeInRecordAsync()
    {
        foreach (var source in Office.Record.GroupBy(file => file.Source))
        {
            List<long> shipped = [];
            foreach (var file in source)
            {
                var outcome = await Importer.ImportAsync(
                    new(file.Path, file.Place.Id, new Dictionary<string, string>(), file.Published, Publish: true, Accepted: ["*"])
                    {
                        Source = file.Source,
                        Title = file.Title,
                        Publisher = file.Publisher,
                        Address = file.Address,
                        PublishedIsAssumed = file.PublishedIsAssumed,
                        Actor = Importer.ByRelease,
                    },
                    CancellationToken.None);
                if (outcome.TakingIn is not { } id)
                    throw new CatalogueException(file.Path, 1, string.Join("; ", outcome.Refusals.Select(problem => problem.ToString())));
                shipped.Add(id);
            }

            Editions.WithdrawOthers(Importer.ByRelease, source.Key, shipped);
        }

        // A statement that was shipped once stays as it was: what is brought in later does not change what the office had published.
        var statements = Office.Statements.Select(statement => Statements.Keep(statement, Importer.ByRelease)).ToList();
        foreach (var id in statements.Where(id => !Editions.IsTakenBack(id))) Editions.Approve(id, Importer.ByRelease);
        Editions.WithdrawOthers(Importer.ByRelease, Web.Statements.Statements.Kind, statements);
    }
}

/// <summary>The few settings, all with defaults.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Office">The office's folder name in <c>offices/</c>.</param>
/// <param name="Catalogue">Another catalogue folder than the one beside the program; for tests.</param>
/// <param name="Offices">Another folder of offices; for tests.</param>
/// <param name="Database">The connection string of a PostgreSQL database; without it the database is SQLite in the data folder.</param>
/// <param name="Chromium">A Chromium to print papers with; without it no PDF is offered.</param>
public sealed record Settings(string Data, string Office, string? Catalogue = null, string? Offices = null, string? Database = null, string? Chromium = null)
{
    public static Settings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("ANSWERABLE_DATA") is { Length: > 0 } data ? data : "data",
        Environment.GetEnvironmentVariable("ANSWERABLE_OFFICE") is { Length: > 0 } office ? office : "norfolk",
        Environment.GetEnvironmentVariable("ANSWERABLE_CATALOGUE"),
        Environment.GetEnvironmentVariable("ANSWERABLE_OFFICES"),
        Environment.GetEnvironmentVariable("ANSWERABLE_DATABASE") is { Length: > 0 } database ? database : null,
        Environment.GetEnvironmentVariable("ANSWERABLE_CHROMIUM") is { Length: > 0 } chromium ? chromium : null);
}
