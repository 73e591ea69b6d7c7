# SPDX-License-Identifier: MIT
# Sourced by the other scripts: one folder a build under build/, made once and kept up to date.

# A test that writes byte code beside its sources would leave something outside build/.
export PYTHONDONTWRITEBYTECODE=1
# Undefined behaviour ends a test, too.
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

# As users build it, with g++.
make_release() {
  make_build release
}

# With clang, which compiles the sanitizers five times as fast as g++ does. It counts which lines of lib/ the tests
# reach, as well.
make_sanitized() {
  local counted=-fprofile-instr-generate=$PWD/build/sanitized/counters/%4m.profraw
  CC=clang-14 CXX=clang++-14 make_build sanitized -Dbuildtype=custom -Doptimization=1 -Ddebug=false -Ddefault_library=static \
    -Db_sanitize=address,undefined -Db_lundef=false "-Dcpp_link_args=$counted" \
    -Dcpp_args="-gline-tables-only -fcoverage-mapping $counted"
}

# make_build NAME [MESON-OPTION…]: sets up build/NAME where it is missing, and brings it up to date.
make_build() {
  local name=$1
  set_up_build "$@" || return
  with_progress "build/$name.log" ninja -C "build/$name"
}

# set_up_build NAME [MESON-OPTION…]
set_up_build() {
  local name=$1
  shift
  echo "== build/$name"
  mkdir -p build
  [ -f "build/$name/build.ninja" ] || quietly "build/$name.log" meson setup "build/$name" "$@"
}

# run_tests NAME [OPTION…]: one more at a time than there are cores, as some of them sleep.
run_tests() {
  local name=$1
  shift
  meson test -C "build/$name" --no-rebuild --print-errorlogs --timeout-multiplier 5 --num-processes $(($(nproc) + 1)) "$@" </dev/null
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

# with_progress LOG NINJA…: as quietly; meanwhile shows how far ninja is, on a terminal in one line, elsewhere in a line
# every five seconds.
with_progress() {
  local log=$1 code=0
  shift
  NINJA_STATUS='[%f/%t] ' "$@" 2>&1 </dev/null | tee "$log" | show_progress || code=1
  [ $code = 0 ] || cat "$log"
  return $code
}

show_progress() {
  local line next=$((SECONDS + 5))
  while IFS= read -r line; do
    [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] || continue
    if [ -t 1 ]; then
      printf '\r%s ' "${BASH_REMATCH[0]}"
    elif [ $SECONDS -ge $next ]; then
      echo "${BASH_REMATCH[0]}"
      next=$((SECONDS + 5))
    fi
  done
  [ ! -t 1 ] || printf '\r\033[K'
}
