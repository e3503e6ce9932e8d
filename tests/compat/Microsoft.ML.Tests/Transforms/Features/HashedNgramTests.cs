using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class HashedNgramTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _data;

    public HashedNgramTests()
        => _data = _mlContext.Data.LoadFromEnumerable([new Row { Left = "a b a", Right = "a b a" }, new Row { Left = "b c", Right = "" }]);

    [Fact]
    public void The_slots_are_named_after_the_ngrams_that_led_to_them()
    {
        var result = _mlContext.Transforms.Text
            .ProduceHashedWordBags("Out", "Left", numberOfBits: 10, ngramLength: 2, maximumNumberOfInverts: -1).Fit(_data).Transform(_data);

        var names = result.Schema["Out"].Texts("SlotNames");
        var first = result.GetColumn<float[]>("Out").First();
        names.Where(name => name.Length > 0).ShouldBe(["a", "b", "c", "a|b", "b|a", "b|c"], ignoreOrder: true);
        names.Zip(first).Where(slot => slot.Second > 0).ShouldBe([("a", 2f), ("b", 1f), ("a|b", 1f), ("b|a", 1f)], ignoreOrder: true);
        result.Schema.Select(column => column.Name).ShouldBe(["Left", "Right", "Out"]);
    }

    [Fact]
    public void Words_hashed_to_as_many_keys_as_can_be_are_taken()
    {
        var result = _mlContext.Transforms.Text.TokenizeIntoWords("Words", "Left")
            .Append(_mlContext.Transforms.Conversion.Hash("Keys", "Words"))
            .Append(_mlContext.Transforms.Text.ProduceHashedNgrams("Out", "Keys", numberOfBits: 8, ngramLength: 1)).Fit(_data).Transform(_data);

        result.GetColumn<float[]>("Out").Select(counts => counts.Sum()).ShouldBe([3, 2]);
    }

    [Fact]
    public void The_same_word_of_another_column_has_its_own_slot_if_the_hashing_is_ordered()
    {
        Count(useOrderedHashing: true).ShouldBe([1f, 1f, 2f, 2f]);
        Count(useOrderedHashing: false).ShouldBe([2f, 4f]);

        float[] Count(bool useOrderedHashing)
            => [.. _mlContext.Transforms.Text
                .ProduceHashedWordBags("Out", ["Left", "Right"], numberOfBits: 12, useOrderedHashing: useOrderedHashing).Fit(_data)
                .Transform(_data).GetColumn<float[]>("Out").First().Where(count => count > 0).Order()];
    }

    [Fact]
    public void A_single_word_may_be_hashed_again()
    {
        Slots(rehashUnigrams: false).ShouldBe(Slots(rehashUnigrams: false));
        Slots(rehashUnigrams: true).ShouldNotBe(Slots(rehashUnigrams: false));

        float[] Slots(bool rehashUnigrams)
            => _mlContext.Transforms.Text.TokenizeIntoWords("Words", "Left")
                .Append(_mlContext.Transforms.Conversion.MapValueToKey("Keys", "Words"))
                .Append(_mlContext.Transforms.Text.ProduceHashedNgrams(
                    "Out", "Keys", numberOfBits: 12, ngramLength: 1, rehashUnigrams: rehashUnigrams))
                .Fit(_data).Transform(_data).GetColumn<float[]>("Out").First();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void The_number_of_bits_has_its_bounds(int numberOfBits)
        => Should.Throw<ArgumentOutOfRangeException>(
                () => _mlContext.Transforms.Text.ProduceHashedWordBags("Out", "Left", numberOfBits: numberOfBits))
            .ParamName.ShouldBe("numberOfBits");

    [Fact]
    public void Texts_that_are_no_keys_are_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => _mlContext.Transforms.Text.ProduceHashedNgrams("Out", "Left").Fit(_data))
            .Message.ShouldContain("vector of key type");

    private sealed class Row
    {
        public string Left { get; set; } = "";

        public string Right { get; set; } = "";
    }
}
