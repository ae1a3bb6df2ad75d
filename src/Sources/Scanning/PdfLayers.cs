using UglyToad.PdfPig.Tokens;

namespace Answerable.Sources.Scanning;

/// <summary>Layers of a PDF that a reader can switch on and that are off at first, or off on paper or on the screen.</summary>
internal static class PdfLayers
{
    public static void Look(DictionaryToken catalog, Func<IToken?, IToken?> whole, Discoveries found)
    {
        if (whole(catalog.Data.GetValueOrDefault("OCProperties")) is not DictionaryToken layers) return;
        IToken? Of(IToken? token, string key) => whole(token) is DictionaryToken dictionary ? whole(dictionary.Data.GetValueOrDefault(key)) : null;
        var usual = Of(layers, "D");
        var off = Of(usual, "OFF") is ArrayToken { Length: > 0 } || (Of(usual, "BaseState") as NameToken)?.Data is "OFF";
        var others = Of(layers, "Configs") is ArrayToken { Length: > 0 };
        var used = (whole(layers.Data.GetValueOrDefault("OCGs")) as ArrayToken)?.Data.Select(group => Of(group, "Usage")).Any(usage =>
            new[] { ("View", "ViewState"), ("Print", "PrintState"), ("Export", "ExportState") }.Any(state => (Of(Of(usage, state.Item1), state.Item2) as NameToken)?.Data is "OFF")) == true;
        if (off || used || others) found.Add(Leak.HiddenLayer, "the file", "a layer that is switched off: anybody can switch it on");
    }
}
