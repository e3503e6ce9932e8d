#!/bin/sh
# Compiles the shim: build.sh OUTPUT_DIRECTORY. Prints one line per thing worth knowing; the rest goes to OUTPUT_DIRECTORY/build.log.
set -eu

source=$(cd "$(dirname "$0")" && pwd)
output=$1
log=$output/build.log
mkdir -p "$output"
exec 9>"$output/lock"
flock 9

missing=
[ -e /usr/include/ATen/core/Tensor.h ] || missing="$missing libtorch-dev"
command -v g++ >/dev/null 2>&1 || missing="$missing g++"
ls /usr/lib/*/openblas-openmp/libopenblas.so.0 >/dev/null 2>&1 || missing="$missing libopenblas0-openmp"

if [ -n "$missing" ]; then
  install="apt-get update && apt-get install -y --no-install-recommends$missing"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "TorchSharp stand-in: installing$missing with apt-get (log: $log)"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    if ! { apt-get update && apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
      echo "error NML0001: installing$missing failed, see $log. By hand: $install"
      exit 1
    fi
  else
    echo "error NML0001: the TorchSharp stand-in needs$missing. Install with: sudo sh -c '$install'"
    exit 1
  fi
fi

# Naming OpenBLAS as a library of our own, with an RPATH (not RUNPATH), has it loaded before libtorch asks for "a" BLAS:
# neither the machine's alternatives nor LD_LIBRARY_PATH have a say.
blas=/usr/lib/$(g++ -print-multiarch)/openblas-openmp
flags="-std=c++17 -O2 -ftree-vectorize -fno-math-errno -fno-trapping-math -fopenmp -fPIC -fvisibility=hidden"
libraries="-Wl,--no-as-needed -l:libopenblas.so.0 -l:libblas.so.3 -Wl,--as-needed -ltorch_cpu -lc10 -ldl"

objects=
running=
: >"$log"
for unit in jit call tensor runtime optimizers; do
  # shellcheck disable=SC2086
  g++ $flags -c "$source/$unit.cpp" -o "$output/$unit.o" >>"$log" 2>&1 &
  running="$running $!"
  objects="$objects $output/$unit.o"
done
failed=
for job in $running; do wait "$job" || failed=1; done
# Linked under another name first: whoever looks for the library finds a whole one or none.
# shellcheck disable=SC2086
if [ -n "$failed" ] || ! g++ -shared -fopenmp -L"$blas" -Wl,--disable-new-dtags,-rpath,"$blas" \
    $objects $libraries -o "$output/libneuralml-torch.so.new" >>"$log" 2>&1; then
  echo "error NML0002: compiling the libtorch shim failed, see $log"
  exit 1
fi
mv "$output/libneuralml-torch.so.new" "$output/libneuralml-torch.so"
