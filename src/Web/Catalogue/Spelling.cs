using System.Globalization;
using System.Text.Json;
using Answerable.Core.Measures;
using Answerable.Core.Periods;
using Answerable.Core.Places;

namespace Answerable.Web.Catalogue;

/// <summary>Words of catalogue files that stand for something: kinds, periods, dates, places.</summary>
internal static class Spelling
{
    public static T Of<T>(string path, string key, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0])
            ? value
            : throw new CatalogueException(path, LineOf(path, text), $"{key} is \"{text}\"; expected one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}");

    public static Period OfPeriod(string path, string key, string text) =>
        Period.TryParse(text, out var period) ? period : throw new CatalogueException(path, LineOf(path, text), $"{key} is \"{text}\"; expected a month such as 2024-06");

    public static DateOnly OfDate(string path, string key, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new CatalogueException(path, LineOf(path, text), $"{key} is \"{text}\"; expected a date such as 2024-07-24");

    /// <summary>A time of a day in London, which a clock there shows once on that day.</summary>
    public static TimeOnly OfTime(string path, string key, string text, DateOnly day) =>
        !TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? throw new CatalogueException(path, LineOf(path, text), $"{key} is \"{text}\"; expected a time such as 09:30")
            : London.ShowsOnce(day, time) ? time : throw new CatalogueException(path, LineOf(path, text), $"{key} is \"{text}\"; the clocks change on that day, and it is shown twice or not at all");

    /// <summary>A page on the secure web.</summary>
    public static string OfAddress(string path, string text) =>
        OfficeDetails.IsAddress(text) ? text : throw new CatalogueException(path, LineOf(path, text), $"\"{text}\" is not a web address that begins with https://");

    public static Place OfPlace(string path, string id, Gazetteer places) =>
        places.TryFind(id, out var place) ? place : throw new CatalogueException(path, LineOf(path, id), $"there is no place \"{id}\"");

    public static string OfMeasure(string path, string id, HashSet<string> measures) =>
        measures.Contains(id) ? id : throw new CatalogueException(path, LineOf(path, id), $"there is no measure \"{id}\"");

    /// <summary><c>1000 population</c>: so many of a measure.</summary>
    public static Per OfPer(string path, string text) =>
        text.Split(' ') is [var number, var of] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many > 0
            ? new(many, of)
            : throw new CatalogueException(path, LineOf(path, text), $"rates has \"{text}\"; expected so many of a measure, such as 1000 population");

    public static int LineOf(string path, string text) =>
        Math.Max(1, Array.FindIndex(File.ReadAllLines(path), line => line.Contains(text, StringComparison.Ordinal)) + 1);
}
