namespace Answerable.Web;

/// <summary>Rooms that an office has switched off: their addresses answer like nonsense, and nothing leads there.</summary>
public static class ClosedRooms
{
    /// <summary>The rooms that can be, by the first part of their addresses.</summary>
    public static IReadOnlyList<string> All { get; } = ["999", "fraud", "measures", "areas", "explore", "changed", "statement", "meetings", "questions", "plans", "panel", "forces", "corrections", "documents", "duties", "releases", "data"];

    /// <summary>Answers what is in a closed room as if it had never been.</summary>
    public static IApplicationBuilder UseClosedRooms(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<Site>();
        return app.Use((context, next) =>
        {
            if (!Holds(site.Office.Closed, context.Request.Path.Value ?? "")) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    /// <summary>Whether an address is in one of these rooms. Those of another force's pages are in the rooms of the same name too.</summary>
    public static bool Holds(IReadOnlyList<string> closed, string address)
    {
        if (closed.Count == 0 || address is not ['/', ..]) return false;
        var rooms = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('.')[0]).ToList();
        return rooms is [var room, .. var rest]
            && (Is(closed, room) || (rest is [_, var inner, ..] && room.Equals("forces", StringComparison.OrdinalIgnoreCase) && Is(closed, inner)));
    }

    private static bool Is(IReadOnlyList<string> closed, string room) => closed.Contains(room, StringComparer.OrdinalIgnoreCase);
}
