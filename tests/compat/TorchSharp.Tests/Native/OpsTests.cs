using System.Reflection;
using TorchSharp.Native;

namespace TorchSharp.Tests.Native;

public class OpsTests
{
    [Fact]
    public void Libtorch_has_every_operator_of_the_list()
    {
        foreach (var field in typeof(Ops).GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            Should.NotThrow(() => ((Op)field.GetValue(null)!).Find(), field.Name);
    }
}
