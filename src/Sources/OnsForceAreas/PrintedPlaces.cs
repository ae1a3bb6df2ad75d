using Answerable.Core.Places;
using Answerable.Sources.Reading;

namespace Answerable.Sources.OnsForceAreas;

/// <summary>
/// The places of a table's rows. The code says what kind of place a row is for, since a region and a force may share a name; then code and name
/// must agree. Where they name two known places the name is believed, because a code is what gets copied from the row above, and it is noted.
/// </summary>
internal sealed class PrintedPlaces(Layout layout, Gazetteer gazetteer, Remarks remarks)
{
    private const string RegionPrefix = "E12";

    /// <summary>The place a row is for and, in a table of local areas, the force it lies in. Null when it cannot be told; then it has been refused.</summary>
    public (Place Place, Place? Force)? Of(Row row)
    {
        if (OfForce(row) is not { } force) return null;
        if (!layout.IsLocal) return (force, null);
        var (code, name) = (layout.Text(row, Role.LocalCode), layout.Text(row, Role.LocalName));
        if (code.Length == 0 && name.Length == 0) return (force, null);
        return OfLocal(row, force, code, name) is { } local ? (local, force) : null;
    }

    private Place? OfForce(Row row)
    {
        var (code, name) = (layout.Text(row, Role.Code), layout.Text(row, Role.Name));
        if (name.Length == 0) return Unknown(row, Role.Name, "The name of the area is blank.");
        gazetteer.TryFind(code, out var coded);
        if (coded is not null && Gazetteer.IsNameOf(coded, name)) return coded;

        var isForce = gazetteer.TryFindPrinted(name, out var printed);
        var isRegion = gazetteer.TryFindRegion(name, out var region);
        if (code.Length == 0 && isForce && isRegion)
            return Unknown(row, Role.Name, $"\"{Short(name)}\" is both a region and a force, and there is no code to tell which.");
        var named = code.StartsWith(RegionPrefix, StringComparison.Ordinal) ? region ?? printed : printed ?? region;
        if (named is null)
        {
            var nearest = gazetteer.Nearest(name);
            return Unknown(row, Role.Name, $"\"{Short(name)}\" is not a known police force, country or region."
                + (nearest.Count > 0 ? $" Is it {string.Join(" or ", nearest)}?" : "") + (coded is null ? "" : $" The code {code} is that of {coded.Name}."));
        }

        if (code.Length > 0) Against(row, Role.Code, code, coded, name, named);
        return named;
    }

    private Place? OfLocal(Row row, Place force, string code, string name)
    {
        if (name.Length == 0) return Unknown(row, Role.LocalName, $"The name of the local area is blank beside the code {Short(code)}.");
        gazetteer.TryFind(code, out var coded);
        if (coded is not null && Gazetteer.IsNameOf(coded, name))
        {
            if (coded.Within != force.Id) Against(row, Role.Name, force.Code ?? force.Id, force, name, coded);
            return coded;
        }

        if (!gazetteer.TryFindLocal(force.Id, name, out var named))
        {
            return Unknown(row, Role.LocalName, $"\"{Short(name)}\" is not a known local area of {force.Name}. Expected one of "
                + $"{string.Join(", ", gazetteer.LocalAreas(force.Id).Select(area => area.Name))}.");
        }

        if (code.Length > 0) Against(row, Role.LocalCode, code, coded, name, named);
        return named;
    }

    private void Against(Row row, Role role, string code, Place? coded, string name, Place named)
    {
        var local = role != Role.LocalCode && layout.Text(row, Role.LocalName) is { Length: > 0 } area && area != name ? $" ({Short(area)})" : "";
        var text = $"The code {Short(code)} is {(coded is null ? "not known" : $"that of {coded.Name}")}, but the name is \"{Short(name)}\": the row{local} was read as {named.Name}.";
        remarks.Note(coded is null ? "code-unknown" : "code-against-name", Remarks.Where(layout, row, layout.IndexOf(role)), text, named, layout.LatestYear);
    }

    private Place? Unknown(Row row, Role role, string text)
    {
        remarks.Refuse("unknown-place", Remarks.Where(layout, row, layout.IndexOf(role)), text);
        return null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
