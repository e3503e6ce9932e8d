using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

[Collection(nameof(SharedRandomNumbers))]
public class GeneratorTests
{
    [Fact]
    public void The_same_seed_draws_the_same_numbers()
    {
        using var scope = NewDisposeScope();
        using var one = new Generator(42);
        using var other = new Generator(42);
        rand(5, generator: one).equal(rand(5, generator: other)).ShouldBeTrue();
        randperm(9, generator: one).equal(randperm(9, generator: other)).ShouldBeTrue();
        randint(0, 100, [5], generator: one).equal(randint(0, 100, [5], generator: other)).ShouldBeTrue();
        empty(5).normal_(generator: one).equal(empty(5).normal_(generator: other)).ShouldBeTrue();
        empty(5).uniform_(2, 3, one).equal(empty(5).uniform_(2, 3, other)).ShouldBeTrue();
        empty(50).bernoulli_(0.5, one).equal(empty(50).bernoulli_(0.5, other)).ShouldBeTrue();
        empty(5).random_(0, 10, one).equal(empty(5).random_(0, 10, other)).ShouldBeTrue();
        rand(5, generator: one).equal(rand(5)).ShouldBeFalse();
    }

    [Fact]
    public void A_saved_state_continues_where_it_was_taken()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        rand(3, generator: generator);
        var state = generator.get_state();
        var expected = rand(3, generator: generator);
        generator.set_state(state);
        rand(3, generator: generator).equal(expected).ShouldBeTrue();
    }

    [Fact]
    public void A_seed_starts_over()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var first = randn(3, generator: generator);
        randn(3, generator: generator).equal(first).ShouldBeFalse();
        randn(3, generator: generator.manual_seed(1)).equal(first).ShouldBeTrue();
        generator.initial_seed().ShouldBe(1);
    }

    [Fact]
    public void A_disposed_generator_is_refused()
    {
        var generator = new Generator(1);
        generator.Dispose();
        Should.Throw<ObjectDisposedException>(() => rand(1, generator: generator));
    }

    [Fact]
    public void The_generator_of_the_process_outlives_who_disposes_of_it()
    {
        using (manual_seed(1))
            rand(1).Dispose();
        manual_seed(1).initial_seed().ShouldBe(1);
    }
}
