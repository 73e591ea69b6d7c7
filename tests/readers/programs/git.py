# SPDX-License-Identifier: MIT
"""git-credential-netrc, which git ships as a contribution."""

import pathlib
import re

from programs.program import Answer, Conversation, INSIDE, Missing, command_output, debian_version

SCRIPT = pathlib.Path("/usr/share/doc/git/contrib/credential/netrc/git-credential-netrc.perl")


# Words of one entry that are the same to git, so that the order of a Perl hash, another in each run, decides which of them holds.
SAME = re.compile(rb"host|user|port|protocol")
SEEDS = 6


class GitCredentialNetrc(Conversation):
    """Asked in several orders where the order might matter; if it does, the program has no answer that anybody could foretell."""

    name = "git-credential-netrc"
    empty_is_none = True  # it prints what git has not asked for: of an entry with nothing else, nothing

    def __init__(self) -> None:
        if not SCRIPT.exists():
            raise Missing(f"there is no {SCRIPT} (Debian: git)")
        command = ["/usr/bin/perl", str(INSIDE / "git_credential.pl"), str(SCRIPT)]
        variables = [{"GIT_CONFIG_NOSYSTEM": "1", "PERL_PERTURB_KEYS": "2", "PERL_HASH_SEED": str(seed)} for seed in range(SEEDS)]
        super().__init__(command, variables[0])
        self.others = [Conversation(command, order) for order in variables[1:]]
        self.version()

    def version(self) -> str:
        command_output("/usr/bin/perl", "-MGit", "-e", "1")
        return f"git {debian_version('git')}"

    def answer(self, host: str, user: str | None) -> Answer:
        answer = super().answer(host, user)
        if SAME.search(self.file.read_bytes()) and answer.outcome != "hang":
            for other in self.others:
                other.file = self.file
                if other.answer(host, user) != answer:
                    raise Missing("its answer is another in each run")
        return answer

    def close(self) -> None:
        for other in self.others:
            other.close()
        super().close()
