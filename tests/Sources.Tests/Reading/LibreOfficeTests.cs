using System.Diagnostics;
using Answerable.Sources.Calls999;
using Answerable.Sources.Reading;
using Answerable.Sources.Tests.Calls999;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Reading;

/// <summary>The same figures whichever way a publisher saves them.</summary>
public sealed class LibreOfficeTests
{
    [Theory]
    [InlineData("ods")]
    [InlineData("xlsx")]
    public async Task The_synthetic_national_file_saved_as_a_workbook_gives_the_same_place_months(string kind)
    {
        var csv = Shared.Path("data", "calls-999", "999-national-synthetic.csv");
        var folder = Directory.CreateTempSubdirectory("answerable-");
        try
        {
            var saved = await SavedAs(kind, csv, folder.FullName);
            var file = (await PublisherFile.ReadAsync(saved, Child.Command, CancellationToken.None))!;
            Assert.Empty(file.Problems);
            var said = new Said(null, null, Files.NoMapping);
            var (expected, extract) = (Files.Read(await File.ReadAllTextAsync(csv)), Calls999File.Read(file.Tables, said, Files.Catalogue.Known));
            Assert.Equal(1408, extract.Readings.Select(reading => (reading.Place, reading.Period)).Distinct().Count());
            Assert.Equal(Files.Said(expected), Files.Said(extract));
            Assert.Equal(expected.Problems.Select(note => note.Problem.Code), extract.Problems.Select(note => note.Problem.Code));
            Console.WriteLine($"{kind} by LibreOffice: {extract.Readings.Count} readings, as in the csv");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> SavedAs(string kind, string file, string folder)
    {
        var start = new ProcessStartInfo("libreoffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", kind, "--outdir", folder, file })
            start.ArgumentList.Add(argument);
        try
        {
            using var office = Process.Start(start)!;
            var (output, error) = (office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
            await office.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
            Assert.True(office.ExitCode == 0, await output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            const string Reason = "LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc-nogui.";
            if (Environment.GetEnvironmentVariable("CI") is "true") Assert.Fail(Reason);
            Assert.Skip(Reason);
        }
        return Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), kind));
    }
}
