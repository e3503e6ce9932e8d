using System.IO.Compression;

namespace NeuralML.Cli.Tests.Models;

[Collection(SharedModels.Name)]
public sealed class LoadedModelTests(TrainedModels models)
{
    [Fact]
    public void What_is_no_zip_is_refused() => Refuse(models.Folder.Write("text.zip", "no zip at all"));

    [Fact]
    public void A_truncated_model_is_refused()
    {
        models.Prices.ShouldBeDone();
        var bytes = File.ReadAllBytes(models.PricesModel);
        var path = models.Folder.File("cut.zip");
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        Refuse(path);
    }

    [Fact]
    public void A_model_with_other_bytes_in_any_part_is_refused()
    {
        models.Prices.ShouldBeDone();
        var random = new Random(1);
        var entries = Entries(models.PricesModel);
        entries.Length.ShouldBeGreaterThan(2);
        foreach (var name in entries)
        {
            var path = models.Folder.File("hostile.zip");
            File.Copy(models.PricesModel, path, overwrite: true);
            using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
            {
                zip.GetEntry(name)!.Delete();
                using var entry = zip.CreateEntry(name).Open();
                var bytes = new byte[64];
                random.NextBytes(bytes);
                entry.Write(bytes);
            }

            Refuse(path);
        }
    }

    [Fact]
    public void A_path_in_a_zip_that_leaves_it_is_never_written()
    {
        var path = models.Folder.File("slip.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("../slipped.txt").Open();
            entry.WriteByte(1);
        }

        Refuse(path);
        File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "..", "slipped.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_model_that_is_not_there_is_told_in_one_line()
    {
        Tool.Run("inspect", "nowhere.zip").Error(1).ShouldBe("neuralml: There is no file 'nowhere.zip'.");
        Tool.Run("inspect", Path.GetTempPath()).Error(1).ShouldContain("is a folder; give a model zip.");
    }

    private static string[] Entries(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        // What the version of ML.NET was that wrote it does not matter.
        return [.. zip.Entries.Select(entry => entry.FullName).Where(name => name != "TrainingInfo/Version.txt")];
    }

    private void Refuse(string path)
    {
        Tool.Run("inspect", path).Error(1).ShouldContain($"'{path}' is no model that can be used: ");
        Tool.Run("predict", path, models.PricesCsv).Error(1).ShouldContain("is no model that can be used");
    }
}
