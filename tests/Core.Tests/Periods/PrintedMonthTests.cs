using Answerable.Core.Periods;

namespace Answerable.Core.Tests.Periods;

public sealed class PrintedMonthTests
{
    [Theory]
    [InlineData("2024-06", "2024-06")]
    [InlineData("2024-6", "2024-06")]
    [InlineData("2024/06", "2024-06")]
    [InlineData("2024-06-01", "2024-06")]
    [InlineData("2024-06-01T00:00:00", "2024-06")]
    [InlineData("2024-06-01 00:00", "2024-06")]
    [InlineData("01/06/2024", "2024-06")]
    [InlineData("1/6/2024", "2024-06")]
    [InlineData("01/06/2024 00:00", "2024-06")]
    [InlineData("01/06/2024 00:00:00", "2024-06")]
    [InlineData("06/2024", "2024-06")]
    [InlineData("Jun-24", "2024-06")]
    [InlineData("jun-24", "2024-06")]
    [InlineData("JUN 2024", "2024-06")]
    [InlineData("Jun '24", "2024-06")]
    [InlineData("June 2024", "2024-06")]
    [InlineData("June-2024", "2024-06")]
    [InlineData("1 June 2024", "2024-06")]
    [InlineData("01-Jun-2024", "2024-06")]
    [InlineData("2024 June", "2024-06")]
    [InlineData("Sept 2022", "2022-09")]
    [InlineData("Sep. 2022", "2022-09")]
    [InlineData("September 2022", "2022-09")]
    [InlineData("May-22", "2022-05")]
    [InlineData("  2024-06\r\n", "2024-06")]
    [InlineData("2011-12", "2011-12")]
    public void A_month_is_read_as_publishers_print_it(string text, string month)
    {
        Assert.True(PrintedMonth.TryRead(text, out var period, out var reason), $"\"{text}\" {reason}");
        Assert.Equal(month, period.ToString());
    }

    [Theory]
    [InlineData("13/02/2024", "is a day within a month")]
    [InlineData("15/06/2024", "is a day within a month")]
    [InlineData("2024-06-30", "is a day within a month")]
    [InlineData("2 June 2024", "is a day within a month")]
    [InlineData("2024-02-30", "is a day that does not exist")]
    [InlineData("31/06/2024", "is a day that does not exist")]
    [InlineData("29/02/2023", "is a day that does not exist")]
    [InlineData("0 June 2024", "is a day that does not exist")]
    [InlineData("45323", "is not a month such as")]
    [InlineData("45323.0", "is not a month such as")]
    [InlineData("06/15/2024", "is not a month such as")]
    [InlineData("2024-13", "is not a month such as")]
    [InlineData("2024-00", "is not a month such as")]
    [InlineData("2023-24", "is not a month such as")]
    [InlineData("2024", "is not a month such as")]
    [InlineData("June", "is not a month such as")]
    [InlineData("Ju-24", "is not a month such as")]
    [InlineData("Junes 2024", "is not a month such as")]
    [InlineData("Jun-1824", "is not a month such as")]
    [InlineData("24-Jun", "is not a month such as")]
    [InlineData("Q2 2024", "is not a month such as")]
    [InlineData("2024-06-01 13:45", "is not a month such as")]
    [InlineData("٢٠٢٤-٠٦", "is not a month such as")]
    [InlineData("", "is not a month such as")]
    public void What_has_no_one_meaning_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(PrintedMonth.TryRead(text, out _, out var said));
        Assert.StartsWith(reason, said);
    }

    [Fact]
    public void Every_month_is_known_by_its_name_and_by_three_letters()
    {
        string[] names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
            foreach (var spelling in new[] { name, name[..3], name.ToUpperInvariant() })
            {
                Assert.True(PrintedMonth.TryRead($"{spelling} 2023", out var month, out _), spelling);
                Assert.Equal(Period.Month(2023, index + 1), month);
            }
    }
}
