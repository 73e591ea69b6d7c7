# SPDX-License-Identifier: MIT
# Sourced by test.sh and .ci/run: one folder a build under build/, made once and kept up to date.

# A test that writes byte code beside its sources would leave something outside build/.
export PYTHONDONTWRITEBYTECODE=1
# Undefined behaviour ends a test, too.
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

# make_build NAME [MESON-OPTION…]: sets up build/NAME where it is missing, and brings it up to date.
make_build() {
  local name=$1
  shift
  echo "== build/$name"
  mkdir -p build
  [ -f "build/$name/build.ninja" ] || quietly "build/$name.log" meson setup "build/$name" "$@" || return
  quietly "build/$name.log" ninja -C "build/$name"
}

# build_and_test NAME [MESON-OPTION…]
build_and_test() {
  make_build "$@" || return
  meson test -C "build/$1" --no-rebuild --print-errorlogs --timeout-multiplier 3 </dev/null
}

# quietly LOG COMMAND…: shows what the command said only if it fails.
quietly() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 </dev/null || {
    cat "$log"
    return 1
  }
}
