using NeuralML.Networks;
using NeuralML.Networks.Layers;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

/// <summary>Each network learns, from 512 rows, what it exists for and predicts it for 512 others.</summary>
public sealed class WhatNetworksLearnTests
{
    private const int Rows = 512;

    [Fact]
    public void A_ResNet_learns_which_signs_agree()
    {
        using var network = new ResNet(new InputEmbedding(3), blocks: 2, width: 32, outputs: 1, dropout: 0, new Random(1));

        ShareExplained(network, row => Math.Sign(row[0]) * Math.Sign(row[1]), rate: 0.01).ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void An_FtTransformer_learns_the_product_of_two_features()
    {
        var shape = new FtTransformerShape(Blocks: 2, Width: 16, Heads: 2, AttentionDropout: 0, Dropout: 0);
        using var network = new FtTransformer(3, [], shape, outputs: 1, new Random(1));

        ShareExplained(network, row => row[0] * row[1], rate: 0.005).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_RealMlp_with_a_periodic_embedding_learns_a_wave()
    {
        var random = new Random(1);
        using var network = new RealMlp(
            new InputEmbedding(0, new PeriodicEmbedding(3, random)), [32, 32], outputs: 1, dropout: 0, classification: false, random);

        ShareExplained(network, row => Math.Sin(5 * row[0]), rate: 0.03).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_RealMlp_with_a_piecewise_linear_embedding_learns_a_jump()
    {
        var random = new Random(1);
        float[] edges = [-1, -0.5f, 0, 0.25f, 0.26f, 0.5f, 1];
        using var network = new RealMlp(
            new InputEmbedding(0, new PiecewiseLinearEmbedding([edges, edges, edges], random)), [32], outputs: 1, dropout: 0,
            classification: false, random);

        ShareExplained(network, row => row[0] > 0.255 ? 1 : 0, rate: 0.01).ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void An_Mlp_learns_a_number_for_each_level_of_many()
    {
        var random = new Random(1);
        using var network = new Mlp(
            new InputEmbedding(2, categories: new CategoryEmbedding([40], 8, random)), [32], outputs: 1, dropout: 0, random);

        ShareExplained(network, row => row[2] * 7 % 11, rate: 0.01, levels: 40).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_TabM_learns_a_label_that_is_rare()
    {
        using var network = new TabM(
            new InputEmbedding(3), new TabMShape(8, 2, 32, Mini: true), outputs: 1, OutputLink.Identity, dropout: 0, new Random(1));

        // One row of sixteen.
        ShareExplained(network, row => row[0] > 0.5 && row[1] > 0.5 ? 1 : 0, rate: 0.01).ShouldBeGreaterThan(0.6);
    }

    /// <summary>The share of the target's variance that a trained network explains in rows it has not seen.</summary>
    private static double ShareExplained(TabularNetwork network, Func<float[], double> target, double rate, int levels = 0)
    {
        using var scope = NewDisposeScope();
        var random = new Random(3);
        var (features, targets) = Draw(random, target, levels);
        using var optimizer = optim.AdamW(network.parameters(), rate);
        network.train();
        for (var step = 0; step < 300; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(network.call(features), targets.repeat_interleave(network.Members, 0)).backward();
            optimizer.step();
        }

        network.eval();
        using var noGradient = no_grad();
        var (unseen, expected) = Draw(random, target, levels);
        return 1 - nn.functional.mse_loss(network.call(unseen), expected).div(expected.@var(unbiased: false)).item<float>();
    }

    /// <summary>Three numbers from -1 to 1, or two and a level.</summary>
    private static (Tensor Features, Tensor Targets) Draw(Random random, Func<float[], double> target, int levels)
    {
        var features = new float[Rows * 3];
        var targets = new float[Rows];
        for (var i = 0; i < Rows; i++)
        {
            float[] row = [Next(random), Next(random), levels > 0 ? random.Next(levels) : Next(random)];
            row.CopyTo(features, i * 3);
            targets[i] = (float)target(row);
        }

        return (tensor(features, Rows, 3), tensor(targets, Rows, 1));
    }

    private static float Next(Random random) => (float)((2 * random.NextDouble()) - 1);
}
