using System.Text;
using Answerable.Core.Measures;
using Answerable.Sources.PlaceNames;

namespace Answerable.Sources.Tests.PlaceNames;

/// <summary>Lists of postcodes with the areas they lie in. Every postcode here is made up (synthetic).</summary>
public sealed class PostcodesFileTests
{
    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,oslaua,pfa,lat,long\nNR99 9ZZ,NR99 9ZZ,NR99 9ZZ,198001,E07000148,E23000024,52.6,1.3\n", "NR999ZZ", "E07000148")]
    [InlineData("pcds,lad24cd,pfa23cd\nNR1 1ZZ,E07000148,E23000024\n", "NR11ZZ", "E07000148")]
    [InlineData("Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,Admin_district_code\nNR1 1ZZ,10,623000,308000,E92000001,E07000148\n", "NR11ZZ", "E07000148")]
    [InlineData("postcode,pfa\nnr11zz,E23000024\n", "NR11ZZ", "norfolk")]
    [InlineData("Postcode,Local authority\nNR1 1ZZ,Norwich\n", "NR11ZZ", "E07000148")]
    public void The_columns_of_the_ONS_directory_and_of_Code_Point_Open_are_known(string csv, string postcode, string area)
    {
        var taken = Taken.OfText(PostcodesFile.Publisher, csv);
        var row = Assert.Single(taken.Extract.References);
        Assert.Equal(("postcode", postcode, area, ""), (row.Kind, row.Name, row.Place, row.Content));
        Assert.Equal("1 postcode in Norfolk", taken.Extract.Title);
    }

    [Theory]
    [InlineData("pcds,oslaua\nNR1,E07000148\n", "bad-postcode", "line 2, column 1 (\"pcds\")", "NR1 1AA")]
    [InlineData("pcds,oslaua\n,E07000148\n", "bad-postcode", "line 2, column 1 (\"pcds\")", "blank")]
    [InlineData("pcds,oslaua\nNR1 1ZZ,E07000148\nNR11ZZ,E07000143\n", "duplicate", "line 3, column 1 (\"pcds\")", "on line 2, in another area")]
    [InlineData("NR1 1ZZ,10,623000,308000,E07000148\nNR1 1ZY,10,623000,308000,E07000148\n", "no-headings", "line 1, column 1 (\"NR1 1ZZ\")", "row of headings")]
    public void What_cannot_be_read_is_refused_with_its_place(string csv, string code, string where, string text)
    {
        var refusal = Taken.OfText(PostcodesFile.Publisher, csv).Refusal;
        Assert.Equal((code, where), (refusal.Code, refusal.Where));
        Assert.Contains(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_postcode_printed_twice_with_one_area_is_one()
    {
        var taken = Taken.OfText(PostcodesFile.Publisher, "pcds,oslaua\nNR1 1ZZ,E07000148\nNR11ZZ,E07000148\n");
        Assert.Single(taken.Extract.References);
        Assert.Equal(ProblemKind.Note, Assert.Single(taken.Said("duplicate")).Kind);
    }

    [Fact]
    public void The_postcodes_of_a_whole_force_are_one_list()
    {
        StringBuilder csv = new("pcds,oslaua\n");
        for (var i = 0; i < 30_000; i++) csv.Append($"NR{i / 2_000 + 1} {i / 200 % 10}{(char)('A' + (i / 10 % 20))}{(char)('A' + (i % 10))},E0700014{3 + (i % 7)}\n");
        var taken = Taken.OfText(PostcodesFile.Publisher, csv.ToString());
        Assert.False(taken.Extract.IsRefused);
        Assert.Equal(30_000, taken.Extract.References.Count);
    }
}
