using Answerable.Core.Answers;
using Answerable.Core.Periods;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Answerable.Sources.Scanning;
using Answerable.Sources.Texts;
using Answerable.Store;
using Answerable.Store.People;
using Answerable.Web.Catalogue;
using Answerable.Web.Imports;
using Answerable.Web.Words;

namespace Answerable.Web;

/// <summary>One office's installation: its catalogue, its office file, its database and the answers from it. Commands and pages share it.</summary>
public sealed class Site
{
    private const int AudiencesKept = 6;

    private readonly Presence _presence;
    private readonly List<Seen> _others = []; // the last asked for at the end

    private Site(CatalogueFiles files, Office office, Database database, string data, TimeProvider clock)
    {
        (Files, Database, Data, Clock) = (files, database, data, clock);
        (Editions, OfficeDecisions) = (new(database), new(database));
        _presence = new(OfficeDecisions, files, office, clock);
        Shipped = office;
        Answers = new(database, () => Catalogue, clock);
        Public = new(this, Audience.Public, Answers);
        (Accounts, Sessions, Attempts, Audit) = (new(database), new(database), new(database), new(database));
        (Approvals, ImportJobs, Internal, Looks, Letters, PartRequests) = (new(database), new(database), new(database), new(database), new(database), new(database));
        (OutsideLinks, PrivateNotes, Uploads, AskedQuestions) = (new(database), new(database), new(database), new(database));
        Importer = new(() => Public.Catalogue, Editions, Approvals, Child("read"), clock, () => Accounts.HasApprover);
    }

    public CatalogueFiles Files { get; }

    /// <summary>The office and what is known, as they are at present. Who asks for both asks here once.</summary>
    public Present Present => _presence.Now;

    public Core.Measures.Catalogue Catalogue => Present.Catalogue;

    public Office Office => Present.Office;

    /// <summary>The office as its folder has it, without what staff decided.</summary>
    public Office Shipped { get; }

    public Database Database { get; }

    /// <summary>The data folder, as a full path.</summary>
    public string Data { get; }

    public TimeProvider Clock { get; }

    /// <summary>The day that it is in London now.</summary>
    public DateOnly Today => London.DayOf(Clock.GetUtcNow());

    /// <summary>What there is to report today, emergency first, with the ways to: the national ones and the office's own.</summary>
    public IReadOnlyList<Core.Reporting.Need> Needs => Core.Reporting.Need.On(Files.Signposts.Needs, Office.Reporting.Own, Office.Reporting.LeftOut, Office.Force.Within, Today);

    public Editions Editions { get; }

    /// <summary>The public's answers.</summary>
    public Answers Answers { get; }

    /// <summary>What staff decide about the office.</summary>
    public OfficeDecisions OfficeDecisions { get; }

    /// <summary>Lets what was just decided be seen at once.</summary>
    public void Look() => _presence.Look();

    /// <summary>What a measure or a source is, in Markdown; empty where nothing is known of it.</summary>
    public string Definition(string id) => Present.Measures.TryGetValue(id, out var own) ? own.Definition : Files.Definitions.GetValueOrDefault(id, "");
    /// <summary>What everybody sees.</summary>
    public Seen Public { get; }

    public Approvals Approvals { get; }

    /// <summary>What staff and named partners see beside that.</summary>
    public InternalEditions Internal { get; }

    /// <summary>What people bring in at the desk.</summary>
    public ImportJobs ImportJobs { get; }

    /// <summary>Files that people bring for the library.</summary>
    public Uploads Uploads { get; }

    /// <summary>The last look at each publisher for newer files.</summary>
    public Looks Looks { get; }

    /// <summary>Links to other sites, as they were when they were last followed.</summary>
    public OutsideLinks OutsideLinks { get; }

    /// <summary>What is to be sent to people here.</summary>
    public Letters Letters { get; }

    /// <summary>What it was started with.</summary>
    public required Settings Settings { get; init; }

    public Importer Importer { get; }

    /// <summary>Says whether a file would leak if it were published.</summary>
    public static LeakScanner Scanner { get; } = new(Child("scan", "--child"));

    /// <summary>The tables of a file that people wrote for us, read in a process of its own; null when there is no such file.</summary>
    public static Task<PublisherFile?> ReadTablesAsync(string path, CancellationToken cancel) => PublisherFile.ReadAsync(path, Child("read"), cancel);

    /// <summary>The words of files that are to be published.</summary>
    public static WordsOfFiles WordsOfFiles { get; } = new(Child("words"));

    /// <summary>What it is told: the office's own name and contact are meant to be read.</summary>
    public ScanRules ScanRules => ScanRules.Standard with
    {
        Allowed = [.. new[] { Office.Name, Office.Contact.Name, Office.Contact.Address, Office.Contact.Email, Office.Contact.Telephone }.OfType<string>().Where(text => text.Length > 0)],
    };

    /// <summary>The office's statements, as everybody sees them.</summary>
    public Statements.Statements Statements => Public.Statements;

    /// <summary>Statements while they are written.</summary>
    public Statements.Drafting Drafting => new(this);

