namespace NeuralML.Benchmarks.Harness;

/// <summary>A benchmark cannot run because the system lacks a package.</summary>
internal sealed class MissingPackageException(string package)
    : Exception($"{package} is missing; install it with: sudo apt-get install -y {package}");
