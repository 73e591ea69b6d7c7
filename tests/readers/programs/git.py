# SPDX-License-Identifier: MIT
"""git-credential-netrc, which git ships as a contribution."""

import pathlib

from programs.program import Answer, Conversation, INSIDE, Missing, command_output, debian_version

SCRIPT = pathlib.Path("/usr/share/doc/git/contrib/credential/netrc/git-credential-netrc.perl")


class GitCredentialNetrc(Conversation):
    name = "git-credential-netrc"

    def __init__(self) -> None:
        if not SCRIPT.exists():
            raise Missing(f"there is no {SCRIPT} (Debian: git)")
        # Where an entry has `login` and `user`, the order of a Perl hash decides, which is another in every run: here it is one for all.
        order = {"PERL_HASH_SEED": "0", "PERL_PERTURB_KEYS": "0"}
        super().__init__(["/usr/bin/perl", str(INSIDE / "git_credential.pl"), str(SCRIPT)], {"GIT_CONFIG_NOSYSTEM": "1", **order})
        self.version()

    def version(self) -> str:
        command_output("/usr/bin/perl", "-MGit", "-e", "1")
        return f"git {debian_version('git')}"
