using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public class RowSplitProperties
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;

    [Property]
    public void A_split_is_complete_and_disjoint_and_the_same_for_the_same_seed(ushort size, byte fraction, int seed)
    {
        var data = Numbers(size % 500);
        var testFraction = (fraction + 1) / 257.0;
        var split = _data.TrainTestSplit(data, testFraction, seed: seed);
        Ids(split.TrainSet).Concat(Ids(split.TestSet)).Order().ShouldBe(Enumerable.Range(0, size % 500));
        Ids(_data.TrainTestSplit(data, testFraction, seed: seed).TestSet).ShouldBe(Ids(split.TestSet));
    }

    [Property]
    public void Each_row_is_tested_in_one_fold_and_trained_on_in_the_others(byte size, byte folds, int seed)
    {
        var splits = _data.CrossValidationSplit(Numbers(size), 2 + (folds % 8), seed: seed);
        splits.Count.ShouldBe(2 + (folds % 8));
        splits.SelectMany(split => Ids(split.TestSet)).Order().ShouldBe(Enumerable.Range(0, size));
        foreach (var split in splits)
            Ids(split.TrainSet).Concat(Ids(split.TestSet)).Order().ShouldBe(Enumerable.Range(0, size));
    }

    [Property]
    public void Rows_of_one_key_stay_together(string?[] keys, int seed)
    {
        var data = _data.LoadFromEnumerable(Enumerable.Range(0, 5 * keys.Length).Select(i => new KeyedRow { Id = i, Key = keys[i % keys.Length] ?? "" }));
        foreach (var split in _data.CrossValidationSplit(data, 3, "Key", seed).Append(_data.TrainTestSplit(data, 0.5, "Key", seed)))
            split.TrainSet.GetColumn<string>("Key").Intersect(split.TestSet.GetColumn<string>("Key")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Id")]
    public void The_test_fraction_is_about_what_was_asked_for(string? key)
        => Ids(_data.TrainTestSplit(Numbers(20_000), 0.25, key, seed: 3).TestSet).Length.ShouldBeInRange(4700, 5300);

    [Fact]
    public void Other_seeds_choose_other_rows()
    {
        var data = Numbers(200);
        Ids(_data.TrainTestSplit(data, 0.3, seed: 1).TestSet).ShouldNotBe(Ids(_data.TrainTestSplit(data, 0.3, seed: 2).TestSet));
        Ids(_data.TrainTestSplit(data, 0.3).TestSet).ShouldNotBe(Ids(_data.TrainTestSplit(data, 0.3).TestSet));
    }

    [Fact]
    public void Contexts_with_one_seed_split_alike()
    {
        var data = Numbers(200);
        Ids(new MLContext(seed: 7).Data.TrainTestSplit(data).TestSet).ShouldBe(Ids(new MLContext(seed: 7).Data.TrainTestSplit(data).TestSet));
    }

    [Fact]
    public void A_row_stays_on_its_side_when_the_order_changes()
    {
        var split = _data.TrainTestSplit(_data.ShuffleRows(Numbers(300), seed: 5), 0.3, seed: 1);
        Ids(split.TestSet).Order().ShouldBe(Ids(_data.TrainTestSplit(Numbers(300), 0.3, seed: 1).TestSet));
    }

    private IDataView Numbers(int count)
        => _data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new KeyedRow { Id = i, Key = "k" }));

    private static int[] Ids(IDataView data) => [.. data.GetColumn<int>("Id")];

    private sealed class KeyedRow
    {
        public int Id { get; set; }

        public string? Key { get; set; }
    }
}
