namespace Microsoft.ML.Transforms.Text;

public interface IStopWordsRemoverOptions
{
}
