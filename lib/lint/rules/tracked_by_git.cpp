// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/placeholders.hpp"

namespace netrc::lint
{

extern const rule tracked_by_git = {
    .code = "F604",
    .name = "tracked-by-git",
    .severity = severity::warning,
    .summary = "git tracks the file: its secrets are in the repository, and in every copy of it",
    .hint = "run git rm --cached on it, add it to .gitignore, and revoke what was in it",
    .why = "A secret that was committed once stays in the history; pushed, it is public or soon will be. Scanners of "
           "public repositories find a token within minutes.",
    .evidence = "gitleaks, GitHub's secret scanning "
                "<https://docs.github.com/code-security/secret-scanning/about-secret-scanning>; an index of public "
                "repositories lists more than 1300 that hold a .netrc at their root, many with a token of Heroku "
                "or GitHub.",
    .bad = "a .netrc in a git index",
    .good = "a .netrc outside every git work tree, or ignored in it, or a template whose values are all placeholders",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.context != nullptr && input.context->git == git_state::tracked && !is_template(input.document))
        found.add({&tracked_by_git});
    },
};

}  // namespace netrc::lint
