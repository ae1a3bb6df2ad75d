using System.Globalization;
using Answerable.Tests;
using Answerable.Web.Statements;

namespace Answerable.Web.Tests.Pages;

/// <summary>A new office is one folder, and a statement of any period is filled from what is brought in.</summary>
public sealed class StatementElsewhereTests
{
    [Fact]
    public async Task Another_forces_office_has_its_statement_from_the_workbook_of_the_national_statistics()
    {
        var offices = Directory.CreateTempSubdirectory("answerable-offices-").FullName;
        Directory.CreateDirectory(Path.Combine(offices, "suffolk"));
        await File.WriteAllTextAsync(
            Path.Combine(offices, "suffolk", "office.yaml"),
            """
            name: Office of the Police and Crime Commissioner for Suffolk
            short-name: Suffolk
            body: police and crime commissioner
            force: suffolk
            website: https://suffolk-pcc.gov.uk/
            adopted: false
            holders: []
            groups: [national]
            contact:
              name: the office's website
            """);
        await File.WriteAllTextAsync(
            Path.Combine(offices, "suffolk", "frameworks.yaml"),
            """
            - framework: national-measures
              priorities:
                - priority: cyber
                  measures: [fraud-and-computer-misuse]
                  reason: The national surveys have no figure for one force, so this shows what people here reported.
            """);
        var data = Directory.CreateTempSubdirectory("answerable-").FullName;
        await using var site = await RunningSite.StartAsync(new Settings(data, "suffolk", Offices: offices));
        Assert.Contains("No statement has been published", (await site.PageAsync("/statement")).Body!.TextContent, StringComparison.Ordinal);
        var outcome = await site.ImportAsync(Shared.Path("data", "ons-pfa", "policeforceareatablesyedecember2024.xlsx"));
        Assert.NotNull(outcome.TakingIn);

        Assert.True(Core.Periods.Period.TryParse("P12M/2024-12", out var period));
        var statement = site.Site.Statements.Draft(site.Site.Office.Frameworks.Single(), period);
        Assert.Equal("Suffolk Constabulary", statement.Force);
        Assert.Equal(6, statement.Sections.Count);
        var csv = StatementFiles.Csv(statement).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith(',')).ToDictionary(line => line.Split(',')[0] + line.Split(',')[1], line => line.Split(','));
        foreach (var measure in new[] { "crime-homicide", "crime-violence-with-injury", "crime-residential-burglary", "crime-vehicle-offences", "crime-theft-from-the-person", "crime-robbery", "crime-neighbourhood", "fraud-and-computer-misuse" })
        {
            var figure = site.Site.Answers.Series(measure).At("suffolk", period)!;
            Assert.Equal(figure.Value, decimal.Parse(csv[measure][4], CultureInfo.InvariantCulture));
            Assert.StartsWith("ons-pfa.", csv[measure][6], StringComparison.Ordinal);
        }

        Assert.Equal("[x]", csv["crime-gbh"][5]); // the workbook has no such split: it takes the office's own file
        var (now, before) = (site.Site.Answers.Series("crime-robbery").At("suffolk", period)!.Value!.Value, site.Site.Answers.Series("crime-robbery").At("suffolk", period.YearBefore)!.Value!.Value);
        Assert.Equal(now - before, decimal.Parse(csv["crime-robbery"][15], CultureInfo.InvariantCulture));
        Directory.Delete(offices, recursive: true);
    }
}
