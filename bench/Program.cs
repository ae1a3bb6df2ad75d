using Answerable.Bench;

// Processor time per request, of the serving process alone: the asking is done by this same program in a process of its own.
//   dotnet run -c Release --project bench
//   dotnet run -c Release --project bench -- signals
//   dotnet run -c Release --project bench -- only "page and SVG"      the requests that are called so
if (args is ["signals"])
{
    SignalsOfAll.Run(Answerable.Web.Catalogue.CatalogueFiles.Read(Path.Combine(AppContext.BaseDirectory, "catalogue")).Known);
    return 0;
}

if (args is ["ask", var address]) return await Asking.RunAsync(new(address));

var folder = Directory.CreateTempSubdirectory("answerable-bench-");
try
{
    await using var house = await House.OpenAsync(folder.FullName);
    using var asker = Asker.Start(house.Address);
    var rounds = new Rounds(house, asker);
    if (args is ["only", var called])
    {
        rounds.Run(called);
        return 0;
    }

    rounds.Run("");
    Parts.Run(house.Site);
    SignalsOfAll.Run(house.Site.Catalogue);
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
