using System.Xml.Linq;
using Answerable.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Answerable.Web.People;

/// <summary>Keeps the keys of Data Protection in the database, so that every node and every restart has the same.</summary>
internal sealed class KeysInTheDatabase(SealingKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
