using System.Globalization;
using Answerable.Core.Meetings;
using Answerable.Web.Words;

namespace Answerable.Web.Pages.Staff.FromPublic;

/// <summary>A page about one question of the public that is written or published.</summary>
public abstract class PublicPage(Site site) : PaperPage<PublicQuestion>(site, site.Public.PublicQuestions.Writing)
{
    public PublicQuestion Asked => Latest;

    public override string Name => English.PublicQuestionTitle(Asked);

    public override string Here => At(Asked);

    public static string At(PublicQuestion asked) => string.Create(CultureInfo.InvariantCulture, $"/staff/questions/public/{asked.Number}");

    protected override PublicQuestion? Published(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Site.Public.PublicQuestions.Find(number)?.Content : null;
}
