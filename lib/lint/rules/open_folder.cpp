// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule open_folder = {
    .code = "F603",
    .name = "open-folder",
    .severity = severity::warning,
    .summary = "other users may write to the file's folder: they can replace the file",
    .hint = "run chmod go-w on the folder",
    .why = "Whoever may write to a folder may rename the files in it, whatever their own modes. Another "
           ".netrc sends the user to another login, or its macros run commands.",
    .evidence =
        "sshd refuses keys in such a folder (StrictModes, sshd_config(5)); rename(2) asks for write permission on "
        "the folder alone.",
    .bad = "a folder of mode 0777",
    .good = "a folder of mode 0755",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.context == nullptr)
        return;
      if (input.context->folder_is_open)
        found.add({&open_folder});
      else if (input.context->folder_is_others)
        found.add({&open_folder,
                   {},
                   {},
                   "the file's folder belongs to another user, who can replace the file",
                   "keep the file in a folder of your own"});
    },
};

}  // namespace netrc::lint
