namespace Answerable.Store;

/// <summary>The keys with which the site seals what it hands out, kept in the database so that every node and every restart has the same.</summary>
public sealed class SealingKeys(Database database)
{
    /// <summary>Every key, as XML.</summary>
    public IReadOnlyList<string> All()
    {
        using var connection = database.Open();
        return connection.Rows("select xml from sealing_key order by name", row => row.GetString(0));
    }

    /// <summary>Adds a key under its name.</summary>
    public void Add(string name, string xml)
    {
        using var connection = database.Open();
        connection.Execute("insert into sealing_key (name, xml) values (@name, @xml) on conflict (name) do nothing", ("name", name), ("xml", xml));
    }
}
