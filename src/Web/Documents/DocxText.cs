using System.Xml.Linq;
using Answerable.Sources.Reading;
using Answerable.Web.Words;

namespace Answerable.Web.Documents;

/// <summary>The text of a Word file that somebody sent, as Markdown. What cannot be kept is named; what would be lost without a word is refused.</summary>
public static class DocxText
{
    /// <summary>The whole text of a file.</summary>
    public static TakenText Of(string path)
    {
        var (file, refusal) = WordFile.Open(path);
        if (file is null) return TakenText.Refused(refusal);
        var body = file.Document.Elements().FirstOrDefault(element => element.Name.LocalName == "body");
        return body is null ? TakenText.Refused(English.NothingWritten) : Of(file, [.. Blocks(body)]);
    }

    /// <summary>What was written in one marked place of a form; see <see cref="WordForm"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The place's id, as the form was made with.</param>
    public static TakenText OfPlace(string path, string id)
    {
        var (file, refusal) = WordFile.Open(path);
        if (file is null) return TakenText.Refused(refusal);
        var marks = new PlaceMarks(id);
        var (blocks, why) = marks.Between(file.Document);
        return blocks is null ? TakenText.Refused(why) : Of(file, blocks);
    }

    /// <summary>Paragraphs and tables, also those inside controls and wrappers, but for what a control only shows until somebody writes in it.</summary>
    internal static IEnumerable<XElement> Blocks(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName is "p" or "tbl") yield return element;
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" && !ShowsPlaceholder(element))
                foreach (var inner in Blocks(element)) yield return inner;
        }
    }

    internal static bool ShowsPlaceholder(XElement element) => element.Name.LocalName == "sdt" && element.Elements().Any(properties =>
        properties.Name.LocalName == "sdtPr" && properties.Elements().Any(shown => shown.Name.LocalName == "showingPlcHdr" && DocxStyles.IsOn(shown)));

    private static TakenText Of(WordFile file, IReadOnlyList<XElement> blocks)
    {
        var inside = blocks.SelectMany(block => block.DescendantsAndSelf()).Select(element => element.Name.LocalName)
            .Concat(blocks.SelectMany(block => block.Ancestors()).Select(element => element.Name.LocalName)).ToHashSet();
        if (inside.Overlaps(["ins", "del", "moveFrom", "moveTo"])) return TakenText.Refused(English.HasTrackedChanges);
        if (inside.Overlaps(["commentRangeStart", "commentReference"])) return TakenText.Refused(English.HasComments);
        var reading = new Reading(file);
        foreach (var block in blocks) reading.Take(block);
        return reading.Finish();
    }

    /// <summary>A file being read: what is written so far, and how far its lists are counted.</summary>
    private sealed class Reading(WordFile file)
    {
        private readonly WrittenMarkdown _written = new();
        private readonly DocxStyles _styles = new(file);
        private readonly Dictionary<(string List, int Level), int> _counted = [];
        private readonly DocxRuns _runs = new(file);

        public void Take(XElement block)
        {
            if (block.Name.LocalName == "tbl") Table(block);
            else Paragraph(block);
        }

        public TakenText Finish() => _written.Finish() is { Length: > 0 } markdown ? new(markdown, _runs.Notes, "") : TakenText.Refused(English.NothingWritten) with { Notes = _runs.Notes };

        private void Paragraph(XElement paragraph)
        {
            var pieces = _runs.Of(paragraph).ToList();
            if (pieces.All(piece => string.IsNullOrWhiteSpace(piece.Text))) return;
            switch (_styles.Of(paragraph))
            {
                case { Heading: { } level }: _written.Heading(level, pieces); break;
                case { List: { } list } look: _written.Item(look.Level, look.Start is { } start ? Next(list, look.Level, start) : null, pieces); break;
                case { IsQuote: true }: _written.Quote(pieces); break;
                default: _written.Paragraph(pieces); break;
            }
        }

        private int Next(string list, int level, int start)
        {
            foreach (var deeper in _counted.Keys.Where(key => key.List == list && key.Level > level).ToList()) _counted.Remove(deeper);
            return _counted[(list, level)] = _counted.TryGetValue((list, level), out var last) ? last + 1 : start;
        }

        private void Table(XElement table)
        {
            List<IReadOnlyList<string>> rows = [];
            foreach (var row in table.Elements().Where(element => element.Name.LocalName == "tr"))
            {
                var cells = row.Elements().SelectMany(cell => cell.Name.LocalName == "sdt" ? cell.Descendants() : [cell]).Where(cell => cell.Name.LocalName == "tc").ToList();
                if (cells.SelectMany(cell => cell.Elements()).SelectMany(properties => properties.Elements()).Any(property => property.Name.LocalName is "gridSpan" or "vMerge" or "hMerge")) _runs.Note(English.JoinedCells);
                rows.Add([.. cells.Select(cell => string.Join(' ', cell.Descendants().Where(element => element.Name.LocalName == "p").Select(_runs.Of).Select(WrittenMarkdown.Inline).Where(words => words.Length > 0)))]);
            }

            rows.RemoveAll(row => row.All(cell => cell.Length == 0));
            if (rows.Count == 0) return;
            if (rows.Max(row => row.Count) > 1) _written.Table(rows);
            else
                foreach (var paragraph in Blocks(table.Descendants().First(element => element.Name.LocalName == "tc"))) Take(paragraph);
        }
    }
}
