#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the completions of bash, zsh and fish from what the programs' --help says.

    completions.py NETRC NETRC-LINT            writes the files beside this one
    completions.py --check NETRC NETRC-LINT    compares them, and fails if they differ

What an option's value is, its name in the help says: see KINDS."""
import argparse
import difflib
import json
import pathlib
import re
import subprocess
import sys
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parent / "docs" / "man"))
from pages import Help  # noqa: E402

# The name of a value or an operand, and what completes it: `words` are those that the description lists; names with a
# comma are lists.
KINDS = {"FILE": "file", "URL": "hosts", "LOGIN": "logins", "CODE": "rules", "CODE,...": "rules", "NAME,...": "readers",
         "NAME": "", "N": "", "READER": "reader", "PROGRAM": "programs", "POLICY": "words", "FIELD": "words", "LEVEL": "words", "WHEN": "words",
         "FORMAT|help": "words"}
NOTE = "Made by completions/completions.py from --help: change it there."


class Option:
    def __init__(self, name, description, readers):
        flags, _, self.value = name.partition(" ")
        self.flags = flags.split(",")
        self.description = description
        self.about = description
        if self.value and self.value not in KINDS:
            sys.exit(f"completions.py: KINDS does not know the value {self.value} of {flags}")
        self.kind = KINDS[self.value] if self.value else None
        self.is_list = self.value.endswith(",...")
        names = {"readers": [*readers, "common"], "reader": ["reference", *readers], "programs": readers}
        self.words = words_of(self) if self.kind == "words" else names.get(self.kind, [])
        self.kind = "readers" if self.kind in names else self.kind
        if self.kind == "words":  # which are offered: the rest is enough
            self.about = description.rpartition(": ")[0] or self.flags[-1][2:].capitalize()


def words_of(option):
    """`How to treat it: strict, warn (default)`: strict, warn. `FORMAT|help`: help, too."""
    listed = option.description.rpartition(": ")[2].replace(" (default)", "").split(", ")
    if not all(re.fullmatch(r"[a-z0-9.-]+", word) for word in listed):
        sys.exit(f"completions.py: the help of {option.flags} lists no words: {option.description}")
    return listed + option.value.split("|")[1:]


class Command:
    """A program, or one of its commands."""

    def __init__(self, name, summary, help_text, readers):
        self.name = name
        self.summary = summary
        entries = help_text.entries("Options")
        self.options = [Option(*entry, readers) for entry in entries if entry[0].startswith("-")]
        operands = [entry[0] for entry in entries if not entry[0].startswith("-")]
        self.operand = KINDS[operands[0]] if operands else ""
        self.takes_many = "..." in help_text.usage


class Program(Command):
    def __init__(self, path, readers=()):
        help_text = Help(path)
        super().__init__("", "", help_text, readers)
        self.program = pathlib.Path(path).name
        self.prefix = "_" + self.program.replace("-", "_")
        self.commands = [Command(name, summary, Help(path, name), readers)
                         for name, summary in help_text.entries("Commands")]


def names_of_programs(path):
    """Those that --as and --reader know."""
    output = subprocess.run([path, "programs", "--json"], check=True, capture_output=True).stdout
    return [row["program"] for row in json.loads(output)]


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


# --- bash ---

BASH_HOSTS = """\
# What the file that would be read has: "host" or "login". Secrets are masked, and only characters of hosts and logins
# pass: compgen expands its words.
_netrc_values() {
  local i value file=()
  for ((i = 2; i < COMP_CWORD; i++)); do
    [ "${COMP_WORDS[i]}" = --file ] || continue
    value=${COMP_WORDS[i + 1]}
    [ "$value" != = ] || value=${COMP_WORDS[i + 2]}
    file=(--file "${value/#~\\//$HOME/}")
  done
  netrc list --policy ignore "${file[@]}" --json 2>/dev/null |
    grep -o "\\"$1\\":\\"[A-Za-z0-9._:@+-]*\\"" | cut -d '"' -f 4
}
"""
BASH_RULES = """\
_netrc_lint_rules() {
  netrc-lint --no-config --list-rules 2>/dev/null | awk '{ print $1; print $2 }'
}
"""
BASH_LIST = """\
# A list with commas: completes what comes after the last one.
@_list() {
  local word=$1 before=""
  case $word in *,*) before=${word%,*}, ;; esac
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${word##*,}")
  compopt -o nospace 2>/dev/null
}
"""
BASH_WORDS = """\
@_words() {
  mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
}
"""
BASH_FILES = """\
@_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$1")
}
"""


def wrapped(words):
    """Words for a shell's string, in lines of at most 120 columns, the first of which begins somewhere."""
    return " \\\n".join(textwrap.wrap(" ".join(words), 110, initial_indent=" " * 40, subsequent_indent=" " * 6,
                                       break_long_words=False, break_on_hyphens=False)).strip()


