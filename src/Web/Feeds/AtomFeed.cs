using System.Globalization;
using System.Text;
using System.Xml;

namespace Answerable.Web.Feeds;

/// <summary>Something that happened.</summary>
/// <param name="Id">Its lasting address.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">What there is to say of it.</param>
/// <param name="At">When.</param>
/// <param name="Address">Where to read more.</param>
public sealed record AtomEntry(string Id, string Title, string Text, DateTimeOffset At, string Address);

/// <summary>Writes Atom (RFC 4287).</summary>
public static class AtomFeed
{
    public const string Type = "application/atom+xml; charset=utf-8";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="title">What the feed is called.</param>
    /// <param name="about">What there is to say about all of it; null for nothing.</param>
    /// <param name="author">Who publishes it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="page">The page that says the same.</param>
    /// <param name="updated">When it was last changed, where no entry is later.</param>
    /// <param name="entries">What happened, the last first.</param>
    public static byte[] Of(string title, string? about, string author, string language, string self, string page, DateTimeOffset updated, IReadOnlyList<AtomEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            Element(xml, "id", page);
            Element(xml, "title", title);
            if (about is not null) Element(xml, "subtitle", about);
            Element(xml, "updated", Moment(entries.Select(entry => entry.At).Append(updated).Max()));
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", author);
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", self);
            Link(xml, "alternate", "text/html", page);
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Namespace);
                Element(xml, "id", entry.Id);
                Element(xml, "title", entry.Title);
                Element(xml, "updated", Moment(entry.At));
                Link(xml, "alternate", "text/html", entry.Address);
                Element(xml, "summary", entry.Text);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
