using System.Net;
using System.Net.Sockets;
using System.Text;
using Answerable.Tests;

namespace Answerable.Sources.Tests.Reading;

public sealed class NetworkTests
{
    [Fact]
    public async Task No_file_makes_the_child_call_anybody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var called = 0;
        foreach (var name in new[] { "042-xxe-file.xlsx", "043-xxe-http.xlsx", "044-xxe-parameter.xlsx", "045-xxe-content-types.xlsx", "063-external-sheet-target.xlsx", "046-xxe.ods" })
        {
            var parts = Workbooks.Parts(Shared.Path("malformed", "import", name)).Select(part =>
            {
                var text = Encoding.UTF8.GetString(part.Bytes);
                var here = text.Replace("127.0.0.1:9/", $"127.0.0.1:{port}/", StringComparison.Ordinal).Replace("file:///etc/passwd", $"http://127.0.0.1:{port}/x", StringComparison.Ordinal);
                if (here != text) called++;
                return (part.Name, here);
            }).ToList();
            var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + Path.GetExtension(name));
            await File.WriteAllBytesAsync(file, Workbooks.Zip(parts));
            try
            {
                Assert.Equal(1, (await Child.Read(file)).Exit);
            }
            finally
            {
                File.Delete(file);
            }
        }
        Console.WriteLine($"parts that call 127.0.0.1: {called}; connections: {(listener.Pending() ? "some" : "0")}");
        Assert.True(called >= 5, "The crafted files call nobody.");
        Assert.False(listener.Pending());
    }
}
