#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/test.sh: builds with g++ and runs every test, as a release and under AddressSanitizer and UndefinedBehaviorSanitizer.
# Installs Debian packages that are missing; packages aside, leaves nothing outside build/. Run it again: it takes seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

# shellcheck disable=SC2086 # words on purpose
install_packages $test_packages
failed=0
build_and_test release || failed=1
build_and_test sanitized --buildtype=debugoptimized -Db_sanitize=address,undefined -Db_lundef=false || failed=1
exit $failed
