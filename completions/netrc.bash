# SPDX-License-Identifier: MIT
# bash completion for netrc.

# The hosts of the file that would be read; they are not secret.
_netrc_hosts() {
  local i value file=()
  for ((i = 2; i < COMP_CWORD; i++)); do
    [ "${COMP_WORDS[i]}" = --file ] || continue
    # bash splits --file=NAME at the =
    value=${COMP_WORDS[i + 1]}
    [ "$value" != = ] || value=${COMP_WORDS[i + 2]}
    file=(--file "$value")
  done
  # compgen expands its words: only characters of hosts may pass.
  netrc list --policy ignore "${file[@]}" --json 2>/dev/null | grep -o '"host":"[A-Za-z0-9._:-]*"' | cut -d '"' -f 4
}

_netrc() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options
  COMPREPLY=()
  # bash splits --field=VALUE at the =
  [ "$word" != = ] || word=""
  [ "$before" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]}
  if [ "$COMP_CWORD" = 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "get why readers list -h --help --version" -- "$word")
    return
  fi
  case $before in
  --file)
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    return
    ;;
  --policy) mapfile -t COMPREPLY < <(compgen -W "strict warn ignore" -- "$word") && return ;;
  --field) mapfile -t COMPREPLY < <(compgen -W "login password account" -- "$word") && return ;;
  --login) return ;;
  --reader)
    mapfile -t COMPREPLY < <(compgen -W "reference curl curl-7.88 wget wget2 python python-3.10 requests perl ruby go \
      go-bgentry go-fhs git-lfs git-credential-netrc aria2 lftp tnftp inetutils npm-netrc npm-netrc-parser emacs apt" -- "$word")
    return
    ;;
  esac
  case ${COMP_WORDS[1]} in
  get) options="-h --help --file --policy --login --reader --json --field --reveal" ;;
  why) options="-h --help --file --policy --login" ;;
  readers) options="-h --help --file --policy --login --json --reveal" ;;
  list) options="-h --help --file --policy --json" ;;
  *) return ;;
  esac
  case $word in
  -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
  *) [ "${COMP_WORDS[1]}" = list ] || mapfile -t COMPREPLY < <(compgen -W "$(_netrc_hosts)" -- "$word") ;;
  esac
}

complete -F _netrc netrc