def bash_action(program, kind, words, is_list):
    """What completes `$word`."""
    if kind == "file":
        return f'{program.prefix}_files "$word"'
    if kind in ("hosts", "logins"):
        return f'{program.prefix}_words "$word" "$(_netrc_values {kind[:-1]})"'
    if not kind:
        return ":"
    offered = '$(_netrc_lint_rules)' if kind == "rules" else wrapped(words)
    return f'{program.prefix}_{"list" if is_list else "words"} "$word" "{offered}"'


def bash_values(program):
    """A branch for each way to complete values, with the options of which commands it is for."""
    actions = {}
    for command in program.commands or [program]:
        for option in command.options:
            if option.value:
                action = bash_action(program, option.kind, option.words, option.is_list)
                actions.setdefault(action, []).append(f"{command.name}:{option.flags[-1]}")
    text = ""
    for action, options in actions.items():
        rows = [" | ".join(options[i:i + 5]) for i in range(0, len(options), 5)]
        text += "  " + " | \\\n    ".join(rows) + f")\n    {action}\n    return\n    ;;\n"
    return text


def flags_of(command):
    return [flag for option in command.options for flag in option.flags]


def bash(program):
    text = f"# SPDX-License-Identifier: MIT\n# bash completion for {program.program}. {NOTE}\n\n"
    commands = program.commands or [program]
    every = [option for command in commands for option in command.options]
    text += BASH_HOSTS + "\n" if program.commands else BASH_RULES + "\n"
    if any(option.is_list for option in every):
        text += BASH_LIST.replace("@", program.prefix) + "\n"
    text += BASH_WORDS.replace("@", program.prefix) + "\n" + BASH_FILES.replace("@", program.prefix) + "\n"
    text += f"{program.prefix}() {{\n"
    text += "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command="
    text += "${COMP_WORDS[1]}\n" if program.commands else "\n"
    text += "  COMPREPLY=()\n"
    text += "  # bash splits an option and its value at the =\n"
    text += '  [ "$word" != = ] || word=""\n  [ "$before" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]}\n'
    if program.commands:
        names = [command.name for command in program.commands] + flags_of(program)
        text += '  if [ "$COMP_CWORD" = 1 ]; then\n'
        text += f'    {program.prefix}_words "$word" "{wrapped(names)}"\n    return\n  fi\n'
    text += "  case $command:$before in\n" + bash_values(program) + "  esac\n"
    text += "  case $command:$word in\n"
    for command in commands:
        text += f'  {command.name}:-*) {program.prefix}_words "$word" "{wrapped(flags_of(command))}" ;;\n'
    for command in commands:
        if command.operand:
            text += f"  {command.name}:*) {bash_action(program, command.operand, [], False)} ;;\n"
    return text + f"  esac\n}}\n\ncomplete -F {program.prefix} {program.program}\n"


# --- zsh ---

ZSH_VALUES = """\
# What the file that would be read has: "host" or "login". Secrets are masked.
_netrc_values() {
  local -a values
  local file=${opt_args[--file]/#\\~\\//$HOME/}
  values=(${(fu)"$(netrc list --policy ignore ${file:+--file} $file --json 2>/dev/null |
    grep -o "\\"$1\\":\\"[A-Za-z0-9._:@+-]*\\"" | cut -d '"' -f 4)"})
  compadd -a values
}
"""
ZSH_RULES = """\
_netrc_lint_rules() {
  netrc-lint --no-config --list-rules 2>/dev/null | awk '{ print $1; print $2 }'
}
"""


def zsh_action(kind, words, is_list):
    if kind == "file":
        return "_files"
    if kind in ("hosts", "logins"):
        return f" _netrc_values {kind[:-1]}"  # after a blank _arguments adds no options of compadd
    if kind == "rules":
        rules = '${(f)"$(_netrc_lint_rules)"}'
        return f"{{_values -s , rule {rules}}}" if is_list else f"{{compadd - {rules}}}"
    return ("{_values -s , name " + " ".join(words) + "}" if is_list else f"({' '.join(words)})") if words else ""


def zsh_option(option):
    about = "[" + option.about.replace("]", "\\]") + "]"
    if not option.value:
        ends = option.flags[-1] in ("--help", "--version")
        names = "{" + ",".join(option.flags) + "}" if len(option.flags) > 1 else option.flags[0]
        excluded = "'(- *)'" if ends else f"'({' '.join(option.flags)})'" if len(option.flags) > 1 else ""
        return excluded + names + quoted(about)
    value = re.match("[a-z]+", option.value.lower()).group()
    action = zsh_action(option.kind, option.words, option.is_list)
    return quoted(("*" if option.is_list else "") + f"{option.flags[-1]}={about}:{value}:{action}")


def zsh_arguments(command, indentation):
    specs = [zsh_option(option) for option in command.options]
    if command.operand:
        action = zsh_action(command.operand, [], False)
        specs.append(quoted(f"{'*' if command.takes_many else '1'}:{command.operand.rstrip('s')}:{action}"))
    return indentation + "_arguments -s" + "".join(f" \\\n{indentation}  {spec}" for spec in specs) + "\n"


