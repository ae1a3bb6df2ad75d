using Answerable.Core.Measures;
using Answerable.Core.Places;
using Answerable.Sources.Reading;
using Printed = Answerable.Core.Measures.Reading;

namespace Answerable.Sources.HomeOfficeRolling;

/// <summary>What a printed offence counts towards.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Breakdown">Empty, or the part of it that has a label of its own.</param>
internal readonly record struct Label(string Measure, string Breakdown);

/// <summary>
/// The offences of the rolling table by their labels. Burglary was divided otherwise from April 2017, so the twelve months over that date
/// hold both divisions, and each is a part of one measure.
/// </summary>
internal sealed class Labels(Catalogue catalogue, Said said, Remarks remarks)
{
    private const string Fraud = "crime-fraud";

    private static readonly Dictionary<string, Label> Halves = new()
    {
        ["domestic burglary"] = new("crime-residential-burglary", Printed.Offence("domestic-burglary")),
        ["residential burglary"] = new("crime-residential-burglary", Printed.Offence("residential-burglary")),
        ["non-domestic burglary"] = new("crime-non-residential-burglary", Printed.Offence("non-domestic-burglary")),
        ["non-residential burglary"] = new("crime-non-residential-burglary", Printed.Offence("non-residential-burglary")),
    };

    private readonly Dictionary<string, Label?> _known = [];

    /// <summary>What a label means; null where it is left out, or refused. A national body's own name stands for the fraud it reports.</summary>
    public Label? Of(string text, Place place, Func<string> where)
    {
        if (place.Kind == PlaceKind.NoArea && Gazetteer.IsNameOf(place, text)) return new(Fraud, "");
        return _known.TryGetValue(text, out var label) ? label : _known[text] = Read(text, where);
    }

    private Label? Read(string text, Func<string> where)
    {
        if (Columns.Told(text, said) is { } told)
        {
            if (told == Columns.Ignore) remarks.Note("offence-left-out", where(), $"The rows of {Shown.Value(text)} were left out.");
            if (catalogue.TryMeasure(told, out _)) return new(told, "");
            if (told == Columns.Ignore) return null;
        }

        if (Halves.TryGetValue(Columns.Plain(text), out var half)) return half;
        if (catalogue.TryHeading(text, out var measure) && measure.Topic is "crime" or "fraud") return new(measure.Id, "");
        remarks.Refuse("unknown-offence", where(), $"{Shown.Value(text)} is not a known offence. Say what it counts towards with --map \"{text}=MEASURE\", or leave it out with --map \"{text}=ignore\".");
        return null;
    }
}
