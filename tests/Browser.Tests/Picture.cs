using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>A picture made small and grey, cell by cell from 0 (black) to 255 (white). The browser decodes it: no imaging package is needed.</summary>
internal sealed record Picture(IReadOnlyList<int> Cells)
{
    private const int Across = 120;

    /// <summary>How many different greys there are: a blank sheet has one.</summary>
    public int Shades => Cells.Distinct().Count();

    /// <summary>The mean difference of grey to another picture of the same shape, from 0 to 255.</summary>
    public double DifferenceFrom(Picture other)
    {
        Assert.Equal(Cells.Count, other.Cells.Count);
        return Cells.Zip(other.Cells, (mine, theirs) => Math.Abs(mine - theirs)).Average();
    }

    /// <summary>The share of cells, in percent, that differ by more than a quarter of the way from black to white.</summary>
    public double PercentUnlike(Picture other) => 100.0 * Cells.Zip(other.Cells).Count(pair => Math.Abs(pair.First - pair.Second) > 64) / Cells.Count;

    public static async Task<Picture> Read(IPage page, byte[] png) => new(await page.EvaluateAsync<int[]>("""
        async ([png, across]) => {
          const bytes = Uint8Array.from(atob(png), c => c.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const down = Math.max(1, Math.round(across * picture.height / picture.width));
          const paper = new OffscreenCanvas(across, down).getContext('2d', { willReadFrequently: true });
          paper.fillStyle = 'white';
          paper.fillRect(0, 0, across, down);
          paper.imageSmoothingQuality = 'high';
          paper.drawImage(picture, 0, 0, across, down);
          const pixels = paper.getImageData(0, 0, across, down).data, cells = [];
          for (let at = 0; at < pixels.length; at += 4)
            cells.push(Math.round(0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2]));
          return cells;
        }
        """, new object[] { Convert.ToBase64String(png), Across }));
}
