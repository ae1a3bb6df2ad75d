using Answerable.Sources.Scanning;

namespace Answerable.Sources.Tests.Scanning;

/// <summary>What has the form of personal data is found, and what only looks a little like it is left alone. The people and numbers are made up.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("write to jane.doe@example.org today", "an e-mail address")]
    [InlineData("tel 07700 900123", "a telephone number")]
    [InlineData("on 07700900123", "a telephone number")]
    [InlineData("+44 7700 900123", "a telephone number")]
    [InlineData("+44 (0)1632 960123", "a telephone number")]
    [InlineData("(01632) 960123", "a telephone number")]
    [InlineData("020 7946 0123", "a telephone number")]
    [InlineData("NI number QQ 12 34 56 C", "a National Insurance number")]
    [InlineData("qq123456c", "a National Insurance number")]
    [InlineData("lives at NR1 1AA", "a full postcode")]
    [InlineData("lives at nr1 1aa", "a full postcode")]
    [InlineData("SW1A1AA", "a full postcode")]
    [InlineData("a red car, AB12 CDE", "a vehicle's registration mark")]
    [InlineData("recorded as 36/12345/24", "a crime or incident reference")]
    [InlineData("Crime ref: NC-12092024-123", "a crime or incident reference")]
    [InlineData("incident number 1234 of today", "a crime or incident reference")]
    [InlineData("the victim, born 29/02/1984", "a date of birth")]
    [InlineData("DOB: 1 May 1990", "a date of birth")]
    [InlineData("date of birth 1990-05-01", "a date of birth")]
    [InlineData("Jane Testperson 1984-02-29", "a name with a date that may be a date of birth")]
    [InlineData("victim Jane Q. Testperson (29/02/1984)", "a name with a date that may be a date of birth")]
    public void Personal_data_is_found(string text, string kind) => Assert.Contains(PersonalData.In(text, []), found => found.Kind == kind);

    [Theory]
    [InlineData("0 1 2 3 4 5 6 7 8 9 10")]
    [InlineData("0.01234567891")]
    [InlineData("call 101, or 999 in an emergency, or Crimestoppers on 0800 555 111")]
    [InlineData("0300 123 4567")]
    [InlineData("01-02-2024 to 01-03-2024")]
    [InlineData("Table A1 2nd edition, E10 7th note")]
    [InlineData("E23000024, E07000148 and K04000001")]
    [InlineData("12 months to March 2024, P12M/2024-03, 2023/24")]
    [InlineData("Norfolk Constabulary, 24 July 2024")]
    [InlineData("Published by the Home Office on 2019-04-25")]
    [InlineData("Sarah Taylor, 9 May 2024")]
    [InlineData("Chief Constable from 2021-05-13")]
    [InlineData("up to 10 20 30 a day")]
    [InlineData("£1,234,567,890 and 44 7700 900123 calls")]
    [InlineData("ons-pfa.2024-07-24.ab12cd34")]
    [InlineData("FY24 budget, Q1 2024")]
    [InlineData("@media and user@localhost")]
    public void What_is_none_is_left_alone(string text) => Assert.Empty(PersonalData.In(text, []));

    [Theory]
    [InlineData("post@office.example", "Contact: post@office.example")]
    [InlineData("somebody@office.example", "@office.example")]
    [InlineData("01632 960123", "01632 960 123")]
    [InlineData("NR1 1AA", "The Office, 1 High Street, Testtown nr1 1aa")]
    public void An_offices_own_address_is_allowed(string text, string allowed)
    {
        Assert.NotEmpty(PersonalData.In(text, []));
        Assert.Empty(PersonalData.In(text, [allowed]));
        Assert.NotEmpty(PersonalData.In(text, ["something else", "@other.example"]));
    }

    [Fact]
    public void What_is_found_is_said_by_its_form_alone()
    {
        var finding = Assert.Single(Look.At("Reach jane.doe@example.org", ".txt").Findings);
        Assert.Equal((Leak.PersonalData, "line 1, column 1", "an e-mail address (xxxx.xxx@xxxxxxx.xxx)"), (finding.Code, finding.Where, finding.Found));
    }

    [Theory]
    [InlineData("OFFICIAL-SENSITIVE", true)]
    [InlineData("OFFICIAL: SENSITIVE", true)]
    [InlineData("Not for publication before the meeting", true)]
    [InlineData("official statistics on a sensitive subject", false)]
    public void A_protective_marking_is_found(string text, bool found) => Assert.Equal(found, Look.At(text, ".txt").Codes.Contains(Leak.ProtectiveMarking));
}
