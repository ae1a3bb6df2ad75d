using System.Globalization;
using System.Text;

namespace Answerable.Tests;

/// <summary>
/// A synthetic file in the manner of the national fraud dashboard, written by hand for tests: 43 forces and British Transport Police, 40 types of crime, two
/// kinds of victim, thirteen months. Every figure is made up by a formula; none is of a real force. What the tests expect is added up here, from the rows.
/// </summary>
/// <param name="Last">The last month, as year and month.</param>
/// <param name="Months">How many months up to it.</param>
internal sealed record SyntheticDashboard(DateOnly Last, int Months = 13)
{
    private SyntheticDashboard(SyntheticDashboard other) => (Last, Months, Renamed, LeftOut, HasHuge) = (other.Last, other.Months, other.Renamed, other.LeftOut, other.HasHuge); // not its rows

    public const string Header = "Month,Police force,NFIB code,NFIB description,Victim type,Number of reports,Reports with a loss,Total reported loss (£)";

    /// <summary>The cell whose loss a single case made: of Norfolk, investment fraud against organisations, in the last month.</summary>
    public const string HugeForce = "Norfolk", HugeCode = "2E";

    /// <summary>What that case lost.</summary>
    public const long HugeLoss = 9_400_000;

    public static IReadOnlyList<string> Forces { get; } =
    [
        "Norfolk", "Suffolk", "Avon and Somerset", "Bedfordshire", "Cambridgeshire", "Cheshire", "City of London", "Cleveland", "Cumbria", "Derbyshire", "Devon and Cornwall", "Dorset", "Durham", "Dyfed-Powys", "Essex",
        "Gloucestershire", "Greater Manchester", "Gwent", "Hampshire", "Hertfordshire", "Humberside", "Kent", "Lancashire", "Leicestershire", "Lincolnshire", "Merseyside", "Metropolitan", "North Wales", "North Yorkshire",
        "Northamptonshire", "Northumbria", "Nottinghamshire", "South Wales", "South Yorkshire", "Staffordshire", "Surrey", "Sussex", "Thames Valley", "Warwickshire", "West Mercia", "West Midlands", "West Yorkshire", "Wiltshire",
        "British Transport Police",
    ];

    /// <summary>Codes and names; the last five are cyber crime.</summary>
    public static IReadOnlyList<(string Code, string Name)> Types { get; } =
    [
        ("3A", "Online Shopping and Auctions"), ("1H", "Other Advance Fee Frauds"), ("2E", "Other Financial Investment"), ("1D", "Dating Scam"), ("5A", "Cheque, Plastic Card and Online Bank Accounts"), ("3E", "Computer Software Service Fraud"),
        ("5D", "Mandate Fraud"), ("3D", "Other Consumer Non Investment Fraud"), ("1J", "Lender Loan Fraud"), ("3F", "Ticket Fraud"), ("1G", "Rental Fraud"), ("3C", "Door to Door Sales and Bogus Tradesmen"), ("1A", "419 Advance Fee Fraud"),
        ("1B", "Lottery Scams"), ("1C", "Counterfeit Cashiers Cheques"), ("1E", "Fraud Recovery"), ("1F", "Inheritance Fraud"), ("2A", "Share Sales or Boiler Room Fraud"), ("2B", "Pyramid or Ponzi Schemes"), ("2D", "Time Shares and Holiday Club Fraud"),
        ("3B", "Consumer Phone Fraud"), ("3G", "Retail Fraud"), ("4A", "Charity Fraud"), ("5B", "Application Fraud (excluding Mortgages)"), ("5C", "Mortgage Related Fraud"), ("5E", "Dishonestly Retaining a Wrongful Credit"), ("6A", "Insurance Related Fraud"),
        ("7A", "Telecom Industry Fraud (Misuse of Contracts)"), ("8A", "Corporate Employee Fraud"), ("8B", "Corporate Procurement Fraud"), ("9", "Business Trading Fraud"), ("10", "False Accounting"), ("11", "Bankruptcy and Insolvency Fraud"),
        ("19", "Fraud by Abuse of Position of Trust"), ("90", "None of the Above"),
        ("52C", "Hacking - Social Media and Email"), ("52B", "Hacking - Personal"), ("50A", "Computer Virus / Malware / Spyware"), ("52E", "Hacking - Extortion"), ("52A", "Hacking - Server"),
    ];

    /// <summary>Which types are cyber crime.</summary>
    public static bool IsCyber(string code) => code[0] == '5' && code[1] is '0' or '2' && code.Length == 3;

    /// <summary>The names printed beside codes that are not the usual ones, from a month on: a type that was renamed.</summary>
    public IReadOnlyDictionary<string, (string Name, DateOnly From)> Renamed { get; init; } = new Dictionary<string, (string, DateOnly)>();

    /// <summary>Rows that are left out.</summary>
    public Func<Row, bool> LeftOut { get; init; } = _ => false;

    /// <summary>Whether a single case is in it.</summary>
    public bool HasHuge { get; init; } = true;

    /// <summary>A row of it.</summary>
    internal sealed record Row(DateOnly Month, string Force, string Code, string Name, string Victim, long Reports, long WithLoss, long Loss);

    /// <summary>All rows, month by month.</summary>
    public IReadOnlyList<Row> Rows => field ??=
    [
        .. from step in Enumerable.Range(1 - Months, Months)
           let month = Last.AddMonths(step)
           from force in Enumerable.Range(0, Forces.Count)
           from type in Enumerable.Range(0, Types.Count)
           from victim in Enumerable.Range(0, 2)
           let row = Of(month, force, type, victim)
           where !LeftOut(row)
           select row,
    ];

    /// <summary>The reports of a force in a month, of some of its rows.</summary>
    public long Reports(string force, DateOnly month, Func<Row, bool>? which = null) => Rows.Where(row => row.Force == force && row.Month == month && (which?.Invoke(row) ?? true)).Sum(row => row.Reports);

    public long Loss(string force, DateOnly month, Func<Row, bool>? which = null) => Rows.Where(row => row.Force == force && row.Month == month && (which?.Invoke(row) ?? true)).Sum(row => row.Loss);

    public override string ToString()
    {
        StringBuilder csv = new($"Synthetic figures made up for tests: not the national dashboard's\n{Header}\n");
        foreach (var row in Rows)
            csv.Append(CultureInfo.InvariantCulture, $"{row.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture)},{row.Force},{row.Code},\"{row.Name}\",{row.Victim},{row.Reports},{row.WithLoss},\"£{row.Loss:N0}\"\n");
        return csv.ToString();
    }

    // Norfolk's reports of each type rise by one a month for individuals; others stand still. Sizes fall along the list of types, and differ by force.
    private Row Of(DateOnly month, int force, int type, int victim)
    {
        var (code, name) = Types[type];
        var months = ((month.Year - 2024) * 12) + month.Month;
        long reports = victim == 0 ? Math.Max(0, 34 - type) + (force * 3 % 7) + (force == 0 && type == 0 ? months * 4 : months % 3) : type % 4;
        var withLoss = reports * 2 / 5;
        var loss = withLoss * (700 + (type * 40));
        if (HasHuge && force == 0 && code == HugeCode && victim == 1 && month == Last) (withLoss, loss) = (1, HugeLoss);
        return new(month, Forces[force], code, Renamed.TryGetValue(code, out var other) && month >= other.From ? other.Name : name, victim == 0 ? "Individual" : "Organisation", reports, withLoss, loss);
    }
}
