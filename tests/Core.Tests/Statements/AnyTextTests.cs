using System.Text;
using Answerable.Core.Statements;

namespace Answerable.Core.Tests.Statements;

/// <summary>What holds for every text, tried on texts made by chance from the pieces that texts are made of.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "Robbery", " robbery ", "GBH", " violence with injury ", "351", " 343 ", "-371", "+8", "−99", "37%", "2pp", " 16% increase", " a ", "an ", "£2,437", "4.8 out of 5", "12 months", "2019", " baseline",
        "previous 12 months", "24/7", "999", "{", "}", "{crime-robbery now = 351}", "{crime-robbery now = 3}", "{own figures: 2024; us}", "{own figures:", "\n", "\n\n", "\n- ", "1. ", ". ", ", ", " (", ") ", "[a](https://x.example/1)",
        " increase ", " fell by ", "nearly ", "one offence", "9999999999999999999999999999999999", "1,2,3", "..", "é", "\u00a0", "😀", "\r\n", "\t", "=", ";", ":", "|", "#", "March 2024", "0", "0%",
    ];

    [Fact]
    public void No_text_throws_and_every_place_lies_in_it_once()
    {
        var chance = new Random(20240724);
        for (var round = 0; round < 3000; round++)
        {
            var text = Made(chance);
            var review = NorfolkStatement.Review("neighbourhood", text);
            Assert.All(review.Remarks, remark => Assert.True(remark.Spot.Start >= 0 && remark.Spot.Length > 0 && remark.Spot.End <= text.Length, text));
            Assert.All(review.Remarks.Zip(review.Remarks.Skip(1)), pair => Assert.True(pair.First.Spot.End <= pair.Second.Spot.Start, text));
            Assert.All(review.Remarks.OfType<Open>().SelectMany(open => open.Proposals.Select(proposal => (open, proposal))), pair => Assert.True(pair.proposal.Spot.Holds(pair.open.Spot) && pair.proposal.Spot.End <= text.Length, text));
            BoundText.Print(text, NorfolkStatement.Of());
        }
    }

    [Fact]
    public void Random_characters_throw_nothing()
    {
        var chance = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(80)).Select(_ => chance.Next(4) == 0 ? (char)chance.Next(1, 0xD800) : "0123456789{}=%.,-+ \n"[chance.Next(20)]));
            Assert.All(NorfolkStatement.Review("drugs", text).Remarks, remark => Assert.True(remark.Spot.End <= text.Length));
        }
    }

    [Fact]
    public void A_long_text_without_a_space_is_read_in_a_moment()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var piece in new[] { "1", "a", "1,", "{", "(", "1 ", "1.", "a@", "-", "one ", "{a b = 1} " })
            NorfolkStatement.Review("drugs", new StringBuilder().Insert(0, piece, 4000).ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Binding_any_proposal_prints_the_number_that_stood_there_and_is_never_stale()
    {
        var (chance, bound) = (new Random(99), 0);
        for (var round = 0; round < 1500; round++)
        {
            var text = Made(chance);
            foreach (var open in NorfolkStatement.Review("neighbourhood", text).Remarks.OfType<Open>())
            {
                foreach (var proposal in open.Proposals)
                {
                    var after = Bindings.Bind(text, proposal.Spot, proposal.Told);
                    var number = Assert.Single(BoundText.Print(after[proposal.Spot.Start..(after.Length - (text.Length - proposal.Spot.End))], NorfolkStatement.Of()).OfType<PrintedNumber>());
                    Assert.True(open.Numeral.CouldBe(open.Numeral.IsSigned && proposal.Told.Target.Aspect >= Aspect.Size ? number.Told.Sign * number.Told.Number!.Value : number.Told.Number!.Value), text);
                    Assert.DoesNotContain(NorfolkStatement.Review("neighbourhood", after).Remarks.OfType<Stale>(), stale => stale.Spot.Start == proposal.Spot.Start);
                    bound++;
                }
            }
        }

        Assert.True(bound > 500, $"Only {bound} were bound.");
    }

    private static string Made(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(1, 25)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
}
