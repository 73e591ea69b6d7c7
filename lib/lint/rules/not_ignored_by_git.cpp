// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/placeholders.hpp"

namespace netrc::lint
{

extern const rule not_ignored_by_git = {
    .code = "F610",
    .name = "not-ignored-by-git",
    .severity = severity::warning,
    .summary = "the file is in a git work tree, and no pattern ignores it: the next git add . adds it",
    .hint = "add it to .gitignore, or to .git/info/exclude",
    .why = "What git neither tracks nor ignores is added by git add . and git add -A, and by editors' buttons "
           "that do the same. Once committed, a secret stays in the history; pushed, it has to be revoked.",
    .evidence = "gitignore(5) <https://git-scm.com/docs/gitignore>, git-add(1) <https://git-scm.com/docs/git-add>; "
                "the linter asks git itself (git ls-files and git check-ignore). Without git, or if git does not "
                "trust the repository's owner or takes longer than a second, it reports nothing.",
    .bad = "a .netrc in a git work tree whose .gitignore does not name it",
    .good = "the same with a line .netrc in .gitignore, or a .netrc outside every git work tree",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.context != nullptr && input.context->git == git_state::untracked && !is_template(input.document))
        found.add({&not_ignored_by_git});
    },
};

}  // namespace netrc::lint
