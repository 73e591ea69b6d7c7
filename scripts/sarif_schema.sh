#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/sarif_schema.sh FILE: gets the official SARIF 2.1.0 schema out of a package of Microsoft's on npm (MIT), which
# carries OASIS's file; FILE is made once. The tests take it from SARIF_SCHEMA. It is no part of this tree: OASIS's
# terms do not say that it may be.
set -euo pipefail
package=@microsoft/jest-sarif
version=1.0.0-beta.0
sha256=2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8

file=$(realpath -m -- "$1")
[ ! -s "$file" ] || exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent "$package@$version" >/dev/null && tar xzf ./*.tgz)
echo "$sha256  $folder/package/lib/schemas/sarif-2.1.0-rtm.5.json" | sha256sum --check --quiet
mkdir -p "$(dirname "$file")"
mv "$folder/package/lib/schemas/sarif-2.1.0-rtm.5.json" "$file"
