using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Citizenship;

namespace NeuralML.Tests.LibSvm;

public sealed class LibSvmFileTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly FileFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private IDataView Load(string text, int? featureCount = null, bool hasBooleanLabel = false)
        => _ml.Data.LoadFromLibSvmFile(_folder.Write("rows.libsvm", text), featureCount, hasBooleanLabel);

    private static float[][] Features(IDataView data) => [.. data.GetColumn<float[]>("Features")];

    [Fact]
    public void Rows_have_labels_and_the_features_that_are_not_0()
    {
        var data = Load("+1 1:0.5 3:-2e1\n\n# all of it a comment\n-1\t2:3  # the rest, too\r\n2.5\n");

        data.GetColumn<float>("Label").ShouldBe([1, -1, 2.5f]);
        Features(data).ShouldBe([[0.5f, 0, -20], [0, 3, 0], [0, 0, 0]]);
    }

    [Fact]
    public void The_number_of_features_can_be_that_of_other_data()
        => Features(Load("1 1:1", featureCount: 3)).ShouldBe([[1, 0, 0]]);

    [Fact]
    public void Labels_of_two_classes_become_Booleans()
        => Load("+1 1:1\n-1 1:2\n0 1:1", hasBooleanLabel: true).GetColumn<bool>("Label").ShouldBe([true, false, false]);

    [Fact]
    public void A_machine_is_trained_on_it()
    {
        var lines = Row.Draw(200).Select(row => FormattableString.Invariant(
            $"{(row.SameSign ? 1 : -1)} 1:{row.Features[0]:R} 2:{row.Features[1]:R}"));
        var data = Load(string.Join('\n', lines), hasBooleanLabel: true);

        var scored = _ml.KernelSvm(cost: 100).Fit(data).Transform(data);

        _ml.BinaryClassification.Evaluate(scored).Accuracy.ShouldBeGreaterThan(0.95);
    }

    [Theory]
    [InlineData("1 0:1", "index 0")]
    [InlineData("1 -1:1", "'-1:1'")]
    [InlineData("1 2:1 1:1", "rise")]
    [InlineData("1 2:1 2:1", "rise")]
    [InlineData("1 1:NaN", "finite")]
    [InlineData("1 1:Infinity", "finite")]
    [InlineData("1 1:1e39", "finite")]
    [InlineData("1 1:", "finite")]
    [InlineData("1 1:2:3", "finite")]
    [InlineData("1 1:x", "finite")]
    [InlineData("1 a:1", "index:value")]
    [InlineData("1 qid:3 1:1", "index:value")]
    [InlineData("1 1.5:1", "index:value")]
    [InlineData("1 :1", "index:value")]
    [InlineData("1 7", "index:value")]
    [InlineData("1 99999999999999999999:1", "index:value")]
    [InlineData("1 9223372036854775807:1", "index 9223372036854775807")]
    [InlineData("1 16777217:1", "index 16777217")]
    [InlineData("x 1:1", "label 'x'")]
    [InlineData("nan 1:1", "label 'nan'")]
    [InlineData("1,2 1:1", "label '1,2'")]
    public void A_line_that_is_not_in_the_format_is_named(string line, string why)
    {
        var message = Should.Throw<FormatException>(() => Load("1 1:1\n" + line)).Message;

        message.ShouldContain("Line 2");
        message.ShouldContain(why);
    }

    [Fact]
    public void An_index_beyond_the_number_of_features_is_refused()
        => Should.Throw<FormatException>(() => Load("1 4:1", featureCount: 3)).Message.ShouldContain("from 1 to 3");

    [Theory]
    [InlineData("")]
    [InlineData("\n# nothing\n")]
    public void A_file_without_rows_is_refused(string text)
        => Should.Throw<FormatException>(() => Load(text)).Message.ShouldContain("no rows");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(16_777_217)]
    public void A_number_of_features_out_of_its_range_is_refused(int featureCount)
        => Should.Throw<ArgumentOutOfRangeException>(() => Load("1 1:1", featureCount)).ParamName.ShouldBe("featureCount");

    [Fact]
    public void A_missing_file_is_named()
        => Should.Throw<FileNotFoundException>(() => _ml.Data.LoadFromLibSvmFile(_folder.PathOf("nothing")));
}
