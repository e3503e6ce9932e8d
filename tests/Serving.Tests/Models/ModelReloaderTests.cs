using Serving.Tests.Cars;

namespace Serving.Tests.Models;

public sealed class ModelReloaderTests
{
    [Fact]
    public async Task A_running_server_takes_over_a_new_model()
    {
        using var server = new RunningServer();
        var before = (await server.PredictAsync(TestCars.Beetle)).Probability;

        server.Model.Train(seed: 2);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await server.PredictAsync(TestCars.Beetle)).Probability == before)
            await Task.Delay(100, patience.Token);
    }
}
