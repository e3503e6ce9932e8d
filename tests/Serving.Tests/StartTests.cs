namespace Serving.Tests;

public sealed class StartTests : IDisposable
{
    private readonly ModelFile _file = new();

    [Fact]
    public async Task The_first_start_trains_a_model_and_the_second_loads_it()
    {
        await Start();
        var written = File.GetLastWriteTimeUtc(_file.Path);
        await Start();

        File.GetLastWriteTimeUtc(_file.Path).ShouldBe(written);
    }

    [Fact]
    public async Task A_file_that_is_no_model_is_refused_and_left_alone()
    {
        File.WriteAllText(_file.Path, "no model");

        await Should.ThrowAsync<FormatException>(Start);

        File.ReadAllText(_file.Path).ShouldBe("no model");
    }

    public void Dispose() => _file.Dispose();

    private async Task Start()
    {
        await using var server = new Server(_file.Path);
        using var client = server.CreateClient();
        (await client.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("Healthy");
    }
}
