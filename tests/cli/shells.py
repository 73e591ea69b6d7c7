# SPDX-License-Identifier: MIT
"""What bash, fish and zsh offer for a command line, by the files of completions/. For the tests beside it."""
import os
import re
import shutil
import subprocess

SHELLS = {"bash": "{}.bash", "fish": "{}.fish", "zsh": "_{}"}

# zsh completes only for somebody who types. `compadd` is told the matches: here it prints them.
ZSH = r"""
zmodload zsh/zpty
zpty typed zsh -f -i
zpty -w typed "PROMPT= RPROMPT=; unset zle_bracketed_paste
fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D
compadd() { local -a hits; builtin compadd -O hits \"\$@\"; print -rl -- \${hits/#/MATCH:}; builtin compadd \"\$@\" }
finish() { print -r -- FINISHED; exit }; comppostfuncs=(finish); bindkey '^I' complete-word; print -r -- LOA''DED"
zpty -r typed out '*LOADED'
zpty -w -n typed "$2"$'\t'
zpty -r typed out '*FINISHED'
print -r -- "$out"
zpty -d typed
"""


class Completions:
    """`program` is run as a user would, from PATH; `environment`: of the shells."""

    def __init__(self, program, folder, **environment):
        self.name = os.path.basename(program)
        self.files = {shell: os.path.join(folder, name.format(self.name)) for shell, name in SHELLS.items()}
        self.environment = {"PATH": os.path.dirname(program) + ":" + os.environ["PATH"], "HOME": "/", "LC_ALL": "C",
                            **environment}

    def text(self, shell):
        with open(self.files[shell], encoding="utf-8") as file:
            return file.read()

    def options(self, shell):
        """The long options that the file knows."""
        if shell == "fish":
            return {"--" + name for name in re.findall(r"^complete .* -l ([a-z-]+)", self.text(shell), re.M)}
        return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", "\n".join(line for line in self.text(shell).splitlines()
                                                                    if f"{self.name} list" not in line
                                                                    and "--no-config --list-rules" not in line)))

    def has_word(self, shell, word):
        return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w.-])", self.text(shell)) is not None

    def offered(self, shell, *words):
        """For the last of the words; nothing if the shell is not installed."""
        return getattr(self, "_" + shell)(words) if shutil.which(shell) else None

    def _run(self, *args):
        return subprocess.run(args, capture_output=True, env=self.environment, timeout=60, check=False)

    def _bash(self, words):
        script = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
                  f'_{self.name.replace("-", "_")}; printf "%s\\n" "${{COMPREPLY[@]}}"')
        # bash splits --option=VALUE at the =
        split = []
        for word in words:
            split += re.split("(=)", word, maxsplit=1) if word.startswith("--") else [word]
        return self._run(shutil.which("bash"), "--norc", "-c", script, "bash", self.files["bash"], self.name,
                         *split).stdout.decode().split()

    def _fish(self, words):
        script = "source $argv[1]; complete -C (string join ' ' -- (string escape -- $argv[2..-2]) $argv[-1])"
        out = self._run(shutil.which("fish"), "--no-config", "-c", script, self.files["fish"], self.name, *words).stdout
        return [line.split("\t")[0] for line in out.decode().splitlines()]

    def _zsh(self, words):
        out = self._run(shutil.which("zsh"), "-f", "-c", ZSH, "zsh", os.path.dirname(self.files["zsh"]),
                        " ".join((self.name, *words))).stdout
        return sorted(set(re.findall(r"MATCH:(.*)", out.decode().replace("\r", ""))))
