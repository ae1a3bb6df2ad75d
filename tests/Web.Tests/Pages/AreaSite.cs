using System.Text;
using Answerable.Tests;

namespace Answerable.Web.Tests.Pages;

/// <summary>The site with the ONS's workbook, the neighbourhoods of Norfolk, and a few postcodes that are made up (synthetic).</summary>
[CollectionDefinition(Name)]
public sealed class AreaSite : IAsyncLifetime, ICollectionFixture<AreaSite>
{
    public const string Name = "areas";

    public const string Postcodes = "pcds,oslaua\nNR99 1ZZ,E07000143\nNR99 2ZZ,E07000148\nIP99 1ZZ,E07000202\n";

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync();
        var postcodes = Path.Combine(Site.Data, "synthetic-postcodes.csv");
        await File.WriteAllTextAsync(postcodes, Postcodes, Encoding.UTF8);
        foreach (var (path, day) in new[] { (CrimeSite.Workbook, CrimeSite.WorkbookDay), (Shared.Path("data", "places", "norfolk_msoa11_places.csv"), new DateOnly(2021, 1, 1)), (postcodes, new DateOnly(2025, 2, 1)) })
        {
            var outcome = await Site.ImportAsync(path, published: day);
            Assert.True(outcome.TakingIn is not null, string.Join("\n", outcome.Refusals.Take(5)));
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
