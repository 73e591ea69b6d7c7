# SPDX-License-Identifier: MIT
# bash completion for netrc-lint.

_netrc_lint_rules() {
  netrc-lint --no-config --list-rules 2>/dev/null | awk '{ print $1; print $2 }'
}

_netrc_lint_formats() {
  netrc-lint --format help 2>/dev/null | awk '{ print $1 }'
}

# A list with commas: completes what comes after the last one.
_netrc_lint_list() {
  local word=$1 before=""
  shift
  case $word in *,*) before=${word%,*}, ;; esac
  local IFS=$' \t\n'
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$*" -- "${word##*,}")
  compopt -o nospace 2>/dev/null
}

_netrc_lint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case $before in
  --select | --ignore | --extend-ignore) _netrc_lint_list "$word" "$(_netrc_lint_rules)" ;;
  --explain) mapfile -t COMPREPLY < <(compgen -W "$(_netrc_lint_rules)" -- "$word") ;;
  --severity) mapfile -t COMPREPLY < <(compgen -W "error warning info" -- "$word") ;;
  --format) mapfile -t COMPREPLY < <(compgen -W "$(_netrc_lint_formats) help" -- "$word") ;;
  --color) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$word") ;;
  --reader)
    _netrc_lint_list "$word" curl curl-7.88 wget wget2 python python-3.10 requests perl ruby go go-bgentry \
      go-fhs git-lfs git-credential-netrc aria2 lftp tnftp inetutils npm-netrc npm-netrc-parser emacs apt
    ;;
  --max-problems | --stdin-filename) ;;
  *)
    case $word in
    -*)
      mapfile -t COMPREPLY < <(compgen -W "-h --help --version --stdin-filename --select --ignore --extend-ignore \
        --severity --reader --format --color --max-problems --config --no-config --show-config --list-rules \
        --explain" -- "$word")
      ;;
    *)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      ;;
    esac
    ;;
  esac
}

complete -F _netrc_lint netrc-lint
