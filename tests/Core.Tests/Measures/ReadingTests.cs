using Answerable.Core.Measures;

namespace Answerable.Core.Tests.Measures;

public sealed class ReadingTests
{
    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(53, "BA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16_384, "XFD")] // the last column of a spreadsheet
    public void A_column_is_lettered_as_a_spreadsheet_letters_it(int column, string letters) =>
        Assert.Equal(letters, new Cell("Sheet1", 1, column).ColumnLetters);

    [Fact]
    public void An_edition_is_known_by_source_day_and_the_first_eight_digits_of_its_hash() =>
        Assert.Equal("999-national.2024-07-24.aaaaaaaa", Sample.Edition("a").Id);
}
