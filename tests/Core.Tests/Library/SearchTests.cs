using Answerable.Core.Library;

namespace Answerable.Core.Tests.Library;

public sealed class SearchTests
{
    /// <summary>Stems as Porter's paper gives them, and words of this trade.</summary>
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("revival", "reviv")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    public void Words_have_the_stems_of_their_source(string word, string stem) => Assert.Equal(stem, Stem.Of(word));

    [Theory]
    [InlineData("complaints", "A complaint was made.", true)]
    [InlineData("policing", "The police are here.", true)]
    [InlineData("budget", "The police are here.", false)]
    [InlineData("annual report", "The report is annual.", true)]
    [InlineData("\"annual report\"", "The report is annual.", false)]
    [InlineData("\"annual report\"", "The Annual Report, 2024", true)]
    [InlineData("\"annual report\"", "annual reports", false)]
    [InlineData("compl*", "Everything was completed", true)]
    [InlineData("compl*", "Everything was incomplete", false)]
    [InlineData("king's lynn", "KINGS LYNN", true)]
    [InlineData("Caffè", "the CAFFE", true)]
    [InlineData("report of the chief", "chief report", true)]
    [InlineData("of the", "out of all the things", true)]
    [InlineData("7,301", "paid 7 301 times", true)]
    public void A_search_is_met_by_the_words_it_stands_for(string typed, string text, bool met) => Assert.Equal(met, SearchQuery.Of(typed).IsIn(text));

    [Fact]
    public void Nothing_that_is_a_word_is_no_search() => Assert.Empty(SearchQuery.Of(" \"\" -- ** ' ").Terms);

    [Fact]
    public void A_search_has_an_end() => Assert.InRange(SearchQuery.Of(string.Concat(Enumerable.Repeat("word ", 500))).Terms.Count, 1, SearchQuery.MostTerms);

    [Fact]
    public void The_title_comes_before_the_summary_and_that_before_the_files()
    {
        LibraryDocument document = new("a", "Annual report", "other", new(2024, 1, 1)) { Summary = "What was spent on firearms." };
        Assert.Equal([0, 1, 2], new[] { "reports", "firearm report", "dogs" }.Select(typed => SearchQuery.Of(typed).Rank(document)));
    }

    [Fact]
    public void A_snippet_shows_the_place_where_most_words_are_and_marks_them()
    {
        var text = "A dog. " + string.Concat(Enumerable.Repeat("nothing ", 100)) + "The police dogs\nwere counted.";
        var pieces = Snippet.Of(text, SearchQuery.Of("dog police"));
        Assert.Equal(["police", "dogs"], pieces.Where(piece => piece.IsFound).Select(piece => piece.Text));
        Assert.StartsWith("… nothing", string.Concat(pieces.Select(piece => piece.Text)), StringComparison.Ordinal);
        Assert.EndsWith("The police dogs were counted", string.Concat(pieces.Select(piece => piece.Text)), StringComparison.Ordinal);
        Assert.Empty(Snippet.Of("nothing here", SearchQuery.Of("dog")));
    }

    [Fact]
    public void A_phrase_is_marked_whole() =>
        Assert.Equal(["annual report"], Snippet.Of("See the annual report of a year.", SearchQuery.Of("\"annual report\"")).Where(piece => piece.IsFound).Select(piece => piece.Text));
}
