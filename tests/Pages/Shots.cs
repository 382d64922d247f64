using Microsoft.Playwright;

namespace PolicyBot.Tests.Pages;

internal static class Shots
{
    /// <summary>A picture for a person to look at, where PAGE_SHOTS names a folder.</summary>
    public static async Task ShotAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PAGE_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
