using System.Globalization;
using System.Text.Json;
using Answerable.Core.Measures;
using Answerable.Web.Catalogue;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Staff;

/// <summary>The form in which a measure of the office's own is defined or corrected.</summary>
public abstract class MeasureForm(Site site) : OfficePage(site)
{
    private const int LongestPriority = 300;

    /// <summary>The page that lists them.</summary>
    public const string List = "/staff/measures";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Direction { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    [BindProperty]
    public string? Months { get; set; }

    [BindProperty]
    public string? Decimals { get; set; }

    [BindProperty]
    public string? Definition { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    /// <summary>The choices of the form, in order.</summary>
    public IReadOnlyList<Choice> Choices => [.. IsFixed ? [] : Fixed, Of<Direction>(nameof(Direction), English.OwnDirectionLegend, word => English.Good(Enum.Parse<Direction>(word, ignoreCase: true)), Direction)];

    /// <summary>Whether unit, period and places stay as they are, because there are figures.</summary>
    public virtual bool IsFixed => false;

    private IReadOnlyList<Choice> Fixed =>
    [
        Of<OwnUnit>(nameof(Unit), English.OwnUnitLegend, English.OwnUnitChoice, Unit),
        Of<OwnPlaces>(nameof(Places), English.OwnPlacesLegend, word => English.OwnPlacesChoice(word, Office.Force.Name), Places),
        new(nameof(Months), English.OwnMonthsLegend, [.. new[] { 1, 3, 12 }.Select(months => (months.ToString(CultureInfo.InvariantCulture), English.OwnMonthsChoice(months)))], Months, ModelState),
    ];

    /// <summary>Fills the form in with a measure as it is.</summary>
    protected void Fill(OfficeMeasure measure) => (Name, Unit, Direction, Places, Months, Decimals, Definition, Priority) = (
        measure.Name, Word(measure.Unit), Word(measure.Direction), Word(measure.Places), measure.Months.ToString(CultureInfo.InvariantCulture),
        measure.Decimals.ToString(CultureInfo.InvariantCulture), measure.Definition, measure.Priority);

    /// <summary>The measure that is filled in; null when something is wrong with it, which is then said at its field.</summary>
    protected OfficeMeasure? Filled(string? ended, OfficeMeasure? kept)
    {
        var (name, definition, priority) = (Name?.Trim() ?? "", Definition?.Trim().ReplaceLineEndings("\n") ?? "", Priority?.Trim() ?? "");
        Check(name.Length is > 0 and <= OfficeMeasure.LongestName && OfficeMeasure.IdOf(name) is not null, nameof(Name), English.OwnNameMissing);
        Check(definition.Length is > 0 and <= OfficeMeasure.LongestDefinition, nameof(Definition), English.OwnDefinitionMissing);
        Check(priority.Length <= LongestPriority, nameof(Priority), English.OwnPriorityLong);
        Check(int.TryParse(Decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= OfficeMeasure.MostDecimals, nameof(Decimals), English.OwnDecimalsWrong);
        foreach (var choice in Choices) Check(choice.Options.Any(option => option.Value == choice.Chosen), choice.Name, English.ChooseOne);
        if (!ModelState.IsValid) return null;
        return new(
            name, kept?.Unit ?? Parse<OwnUnit>(Unit!), Parse<Direction>(Direction!), definition, kept?.Places ?? Parse<OwnPlaces>(Places!), priority,
            kept?.Months ?? int.Parse(Months!, CultureInfo.InvariantCulture), decimals, ended);
    }

    private Choice Of<T>(string name, string legend, Func<string, string> words, string? chosen)
        where T : struct, Enum => new(name, legend, [.. Enum.GetValues<T>().Select(value => (Word(value), words(Word(value))))], chosen, ModelState);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => Word(value) == word);
}