def zsh(program):
    text = f"#compdef {program.program}\n# SPDX-License-Identifier: MIT\n# {NOTE}\n\n"
    text += (ZSH_VALUES if program.commands else ZSH_RULES) + "\n" + f"{program.prefix}() {{\n"
    if not program.commands:
        return text + zsh_arguments(program, "  ") + f"}}\n\n{program.prefix} \"$@\"\n"
    text += "  local curcontext=$curcontext state line\n  typeset -A opt_args\n  local -a commands\n  commands=(\n"
    text += "".join(f"    {quoted(command.name + ':' + command.summary)}\n" for command in program.commands) + "  )\n"
    specs = [zsh_option(option) for option in program.options] + ["'1: :->command'", "'*::argument:->arguments'"]
    text += "  _arguments -C" + "".join(f" \\\n    {spec}" for spec in specs) + "\n"
    text += "  if [[ $state = command ]]; then\n    _describe command commands\n    return\n  fi\n"
    text += "  [[ $state = arguments ]] || return\n  case $words[1] in\n"
    for command in program.commands:
        text += f"  {command.name})\n{zsh_arguments(command, '    ')}    ;;\n"
    return text + f"  esac\n}}\n\n{program.prefix} \"$@\"\n"


# --- fish ---

FISH_VALUES = """\
# What the file that would be read has: "host" or "login". Secrets are masked.
function __netrc_values
    set -l file
    set -l words (commandline -opc)
    for i in (seq (count $words))
        switch $words[$i]
            case --file
                set file --file (string replace -r '^~/' "$HOME/" -- $words[(math $i + 1)])
            case '--file=*'
                set file --file (string replace -r '^--file=(~/)?' '' -- $words[$i])
        end
    end
    netrc list --policy ignore $file --json 2>/dev/null | string match -ra '"'$argv[1]'":"[A-Za-z0-9._:@+-]*"' |
        string split -f 4 '"' | sort -u
end
"""
FISH_RULES = """\
function __netrc_lint_rules
    netrc-lint --no-config --list-rules 2>/dev/null | awk '{ print $1; print $2 }'
end
"""


def fish_quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish_action(kind, words, is_list):
    if kind == "file":
        return "-r -F"
    if kind in ("hosts", "logins"):
        return f"-x -a '(__netrc_values {kind[:-1]})'"
    if kind == "rules":
        return "-x -a '(__fish_complete_list , __netrc_lint_rules)'" if is_list else "-x -a '(__netrc_lint_rules)'"
    if is_list:
        return "-x -a '(__fish_complete_list , \"printf %s\\\\\\n " + " ".join(words) + "\")'"
    return f"-x -a '{' '.join(words)}'" if words else "-x"


def fish_options(program, command, condition):
    begin = f"complete -c {program.program}{condition}"
    text = ""
    for option in command.options:
        short = f" -s {option.flags[0][1:]}" if len(option.flags) > 1 else ""
        action = f" {fish_action(option.kind, option.words, option.is_list)}" if option.value else ""
        text += f"{begin}{short} -l {option.flags[-1][2:]}{action} -d {fish_quoted(option.about)}\n"
    if command.operand in ("hosts", "logins"):
        text += f"{begin} -a '(__netrc_values {command.operand[:-1]})'\n"
    return text


def fish(program):
    text = f"# SPDX-License-Identifier: MIT\n# fish completion for {program.program}. {NOTE}\n\n"
    text += (FISH_VALUES if program.commands else FISH_RULES) + "\n"
    if not program.commands:
        return text + fish_options(program, program, "")
    text += f"complete -c {program.program} -f\n"
    text += fish_options(program, program, " -n __fish_use_subcommand")
    begin = f"complete -c {program.program} -n __fish_use_subcommand"
    for command in program.commands:
        text += f"{begin} -a {command.name} -d {fish_quoted(command.summary)}\n"
    for command in program.commands:
        text += fish_options(program, command, f" -n '__fish_seen_subcommand_from {command.name}'")
    return text


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="compare only")
    options.add_argument("programs", nargs=2, help="netrc and netrc-lint")
    asked = options.parse_args()
    names = names_of_programs(asked.programs[0])
    netrc = Program(asked.programs[0], names)
    different = False
    for program in (netrc, Program(asked.programs[1], names)):
        for name, text in ((f"{program.program}.bash", bash(program)), (f"_{program.program}", zsh(program)),
                           (f"{program.program}.fish", fish(program))):
            path = HERE / name
            kept = path.read_text(encoding="utf-8") if path.exists() else ""
            if asked.check and kept != text:
                different = True
                lines = difflib.unified_diff(kept.splitlines(True), text.splitlines(True), name, "--help")
                sys.stdout.writelines(lines)
            elif not asked.check:
                path.write_text(text, encoding="utf-8")
    if different:
        print("Make them anew: ninja -C BUILD completions")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
