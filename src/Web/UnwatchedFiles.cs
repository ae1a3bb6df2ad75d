using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Answerable.Web;

/// <summary>Files that do not change while the program runs, so that nothing watches them: a machine has few watchers, and one is lost with each site that is closed.</summary>
/// <param name="files">The files.</param>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