    /// <summary>What others are asked to write.</summary>
    public PartRequests PartRequests { get; }

    /// <summary>Questions of the public as they were sent.</summary>
    public AskedQuestions AskedQuestions { get; }

    /// <summary>What people note for themselves.</summary>
    public PrivateNotes PrivateNotes { get; }

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

    /// <summary>
    /// What an audience sees, decided anew from now on. Each other audience than the public has answers of its own, and few of them are kept.
    /// </summary>
    public Seen SeenBy(Audience audience)
    {
        if (audience is Audience.Everybody) return Public;
        lock (_others)
        {
            var seen = _others.Find(kept => kept.Audience == audience) ?? new(this, audience, new(Database, () => Catalogue, Clock, audience));
            _others.Remove(seen);
            if (_others.Count == AudiencesKept) _others.RemoveAt(0);
            _others.Add(seen);
            seen.Answers.LookAgain();
            return seen;
        }
    }

    /// <summary>An address, if its room is open; null for one that the office has switched off.</summary>
    public string? Open(string address) => ClosedRooms.Holds(Office.Closed, address) ? null : address;

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
        var site = new Site(files, office, settings.Database is { } connection ? Database.OnPostgres(connection) : Database.InFolder(data), data, clock) { Settings = settings };
        if (settings.Chromium is { } chromium && !File.Exists(chromium)) throw new CatalogueException(chromium, 1, "there is no such program; ANSWERABLE_CHROMIUM names the Chromium to print with");
        if (site.Answers.UnknownIds().FirstOrDefault(id => !site.WasDecided(id)) is { } unknown)
            throw new CatalogueException(site.Database.Name, 1, $"the database holds the {unknown}, which the catalogue does not know");
        await site.TakeInRecordAsync();
        return site;
    }

    /// <summary>
    /// Whether something that is stored is a rank in a group that was known by a decision of staff or a list brought in, though that may not stand any more or not be
    /// understood. The start does not fail on it.
    /// </summary>
    private bool WasDecided(string id) => id.StartsWith($"breakdown {Core.Measures.Reading.RankIn("")}", StringComparison.Ordinal) && Group.IsId(id, Catalogue.Places);

    /// <summary>How a child that meets strangers' files is started: this program again, wherever it was started from.</summary>
    private static ChildCommand Child(params string[] command)
    {
        var running = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(running) == "dotnet"
            ? new(running, ["exec", Path.Combine(Folder, "answerable.dll"), .. command])
            : new(Path.Combine(Folder, OperatingSystem.IsWindows() ? "answerable.exe" : "answerable"), command);
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

        // So does a meeting: what people have published of it since stands over what was shipped.
        Web.Meetings.PublishedMeetings published = new(this, Public);
        var meetings = Office.Meetings.Select(meeting => published.Keep(meeting, Importer.ByRelease)).OfType<long>().ToList();
        foreach (var id in meetings.Where(id => !Editions.IsTakenBack(id))) Editions.Approve(id, Importer.ByRelease);
        Editions.WithdrawOthers(Importer.ByRelease, Web.Meetings.PublishedMeetings.Kind, meetings);
    }
}

/// <summary>The few settings, all with defaults.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Office">The office's folder name in <c>offices/</c>.</param>
/// <param name="Catalogue">Another catalogue folder than the one beside the program; for tests.</param>
/// <param name="Offices">Another folder of offices; for tests.</param>
/// <param name="Database">The connection string of a PostgreSQL database; without it the database is SQLite in the data folder.</param>
public sealed record Settings(string Data, string Office, string? Catalogue = null, string? Offices = null, string? Database = null)
{
    /// <summary>Whether the program looks at the publishers by itself, once a night.</summary>
    public bool LooksDaily { get; init; }

    /// <summary>Private addresses that a followed link may reach all the same, as <c>127.0.0.1:8080</c>; for tests.</summary>
    public IReadOnlyCollection<string> MayReach { get; init; } = [];

    /// <summary>A Chromium to print papers with; without it no PDF is offered.</summary>
    public string? Chromium { get; init; }

    /// <summary>The mail server; null to send nothing.</summary>
    public string? Smtp { get; init; }

    /// <summary>Whom mail comes from; null for the office's own address.</summary>
    public string? MailFrom { get; init; }

    /// <summary>The site's own address, for links in mail; null for mail without links.</summary>
    public string? Address { get; init; }

    public static Settings FromEnvironment() => new(Said("DATA") ?? "data", Said("OFFICE") ?? "norfolk", Said("CATALOGUE"), Said("OFFICES"), Said("DATABASE"))
    {
        LooksDaily = Said("FETCH") != "off",
        Chromium = Said("CHROMIUM"),
        Smtp = Said("SMTP"),
        MailFrom = Said("MAIL_FROM"),
        Address = Said("ADDRESS")?.TrimEnd('/'),
    };

    private static string? Said(string name) => Environment.GetEnvironmentVariable($"ANSWERABLE_{name}") is { Length: > 0 } said ? said : null;
}
