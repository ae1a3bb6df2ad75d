using Answerable.Core.Periods;

namespace Answerable.Web.Words;

public static partial class English
{
    /// <summary>Who publishes a copy that no office has made its own.</summary>
    public const string Product = "Answerable";

    public static string Room(string room) => room switch
    {
        "home" => "Overview",
        "999" => "999 calls",
        "fraud" => "Fraud",
        "measures" => "All measures",
        "areas" => "Your area",
        "explore" => "Compare areas",
        "releases" => "Releases",
        "statement" => "Statement",
        "meetings" => "Meetings",
        "documents" => DocumentsTitle,
        "plans" => "Plans",
        "panel" => PanelRoom,
        "questions" => MattersRoom,
        _ => "Data",
    };

    public static string Demonstration(string office, string website) =>
        $"This copy is for trying the product out. It is not the website of the {office}, which is at {new Uri(website).Host}.";

    public static string FiguresTo(Period last) => $"Figures to {Month(last)}; nothing newer has been brought in.";
}
