// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/suppression.hpp"

namespace netrc::lint
{

extern const rule unused_suppression = {
    .code = "U801",
    .name = "unused-suppression",
    .severity = severity::warning,
    .summary = "an unused suppression: what it names is not found there",
    .hint = "remove it, or move it to just before its entry",
    .why = "It stays after the entry is fixed or moved, and hides the next mistake of its kind.",
    .evidence =
        "Linters that knew no such rule got one: ruff's RUF100 <https://docs.astral.sh/ruff/rules/unused-noqa/>, "
        "eslint's --report-unused-disable-directives.",
    .bad = "#netrc-lint:ignore=placeholder\nmachine example.com login u password p\n",
    .good = "machine example.com login u password p\n",
    .check = [](const input& input, findings& found) { input.suppressed->report_unused(input, found); },
};

}  // namespace netrc::lint
