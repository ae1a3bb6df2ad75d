using System.Globalization;
using System.Text;
using Answerable.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Staff;

/// <summary>The audit as CSV, to take away: oldest first, with the digests. That it was taken is written too.</summary>
[Authorize(Access.AuditTakers)]
public sealed class AuditExportModel(Site site) : PageModel
{
    public IActionResult OnGet(string? actor, string? subject)
    {
        StringBuilder csv = new("row,at,actor,act,subject,detail,hash\n");
        foreach (var row in site.Audit.Rows(actor?.Trim(), subject?.Trim()).Reverse())
            csv.AppendJoin(',', row.Number.ToString(CultureInfo.InvariantCulture), row.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                Cell(row.Actor), Cell(row.Act), Cell(row.Subject), Cell(row.Detail), row.Hash).Append('\n');
        site.Audit.Taken(HttpContext.SignedIn()!.Email);
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "audit.csv");
    }

    /// <summary>A spreadsheet must not take a text for a formula.</summary>
    public static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t', ..]) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
