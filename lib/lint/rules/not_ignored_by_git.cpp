// SPDX-License-Identifier: MIT
#include "lint/placeholders.hpp"
#include "lint/rules.hpp"

namespace netrc::lint
{

const rule not_ignored_by_git = {
    .code = "F610",
    .name = "not-ignored-by-git",
    .severity = severity::warning,
    .summary = "the file stands in a git work tree, and no pattern ignores it: the next git add . takes it",
    .hint = "add it to .gitignore, or to .git/info/exclude",
    .why = "What git neither tracks nor ignores is added by git add . and git add -A, and by the buttons of editors "
           "that do the same. Once committed, a secret stays in the history; pushed, it has to be revoked.",
    .evidence =
        "gitignore(5) <https://git-scm.com/docs/gitignore>, git-add(1) <https://git-scm.com/docs/git-add>; the tests "
        "hold the patterns against git check-ignore. Known are the .gitignore of each folder, info/exclude, and the "
        "user's own file in its usual place, `$XDG_CONFIG_HOME/git/ignore` or `~/.config/git/ignore`; of a "
        "core.excludesFile that names another place nothing is known.",
    .bad = "a .netrc in a git work tree whose .gitignore does not name it",
    .good = "the same with a line .netrc in .gitignore, or a .netrc outside every git work tree",
    .check =
        [](const subject& of, findings& to)
    {
      if (of.around != nullptr && of.around->git == git_state::untracked && !is_template(of.document))
        to.add({&not_ignored_by_git});
    },
};

}  // namespace netrc::lint
