using System.Reflection;
using System.Text.RegularExpressions;

namespace Answerable.House.Tests;

/// <summary>Names are nouns of the trade, an interface is a real choice, and no office is written into the code.</summary>
public sealed partial class NamesTests
{
    private static readonly Assembly[] Product =
        [.. new[] { "Answerable.Core", "Answerable.Sources", "Answerable.Store", "answerable" }.Select(Assembly.Load)];

    [Fact]
    public void No_interface_has_a_single_implementer() =>
        Repository.None(LonelyInterfaces([.. Product.SelectMany(assembly => assembly.GetTypes())]),
            "An interface with one implementer is a hop, not a choice:");

    [Fact]
    public void No_type_is_named_after_nothing() =>
        Repository.None(EmptyNames(Product.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name)),
            "A type is named after what it holds, not after a habit:");

    [Fact]
    public void No_identifier_and_no_SQL_is_named_after_one_kind_of_office()
    {
        var code = Repository.Under("src", ".cs").SelectMany(file => OfficeNames(file.Path, SourceText.Read(file.Text).Code));
        var sql = Repository.Under("src/Store", ".sql").SelectMany(file => OfficeNames(file.Path, file.Text));
        var literals = Repository.Under("src/Store", ".cs").SelectMany(file =>
            SourceText.Read(file.Text).Literals.SelectMany(literal => OfficeNames(file.Path, literal.Text)));
        Repository.None(code.Concat(sql).Concat(literals), "An office is an Office; its holder has a name and a title:");
    }

    [Fact]
    public void Planted_names_are_found()
    {
        Assert.Single(LonelyInterfaces([typeof(ILonely), typeof(Only), typeof(IChosen<>), typeof(First), typeof(Second)]));
        Assert.Equal(["FigureManager", "ReadingDto", "PageBase", "MathUtils`1"],
            EmptyNames(["FigureManager", "ReadingDto", "PageBase", "MathUtils`1", "Database", "Baseline", "Utility"]));
        Assert.Equal(3, OfficeNames("x.cs", "var pccName = PccId; table PCC_area; accPcct").Count());
    }

    private static IEnumerable<string> LonelyInterfaces(IReadOnlyList<Type> types) =>
        from one in types
        where one.IsInterface
        let implementers = types.Where(type => !type.IsInterface && type.GetInterfaces().Any(face =>
            (face.IsGenericType ? face.GetGenericTypeDefinition() : face) == one)).ToList()
        where implementers.Count == 1
        select $"{one.FullName} has only {implementers[0].FullName}";

    private static IEnumerable<string> EmptyNames(IEnumerable<string> names) => names.Where(name => EmptyName().IsMatch(name)).Distinct();

    private static IEnumerable<string> OfficeNames(string path, string text) =>
        OfficeName().Matches(text).Select(name => $"{path}:{Repository.Line(text, name.Index)}: {name.Value}");

    [GeneratedRegex(@"(Manager|Helpers?|Utils?|Dto|Base|Impl|ServiceModel)(`\d)?$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"PCC|Pcc(?![a-z])|(?<![A-Za-z])pcc(?![a-z])")]
    private static partial Regex OfficeName();

    private interface ILonely;

    private sealed class Only : ILonely;

    private interface IChosen<T>;

    private sealed class First : IChosen<int>;

    private sealed class Second : IChosen<string>;
}
