using Microsoft.Playwright;

namespace Answerable.Browser.Tests;

/// <summary>How somebody works a page: with a pointer or with the keys. A day in the life is told once and walked with both.</summary>
internal abstract class Hand(IPage page)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IPage Page => page;

    /// <summary>Follows a link or presses a button, and waits for the page it leads to.</summary>
    public async Task Press(ILocator target)
    {
        await Look();
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage loaded) => arrived.TrySetResult();
        page.Load += Arrive;
        await Touch(target);
        await arrived.Task.WaitAsync(Patience);
        page.Load -= Arrive;
        await Look();
    }

    public Task Link(string name) => Press(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    public Task Button(string name) => Press(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    public abstract Task Write(ILocator field, string text);

    public Task Write(string label, string text) => Write(page.GetByLabel(label, new() { Exact = true }), text);

    public abstract Task Choose(ILocator list, string option);

    protected abstract Task Touch(ILocator target);

    // Nothing on the way may stick out of the window.
    private async Task Look() => Tools.None(await Layout.Overflow(page), $"{page.Url} overflows:");
}

/// <summary>A mouse, or a finger.</summary>
internal sealed class Pointer(IPage page) : Hand(page)
{
    public override Task Write(ILocator field, string text) => field.FillAsync(text);

    public override async Task Choose(ILocator list, string option) => await list.SelectOptionAsync(new SelectOptionValue { Label = option });

    protected override Task Touch(ILocator target) => target.ClickAsync();
}

/// <summary>The keys alone: from control to control with Tab, as far as it takes, and each step must be seen.</summary>
internal sealed class Keys(IPage page) : Hand(page)
{
    private const int MostSteps = 400;

    // The element that had the focus a step ago must look otherwise now, and the one that has it must be in the window.
    private const string Step = """
        target => {
          const look = e => {
            const shown = ['radio', 'checkbox'].includes(e.type) ? getComputedStyle(e.labels[0], '::before') : getComputedStyle(e);
            return [shown.outlineStyle === 'none' ? '' : shown.outlineWidth + shown.outlineColor, shown.boxShadow, shown.backgroundColor, shown.borderColor, shown.borderWidth,
              shown.textDecoration, e.getBoundingClientRect().width > 1].join('|');
          };
          const now = document.activeElement, before = window.stepBefore;
          if (before && before.e.isConnected && before.e !== now && look(before.e) === before.look) return 'looks the same with the focus on: ' + before.e.outerHTML.slice(0, 120);
          if (before && before.e === now) return look(now) === before.look ? 'on' : 'not seen on a part of ' + now.outerHTML.slice(0, 120); // the day, the month and the year of one field
          window.stepBefore = null;
          if (!now || now === document.body) return 'on';
          const box = now.getBoundingClientRect();
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'out of the window with the focus on: ' + now.outerHTML.slice(0, 120);
          window.stepBefore = { e: now, look: look(now) };
          return now === target ? 'there' : 'on';
        }
        """;

    public override async Task Write(ILocator field, string text)
    {
        await Reach(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
        Assert.Equal(text.TrimEnd(), (await field.InputValueAsync()).TrimEnd());
    }

    public override async Task Choose(ILocator list, string option)
    {
        await Reach(list);
        await Page.Keyboard.TypeAsync(option);
        Assert.Equal(option, await list.Locator("option:checked").InnerTextAsync());
    }

    protected override async Task Touch(ILocator target)
    {
        await Reach(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task Reach(ILocator target)
    {
        await using var element = await target.ElementHandleAsync();
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var state = await Page.EvaluateAsync<string>(Step, element);
            if (state == "there") return;
            Assert.True(state == "on", $"{Page.Url}: {state}");
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{Page.Url}: Tab does not lead to {target}.");
    }
}
