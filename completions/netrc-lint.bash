# SPDX-License-Identifier: MIT
# bash completion for netrc-lint. Made by completions/completions.py from --help: change it there.

_netrc_lint_rules() {
  netrc-lint --no-config --list-rules 2>/dev/null | awk '{ print $1; print $2 }'
}

# A list with commas: completes what comes after the last one.
_netrc_lint_list() {
  local word=$1 before=""
  case $word in *,*) before=${word%,*}, ;; esac
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${word##*,}")
  compopt -o nospace 2>/dev/null
}

_netrc_lint_words() {
  mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
}

_netrc_lint_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_netrc_lint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=
  COMPREPLY=()
  # bash splits an option and its value at the =
  [ "$word" != = ] || word=""
  [ "$before" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]}
  case $command:$before in
  :--stdin-filename | :--max-problems)
    :
    return
    ;;
  :--select | :--ignore | :--extend-ignore)
    _netrc_lint_list "$word" "$(_netrc_lint_rules)"
    return
    ;;
  :--severity)
    _netrc_lint_words "$word" "error warning info"
    return
    ;;
  :--reader)
    _netrc_lint_list "$word" "curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx \
      ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc \
      emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser common"
    return
    ;;
  :--format)
    _netrc_lint_words "$word" "text concise json sarif github gitlab help"
    return
    ;;
  :--color)
    _netrc_lint_words "$word" "auto always never"
    return
    ;;
  :--output-file | :--config)
    _netrc_lint_files "$word"
    return
    ;;
  :--explain)
    _netrc_lint_words "$word" "$(_netrc_lint_rules)"
    return
    ;;
  esac
  case $command:$word in
  :-*) _netrc_lint_words "$word" "-h --help --version --stdin-filename --select --ignore --extend-ignore \
      --severity -q --quiet --reader --format --color --max-problems --output-file --exit-zero --config \
      --no-config --show-config --list-rules --explain" ;;
  :*) _netrc_lint_files "$word" ;;
  esac
}

complete -F _netrc_lint netrc-lint
