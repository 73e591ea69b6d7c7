#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/test.sh [--sanitized]: builds the release with g++ and runs every test; or builds with clang, and runs them
# under AddressSanitizer and UndefinedBehaviorSanitizer.
# Installs Debian packages that are missing; packages aside, leaves nothing outside build/. Run it again: it builds only
# what changed.
set -euo pipefail

build=release
case "$*" in
'') ;;
--sanitized) build=sanitized ;;
*)
  sed -n '3,/^set /s/^# //p' "$0"
  [ "$*" = --help ] && exit 0
  exit 2
  ;;
esac
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

# shellcheck disable=SC2086 # words on purpose
if [ $build = sanitized ]; then
  install_packages $test_packages $sanitizer_packages
else
  install_packages $test_packages
fi
make_$build
run_tests $build
