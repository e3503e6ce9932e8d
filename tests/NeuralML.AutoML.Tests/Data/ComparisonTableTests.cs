using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.AutoML.Data;

namespace NeuralML.AutoML.Tests.Data;

public class ComparisonTableTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Columns_are_what_their_values_say()
    {
        var table = Read(House.Load(_ml, 300, "IsDear"));

        Kind("Rooms").ShouldBe(ColumnKind.Number);
        Kind("Place").ShouldBe(ColumnKind.Number);
        Kind("Town").ShouldBe(ColumnKind.Category);
        Kind("HasGarden").ShouldBe(ColumnKind.Category);
        Kind("Id").ShouldBe(ColumnKind.Ignored);
        Kind("IsDear").ShouldBe(ColumnKind.Label);
        table.Columns.First(column => column.Name == "Town").Levels.ShouldBe(3);
        table.Columns.First(column => column.Name == "Area").Missing
            .ShouldBe(House.Draw(300).Count(house => float.IsNaN(house.Area)));

        ColumnKind Kind(string name) => table.Columns.First(column => column.Name == name).Kind;
    }

    [Fact]
    public void A_view_has_the_chosen_rows_with_all_types_as_they_were()
    {
        var rows = House.Draw(50);
        var view = Read(House.Load(_ml, 50, "IsDear")).View([7, 3, 40]);

        view.GetColumn<string>("Town").ShouldBe([rows[7].Town, rows[3].Town, rows[40].Town]);
        view.GetColumn<int>("Rooms").ShouldBe([rows[7].Rooms, rows[3].Rooms, rows[40].Rooms]);
        view.GetColumn<float[]>("Place").ShouldBe([rows[7].Place, rows[3].Place, rows[40].Place]);
        view.GetRowCount().ShouldBe(3);
    }

    [Fact]
    public void Shuffled_rows_are_the_same_rows()
    {
        var view = Read(House.Load(_ml, 50, "IsDear")).View([.. Enumerable.Range(0, 50)]);
        var seen = new List<int>();
        using var cursor = view.GetRowCursor([view.Schema["Rooms"]], new Random(1));
        var read = cursor.GetGetter<int>(view.Schema["Rooms"]);
        while (cursor.MoveNext())
        {
            var rooms = 0;
            read(ref rooms);
            seen.Add(rooms);
        }

        seen.Order().ShouldBe(House.Draw(50).Select(house => house.Rooms).Order());
        seen.ShouldNotBe(House.Draw(50).Select(house => house.Rooms));
    }

    [Fact]
    public void A_fingerprint_tells_data_apart_and_is_the_same_for_the_same()
    {
        var first = Read(House.Load(_ml, 50, "IsDear")).Fingerprint();

        Read(House.Load(new MLContext(), 50, "IsDear")).Fingerprint().ShouldBe(first);
        Read(House.Load(_ml, 50, "IsDear", seed: 2)).Fingerprint().ShouldNotBe(first);
        Read(House.Load(_ml, 51, "IsDear")).Fingerprint().ShouldNotBe(first);
    }

    private static ComparisonTable Read(IDataView data)
        => ComparisonTable.Read(data, new ComparisonOptions { LabelColumnName = "IsDear" }, () => { });
}
