using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class TextLoaderOptionsTests : IDisposable
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_header_file_names_the_slots_of_data_without_a_header()
    {
        var options = Options(new TextLoader.Range(0, 1));
        options.HeaderFile = _folder.Write("header.csv", "first,second\n");
        var data = Load("1,2\n3,4\n", options);
        SlotNames(data).ShouldBe(["first", "second"]);
        data.ReadVectors("V").ShouldBe([[1, 2], [3, 4]]);
    }

    [Fact]
    public void A_header_that_is_too_short_leaves_the_other_slots_without_a_name()
    {
        var options = Options(new TextLoader.Range(0, 2));
        options.HasHeader = true;
        var data = Load("only\n1,2,3\n", options);
        SlotNames(data).ShouldBe(["only", "", ""]);
        data.ReadVectors("V").ShouldBe([[1, 2, 3]]);
    }

    [Fact]
    public void A_header_file_without_a_line_is_refused()
    {
        var options = Options(new TextLoader.Range(0, 1));
        options.HeaderFile = _folder.Write("header.csv", "");
        Should.Throw<ArgumentException>(() => Load("1,2\n", options)).ParamName.ShouldBe("HeaderFile");
    }

    [Fact]
    public void The_input_size_ends_a_range_that_goes_to_the_end()
    {
        var options = Options(new TextLoader.Range(1, null));
        options.InputSize = 4;
        Load("1,2\n1,2,3,4,5\n", options).ReadVectors("V").ShouldBe([[2, 0, 0], [2, 3, 4]]);
        options.InputSize = 0;
        Should.Throw<ArgumentOutOfRangeException>(() => Load("1,2\n", options)).ParamName.ShouldBe("InputSize");
    }

    [Fact]
    public void Sparse_lines_do_not_tell_their_length_when_the_input_size_does()
    {
        var options = Options(new TextLoader.Range(1, null));
        options.InputSize = 4;
        options.AllowSparse = true;
        Load("7,0:1,2:3\n7,1:5\n", options).ReadVectors("V").ShouldBe([[1, 0, 3], [0, 5, 0]]);
    }

    [Fact]
    public void A_range_of_all_others_leaves_out_what_columns_took()
    {
        var options = Options(new TextLoader.Range(0, null) { AllOther = true, AutoEnd = true });
        options.Columns = [.. options.Columns!, new("Label", DataKind.Single, 1)];
        var data = Load("1,2,3,4\n5,6,7,8\n", options);
        data.ReadVectors("V").ShouldBe([[1, 3, 4], [5, 7, 8]]);
        data.Read<float>("Label").ShouldBe([2, 6]);
    }

    [Fact]
    public void A_range_of_all_others_must_be_the_only_one_and_have_fields()
    {
        TextLoader.Range Other() => new() { AllOther = true };
        Should.Throw<ArgumentException>(() => Load("1,2\n", Options(Other(), Other()))).ParamName.ShouldBe("AllOther");
        var options = Options(Other());
        options.Columns = [.. options.Columns!, new("All", DataKind.Single, 0, 1)];
        Should.Throw<ArgumentException>(() => Load("1,2\n", options)).Message.ShouldContain("'V'");
    }

    [Fact]
    public void A_range_with_variable_end_gives_vectors_as_long_as_the_lines()
    {
        var data = Load("1,2,3\n4\n5,6,7,8\n", Options(new TextLoader.Range(0), new TextLoader.Range { Min = 2, VariableEnd = true }));
        data.Schema["V"].Type.ToString().ShouldBe("Vector<Single>");
        data.ReadVectors("V").ShouldBe([[1, 3], [4], [5, 7, 8]]);
    }

    [Fact]
    public void A_variable_end_that_cannot_be_is_refused()
    {
        TextLoader.Range Rest() => new() { VariableEnd = true };
        Should.Throw<ArgumentException>(() => Load("1\n", Options(Rest(), new TextLoader.Range(1)))).ParamName.ShouldBe("VariableEnd");
        var both = Rest();
        both.AutoEnd = true;
        Should.Throw<ArgumentException>(() => Load("1\n", Options(both))).ParamName.ShouldBe("VariableEnd");
        var sparse = Options(Rest());
        sparse.AllowSparse = true;
        Should.Throw<ArgumentException>(() => Load("1\n", sparse)).ParamName.ShouldBe("AllowSparse");
    }

    private static TextLoader.Options Options(params TextLoader.Range[] ranges)
        => new() { Columns = [new("V", DataKind.Single, ranges)], Separators = [','] };

    private static IEnumerable<string> SlotNames(IDataView data)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        data.Schema["V"].GetSlotNames(ref names);
        return names.DenseValues().Select(name => name.ToString());
    }

    private IDataView Load(string content, TextLoader.Options options)
        => _data.LoadFromTextFile(_folder.Write("data.csv", content), options);
}
