using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

[Collection(nameof(SharedRandomNumbers))]
public sealed class CreationTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<ScalarType> Types =>
        [float32, float64, float16, bfloat16, int8, int16, int32, int64, uint8, torch.@bool];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_is_made_converted_and_read_as_a_number(ScalarType type)
    {
        ones([2], type).dtype.ShouldBe(type);
        zeros([2], type).element_size().ShouldBe(type switch
        {
            ScalarType.Float64 or ScalarType.Int64 => 8,
            ScalarType.Float32 or ScalarType.Int32 => 4,
            ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Int16 => 2,
            _ => 1,
        });
        tensor(1f).type(type).ToScalar().ToDouble().ShouldBe(1);
        full([1], 1, type).@double().item<double>().ShouldBe(1);
        empty_like(ones([2], type)).dtype.ShouldBe(type);
        ((int)ones([1], type)).ShouldBe(1);
    }

    [Fact]
    public void Each_type_is_read_and_written_in_place()
    {
        Check<float>(1.5f, 2);
        Check(1.5, 2);
        Check((Half)1.5, (Half)2);
        Check<sbyte>(-3, 2);
        Check<short>(-300, 2);
        Check(-70000, 2);
        Check(-7_000_000_000, 2);
        Check<byte>(200, 2);
        Check(true, false);

        static void Check<T>(T first, T second)
            where T : unmanaged
        {
            var values = from_array(new[] { first });
            values.item<T>().ShouldBe(first);
            values.ReadCpuValue<T>(0).ShouldBe(first);
            values.data<T>()[0] = second;
            values.data<T>().ToArray().ShouldBe([second]);
        }
    }

    [Fact]
    public void Arrays_of_up_to_four_dimensions_keep_their_shape()
    {
        tensor(new float[] { 1, 2 }).shape.ShouldBe([2]);
        tensor(new short[,] { { 1, 2, 3 } }).shape.ShouldBe([1, 3]);
        tensor(new long[,,] { { { 1 }, { 2 } } }).shape.ShouldBe([1, 2, 1]);
        var four = tensor(new sbyte[,,,] { { { { 1, 2 } }, { { 3, 4 } } } });
        four.shape.ShouldBe([1, 2, 1, 2]);
        four[0, 1, 0, 1].item<sbyte>().ShouldBe((sbyte)4);
        tensor(new List<long> { 1, 2, 3, 4 }, 1, 2, 1, 2).shape.ShouldBe([1, 2, 1, 2]);
        tensor(new List<float> { 1, 2 }, [2, 1]).shape.ShouldBe([2, 1]);
        four.data<sbyte>().ToNDArray().ShouldBe(new sbyte[,,,] { { { { 1, 2 } }, { { 3, 4 } } } });
    }

    [Fact]
    public void An_array_is_shared_where_its_memory_is_to_be_used()
    {
        var values = new float[] { 1, 2, 3 };
        from_array(values)[0] = tensor(9f);
        as_tensor(values)[1] = tensor(8f);
        frombuffer(values, float32, 1, 8)[0] = tensor(7f);
        values.ShouldBe([9, 8, 7]);
        from_array(values, float64).add_(1);
        tensor(values).add_(1);
        values.ToTensor([3], doCopy: true).add_(1);
        values.ShouldBe([9, 8, 7]);
        frombuffer(new byte[] { 1, 0, 2, 0 }, int16).data<short>().ToArray().ShouldBe([1, 2]);
        5.ToTensor().item<int>().ShouldBe(5);
    }

    [Fact]
    public void Shared_memory_stays_while_a_tensor_uses_it()
    {
        var part = Part();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        part.data<long>().ToArray().ShouldBe(Enumerable.Range(500, 500).Select(i => (long)i));

        static Tensor Part()
        {
            using var whole = from_array(Enumerable.Range(0, 1000).Select(i => (long)i).ToArray());
            return whole.narrow(0, 500, 500);
        }
    }

    [Fact]
    public void A_buffer_is_not_left()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => frombuffer(new byte[4], int16, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => frombuffer(new byte[4], int16, 1, 4));
        Should.Throw<ArgumentException>(() => frombuffer(new byte[5], int16));
        Should.Throw<NotSupportedException>(() => from_array(new[] { "text" }));
        Should.Throw<ArgumentException>(() => new float[3].ToTensor([2, 2]));
    }

    [Fact]
    public void New_tensors_take_the_type_of_the_one_they_are_made_from()
    {
        var whole = ones([1], int32);
        whole.new_zeros(2, 3).dtype.ShouldBe(int32);
        whole.new_ones(2).sum().item<long>().ShouldBe(2);
        whole.new_full(2, 2, 7).sum().item<long>().ShouldBe(28);
        whole.new_empty([4], float64).dtype.ShouldBe(float64);
        whole.randint_like(3, 4).item<int>().ShouldBe(3);
        promote_types(int32, float16).ShouldBe(float16);
        can_cast(float32, int32).ShouldBeFalse();
        result_type(whole, ones(1)).ShouldBe(float32);
    }

    [Fact]
    public void Numbers_without_a_type_take_the_default_one_which_is_of_floating_point()
    {
        get_default_dtype().ShouldBe(float32);
        Should.Throw<ArgumentException>(() => set_default_dtype(int32));
        set_default_dtype(float32);
        zeros(1).dtype.ShouldBe(float32);
    }

    [Fact]
    public void Draws_lie_where_their_distribution_does()
    {
        manual_seed(7);
        var (low, high) = (empty(1000).uniform_(2, 3).min(), empty(1000).uniform_(2, 3).max());
        low.item<float>().ShouldBeInRange(2, 2.1f);
        high.item<float>().ShouldBeInRange(2.9f, 3);
        normal(5, 0.1, [1000]).mean().item<float>().ShouldBe(5, 0.05);
        normal(zeros(1000), ones(1000)).std().item<float>().ShouldBe(1, 0.1);
        full([1000], 4f).poisson().mean().item<float>().ShouldBe(4, 0.3);
        empty(1000).geometric_(0.5).min().item<float>().ShouldBe(1);
        empty(1000).log_normal_().min().item<float>().ShouldBeGreaterThan(0);
        empty(1000).bernoulli_(full([1000], 0.25f)).mean().item<float>().ShouldBe(0.25f, 0.1);
        tensor(new float[] { 0, 1, 0 }).multinomial(1).item<long>().ShouldBe(1);
        randperm(10).sort().Values.data<long>().ToArray().ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        rand(2, 3, 4, 5).shape.ShouldBe([2, 3, 4, 5]);
        var state = get_rng_state();
        var first = rand(3);
        set_rng_state(state);
        rand(3).equal(first).ShouldBeTrue();
    }
}
