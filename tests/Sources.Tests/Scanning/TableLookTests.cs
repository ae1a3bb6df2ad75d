using Answerable.Sources.Scanning;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>Small counts of people and rows that are people, in tables as csv. All of them are made up.</summary>
public sealed class TableLookTests
{
    [Theory]
    [InlineData("Ward,Reports\nA,12\nB,1\n")]
    [InlineData("School,Number of pupils\nTestschool,3\nOther,40\n")]
    [InlineData("Ethnic group,Complaints\nGroup one,220\nGroup two,4\n")]
    [InlineData("District,January 2024,February 2024\nNorth,30,2\nSouth,44,31\n")]
    [InlineData("Month,Female,Male\n2024-01,3,44\n2024-02,50,41\n")]
    [InlineData("Age group,Victims\n10-17,2\n18 and over,90\n")]
    [InlineData("Rank,Dismissed\nConstable,2\nSergeant,1\n")]
    public void Small_counts_of_people_are_found(string csv) => Assert.Contains(Leak.SmallCounts, Look.At(csv, ".csv").Codes);

    [Theory]
    [InlineData("Month,Calls\n2024-01,3\n2024-02,4\n")]
    [InlineData("Offence,Count\nHomicide,2\nRobbery,210\n")]
    [InlineData("Ward,Rank,Rate per 1000\nA,1,2.4\nB,2,3.1\n")]
    [InlineData("Ward,Reports\nA,12\nB,[c]\nC,<5\n")]
    [InlineData("Ward,Reports\nA,0\nB,5\n")]
    [InlineData("measure,breakdown,place,period,value,marker,edition\ncrime-homicide,,norfolk,2024-03,3,,ons-pfa.2024-07-24.aaaaaaaa\n")]
    [InlineData("Area code,Area,Year\nE07000143,Breckland,2\nE07000144,Broadland,3\n")]
    public void Other_small_numbers_are_left_alone(string csv) => Assert.DoesNotContain(Leak.SmallCounts, Look.At(csv, ".csv").Codes);

    [Fact]
    public void The_threshold_is_an_argument()
    {
        const string csv = "Ward,Reports\nA,12\nB,7\n";
        Assert.Empty(Look.At(csv, ".csv").Codes);
        var finding = Assert.Single(Look.At(csv, ".csv", ScanRules.Standard with { Threshold = 10 }).Findings);
        Assert.Equal("""line 3, column 2: a count of 7, fewer than 10, under "Reports" [small-counts]""", finding.ToString());
        Assert.Empty(Look.At("Ward,Reports\nA,12\nB,1\n", ".csv", ScanRules.Standard with { Threshold = 0 }).Codes);
    }

    [Theory]
    [InlineData("Date,Time,Street,Sex,Age", "{0:00}/01/2024,20:15,Example Road,F,{0}")]
    [InlineData("Crime number,Location,Outcome", "NC{0:00000},On or near Example Road,None")]
    [InlineData("Stopped on,Latitude,Longitude,Self-defined ethnicity,Gender", "2024-01-{0:00}T10:00:00,52.6,1.3,Not stated,M")]
    public void A_row_for_each_person_is_found(string heads, string row) =>
        Assert.Contains(Leak.RowLevelData, Look.At(Table(heads, row), ".csv").Codes);

    [Theory]
    [InlineData("Date,Calls,Answered", "2024-01-{0:00},{0}51,{0}40")]
    [InlineData("Sex,Age,Number of victims", "F,{0},{0}00")]
    [InlineData("Area code,Area,Latitude,Longitude,Population", "E0700{0:0000},Place {0},52.6,1.3,100{0}")]
    public void Statistics_are_no_rows_of_people(string heads, string row) => Assert.DoesNotContain(Leak.RowLevelData, Look.At(Table(heads, row), ".csv").Codes);

    [Fact]
    public void A_column_of_names_is_personal_data() =>
        Assert.Contains(Look.At("Surname,Grade\nTestperson,A\n", ".csv").Findings, finding => finding is { Code: Leak.PersonalData, Found: "a column headed \"Surname\", filled in 1 row" });

    private static string Table(string heads, string row) => heads + "\n" + string.Concat(Enumerable.Range(1, 28).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, i) + "\n"));
}
