#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/beside-curl.sh: asks the real curl and examples/get.cpp for the same URLs with the same files, prints what
# each sent, and makes docs/beside-curl.md anew. Talks to a server of its own on the loopback alone.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

# shellcheck disable=SC2086 # words on purpose
install_packages $test_packages
mkdir -p build
[ -f build/release/build.ninja ] || quietly build/release.log meson setup build/release
quietly build/release.log ninja -C build/release examples/get_example
python3 tests/curl/side_by_side.py build/release/examples/get_example docs --write
