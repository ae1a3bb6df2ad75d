using System.Text;
using Answerable.Sources.Texts;

namespace Answerable.Web.Commands;

/// <summary>The child process that reads the words of a file that is to be published, for search. It needs none of the command line's set-up.</summary>
internal static class WordsCommand
{
    public static int Run(string file)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        return TextChild.Run(file, output);
    }
}
