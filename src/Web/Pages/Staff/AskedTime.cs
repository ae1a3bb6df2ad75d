using System.Globalization;
using Answerable.Core.Periods;
using Answerable.Web.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Answerable.Web.Pages.Staff;

/// <summary>A form that asks from when on something is to be seen.</summary>
public interface IAsksTime
{
    /// <summary>The day.</summary>
    string? Day { get; }

    /// <summary>The time, as a clock in London shows it.</summary>
    string? Time { get; }

    /// <summary>Which of two is meant, where the clock shows the time twice.</summary>
    string? Which { get; }
}

/// <summary>Reads the office's own time: one that does not exist is refused, one that comes twice is asked about.</summary>
internal static class AskedTime
{
    public const string First = "first", Second = "second";

    /// <summary>Whether the form must ask which of two is meant.</summary>
    public static bool IsTwice(IAsksTime form) => Moments(form) is { Count: 2 };

    /// <summary>The moment that is meant; null for as soon as it is approved. What is amiss is said at its field.</summary>
    public static DateTimeOffset? Read(IAsksTime form, ModelStateDictionary said, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(form.Day) && string.IsNullOrWhiteSpace(form.Time)) return null;
        if (!IsDay(form.Day, out _)) said.AddModelError(nameof(form.Day), English.DayMissing);
        if (!IsTime(form.Time, out _)) said.AddModelError(nameof(form.Time), English.TimeMissing);
        var moments = Moments(form);
        if (moments is []) said.AddModelError(nameof(form.Time), English.TimeNever);
        if (moments is not [_, ..]) return null;
        var meant = moments is [var only] ? only : form.Which == First ? moments[0] : form.Which == Second ? moments[1] : (DateTimeOffset?)null;
        if (meant is null) said.AddModelError(nameof(form.Which), English.TimeTwice);
        else if (meant <= now) said.AddModelError(nameof(form.Time), English.TimePast);
        return meant;
    }

    private static IReadOnlyList<DateTimeOffset>? Moments(IAsksTime form) => IsDay(form.Day, out var day) && IsTime(form.Time, out var time) ? London.Moments(day, time) : null;

    private static bool IsDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
