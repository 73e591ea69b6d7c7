#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/tidy.sh BUILD FOLDER: clang-tidy for the sources of one folder, not those below it, with the commands of
# BUILD. All in one text, for most of the time goes into headers; and each by itself only if that finds something, or
# if two of them give one name to different things. In one text a `using` that its own file does not need goes unseen if
# another file uses that name.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
build=$1
folder=$2

mapfile -t sources < <(git ls-files "$folder/*.cpp" | grep -x "$folder/[^/]*")
together=$build/tidy/$folder/together.cpp
mkdir -p "$(dirname "$together")"
cat "${sources[@]}" >"$together"
clang-tidy-14 --quiet -p "$build" "$together" >/dev/null 2>&1 && exit
clang-tidy-14 --quiet -p "$build" "${sources[@]}"
