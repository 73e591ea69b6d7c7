# SPDX-License-Identifier: MIT
# bash completion for netrc. Made by completions/completions.py from --help: change it there.

# What the file that would be read has: "host" or "login". Secrets are masked, and only characters of hosts and logins
# pass: compgen expands its words.
_netrc_values() {
  local i value file=()
  for ((i = 2; i < COMP_CWORD; i++)); do
    [ "${COMP_WORDS[i]}" = --file ] || continue
    value=${COMP_WORDS[i + 1]}
    [ "$value" != = ] || value=${COMP_WORDS[i + 2]}
    file=(--file "${value/#~\//$HOME/}")
  done
  netrc list --policy ignore "${file[@]}" --json 2>/dev/null |
    grep -o "\"$1\":\"[A-Za-z0-9._:@+-]*\"" | cut -d '"' -f 4
}

# A list with commas: completes what comes after the last one.
_netrc_list() {
  local word=$1 before=""
  case $word in *,*) before=${word%,*}, ;; esac
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${word##*,}")
  compopt -o nospace 2>/dev/null
}

_netrc_words() {
  mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
}

_netrc_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_netrc() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  COMPREPLY=()
  # bash splits an option and its value at the =
  [ "$word" != = ] || word=""
  [ "$before" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]}
  if [ "$COMP_CWORD" = 1 ]; then
    _netrc_words "$word" "get why readers programs list redact set unset -h --help --version"
    return
  fi
  case $command:$before in
  get:--file | why:--file | readers:--file | list:--file | redact:--file | \
    set:--file | unset:--file)
    _netrc_files "$word"
    return
    ;;
  get:--policy | why:--policy | readers:--policy | list:--policy)
    _netrc_words "$word" "strict warn ignore"
    return
    ;;
  get:--login | why:--login | readers:--login | set:--login | unset:--login)
    _netrc_words "$word" "$(_netrc_values login)"
    return
    ;;
  get:--reader)
    _netrc_words "$word" "reference curl git git-lfs wget requests pip poetry conda httpie \
      aiohttp httpx ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils \
      git-credential-netrc emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc \
      npm-netrc-parser"
    return
    ;;
  get:--field)
    _netrc_words "$word" "login password account"
    return
    ;;
  why:--as)
    _netrc_words "$word" "curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx \
      ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc \
      emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser"
    return
    ;;
  why:--color | readers:--color)
    _netrc_words "$word" "auto always never"
    return
    ;;
  readers:--reader | set:--reader)
    _netrc_list "$word" "curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx \
      ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc \
      emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser common"
    return
    ;;
  set:--login-fd | set:--password-fd | set:--account-fd | unset:--login-fd)
    :
    return
    ;;
  esac
  case $command:$word in
  get:-*) _netrc_words "$word" "-h --help --file --policy --login --reader --json --field --reveal" ;;
  why:-*) _netrc_words "$word" "-h --help --file --policy --login --as --json --color" ;;
  readers:-*) _netrc_words "$word" "-h --help --file --policy --login --reader --check --json --reveal \
      --color" ;;
  programs:-*) _netrc_words "$word" "-h --help --json" ;;
  list:-*) _netrc_words "$word" "-h --help --file --policy --json" ;;
  redact:-*) _netrc_words "$word" "-h --help --file --hosts" ;;
  set:-*) _netrc_words "$word" "-h --help --file --login --login-fd --in-place --backup --dry-run \
      --no-login --password-fd --account-fd --reader" ;;
  unset:-*) _netrc_words "$word" "-h --help --file --login --login-fd --in-place --backup --dry-run" ;;
  get:*) _netrc_words "$word" "$(_netrc_values host)" ;;
  why:*) _netrc_words "$word" "$(_netrc_values host)" ;;
  readers:*) _netrc_words "$word" "$(_netrc_values host)" ;;
  redact:*) _netrc_files "$word" ;;
  set:*) _netrc_words "$word" "$(_netrc_values host)" ;;
  unset:*) _netrc_words "$word" "$(_netrc_values host)" ;;
  esac
}

complete -F _netrc netrc
