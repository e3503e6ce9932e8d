using Shouldly;
using Xunit;

namespace NeuralML.Benchmarks.Harness;

public sealed class OpenBlasTests
{
    [Fact]
    public void The_folders_of_blas_libraries_are_read_from_a_memory_map() => OpenBlas.Folders(
    [
        "7f00-7f01 r-xp 00000000 08:01 1 /usr/lib/x/openblas-openmp/libblas.so.3",
        "7f02-7f03 r-xp 00000000 08:01 2 /usr/lib/x/openblas-openmp/libopenblasp-r0.3.21.so",
        "7f04-7f05 r-xp 00000000 08:01 3 /usr/lib/x/libc.so.6",
        "7f06-7f07 rw-p 00000000 00:00 0",
    ]).ShouldBe(["/usr/lib/x/openblas-openmp"]);
}
