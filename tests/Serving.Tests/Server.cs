using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Serving.Tests;

/// <summary>The program, which trains a small model at its first start.</summary>
internal sealed class Server(string modelPath) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("model", modelPath);
        builder.UseSetting("preset", "Fast");
    }
}
