using Microsoft.ML;
using NeuralML.Features;
using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence.Ensembles;

/// <summary>Writes ensembles into a model file and reads them from it: each member is a whole model file of ML.NET's inside it.</summary>
internal static class EnsembleModel
{
    private const string Label = "label";
    private const string Members = "members";
    private const string File = "file";

    // Files in files in files can be made to fill any memory and any stack.
    private const int MostLevels = 4;

    [ThreadStatic]
    private static int t_level;

    /// <exception cref="InvalidOperationException">Ensembles are nested too deeply.</exception>
    public static EnsembleConfig Write(EnsembleTransformer model, StateWriter state)
    {
        if (t_level == MostLevels)
            throw new InvalidOperationException($"Ensembles in ensembles can be saved up to {MostLevels} levels deep.");
        t_level++;
        try
        {
            for (var i = 0; i < model.Members.Count; i++)
                Write(model.Members[i].Model, model.InputSchema, state.Part(Members, i));
        }
        finally
        {
            t_level--;
        }

        return new EnsembleConfig(
            LabelConfig.Write(model.Label, state.Part(Label)),
            [.. model.Members.Select(member => new EnsembleMemberConfig(member.Name, member.Weight))],
            model.IsStacked ? model.Biases : null);
    }

    /// <exception cref="FormatException">The file holds no ensemble, or one of its members cannot be read.</exception>
    public static EnsembleTransformer Read(SavedModel model)
    {
        var config = ConfigJson.Read<EnsembleConfig>(model.Config);
        var label = config.Label.Read(model.State.Part(Label));
        if (config.Members.Count is 0 or > EnsembleTransformer.MostMembers || config.Members.Contains(null!) || t_level == MostLevels)
            throw model.State.Damaged(Members, $"are {config.Members.Count} at level {t_level + 1}, which an ensemble does not have");
        var members = new List<EnsembleMember>();
        t_level++;
        try
        {
            DataViewSchema? inputSchema = null;
            for (var i = 0; i < config.Members.Count; i++)
                members.Add(Read(config.Members[i], model.State.Part(Members, i), ref inputSchema));
            model.State.CheckComplete();
            return Create(members, label, inputSchema!, config.Biases);
        }
        catch
        {
            members.ForEach(member => (member.Model as IDisposable)?.Dispose());
            throw;
        }
        finally
        {
            t_level--;
        }
    }

    private static EnsembleTransformer Create(
        List<EnsembleMember> members, LabelColumn label, DataViewSchema inputSchema, IReadOnlyList<double>? biases)
    {
        try
        {
            return new EnsembleTransformer(members, label, inputSchema, biases);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new FormatException($"The file holds an ensemble that there cannot be: {error.Message}", error);
        }
    }

    private static void Write(ITransformer member, DataViewSchema inputSchema, StateWriter state)
    {
        using var file = new MemoryStream();
        new MLContext().Model.Save(member, inputSchema, file);
        state.Add(File, file.GetBuffer().AsSpan(0, (int)file.Length));
    }

    private static EnsembleMember Read(EnsembleMemberConfig config, StateReader state, ref DataViewSchema? inputSchema)
    {
        using var file = new MemoryStream(state.Bytes(File));
        try
        {
            var model = new MLContext().Model.Load(file, out var schema);
            inputSchema ??= schema;
            return new EnsembleMember(model, config.Weight, config.Name);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new FormatException($"Member '{config.Name}' of the ensemble cannot be read: {error.Message}", error);
        }
    }
}
