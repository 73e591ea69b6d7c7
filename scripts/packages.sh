# SPDX-License-Identifier: MIT
# Sourced by the other scripts: the Debian 12 packages, and how they are installed.

# What the library and the tools are built with. (Meson asks dpkg-dev for the folder of libraries; without it they go to
# lib64, where nothing on Debian looks.)
build_packages="g++ dpkg-dev meson ninja-build cmake pkg-config tao-pegtl-dev libfmt-dev nlohmann-json3-dev libtomlplusplus-dev"
# What the tests need besides (python3 comes with meson).
test_packages="$build_packages doctest-dev libcli11-dev libcurl4-openssl-dev libssl-dev curl openssl mandoc python3-jsonschema git"
# What the benchmarks need besides: the peers, and how they are measured. (bench.sh adds node and npm where there is no
# node.)
bench_packages="$build_packages libcurl4-openssl-dev clang-14 libbenchmark-dev hyperfine binutils perl golang-go golang-github-bgentry-go-netrc-dev ruby ruby-netrc"
# The programs that tests/readers asks what they read, and what it needs to ask them.
reader_packages="curl wget wget2 aria2 lftp tnftp inetutils-ftp git perl libnss-wrapper libapt-pkg-dev g++ nlohmann-json3-dev python3 python3-requests
  ruby ruby-netrc golang-go golang-src golang-github-bgentry-go-netrc-dev golang-github-fhs-go-netrc-dev golang-github-git-lfs-go-netrc-dev emacs-nox"
# Programs by the names that people use, for scripts/readers.sh --programs: 55 MB. What needs more is asked where it is
# installed already: gdal-bin (124 MB), nix-bin (18 MB).
program_packages="git-lfs httpie python3-pip python3-poetry ansible-core"
# What the tests under sanitizers need besides.
sanitizer_packages="clang-14 libclang-rt-14-dev"
# What continuous integration needs besides.
ci_packages="$test_packages $sanitizer_packages $reader_packages $program_packages git pre-commit zsh fish clang-format-14 clang-tidy-14 llvm-14 libbenchmark-dev"

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null)" = "ii " ]
}

# Installs those of the packages that are missing. Without a missing one it needs neither apt nor root.
install_packages() {
  local package missing="" as_root=""
  echo "Debian packages needed: $*"
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  if [ -z "$missing" ]; then
    echo "All of them are installed."
    return
  fi
  echo "Installing:$missing"
  if ! command -v apt-get >/dev/null; then
    echo "There is no apt-get here: install what these packages hold by other means, and build with meson." >&2
    return 2
  fi
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Neither root nor sudo: have these packages installed first." >&2
      return 2
    fi
    as_root="sudo"
  fi
  # An index from a while ago often serves; a fresh root has none.
  # shellcheck disable=SC2086 # words on purpose
  if ! apt_get_quietly install $missing 2>/dev/null; then
    apt_get_quietly update
    apt_get_quietly install $missing
  fi
}

apt_get_quietly() {
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends "$@" </dev/null >/dev/null
}
