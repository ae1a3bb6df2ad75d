using Answerable.Core.Measures;

namespace Answerable.Core.Tests.Measures;

public sealed class MarkersTests
{
    [Theory]
    [InlineData("[x]", "not available")]
    [InlineData("[X]", "not available")]
    [InlineData("[z]", "not applicable")]
    [InlineData("[ z ]", "not applicable")]
    [InlineData("[c]", "withheld to protect people")]
    [InlineData("[low]", "rounds to 0 but is not 0")]
    public void Each_marker_has_its_own_meaning(string marker, string meaning) => Assert.Equal(meaning, Markers.Meaning(marker));

    [Fact]
    public void An_unknown_marker_is_given_no_meaning() => Assert.Null(Markers.Meaning("[q]"));

    [Theory]
    [InlineData("[x]")]
    [InlineData("[c]")]
    [InlineData("[u1]")]
    [InlineData("[ z ]")]
    [InlineData("..")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("null")]
    public void A_sign_for_no_number_is_known(string cell) => Assert.True(Markers.MeansNoNumber(cell));

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData(":")]
    [InlineData("nil")]
    [InlineData("unknown")]
    public void Nought_an_empty_cell_and_other_words_are_not_that_sign(string cell) => Assert.False(Markers.MeansNoNumber(cell));
}
