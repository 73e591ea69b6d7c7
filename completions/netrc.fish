# SPDX-License-Identifier: MIT
# fish completion for netrc. Made by completions/completions.py from --help: change it there.

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

complete -c netrc -f
complete -c netrc -n __fish_use_subcommand -s h -l help -d 'Print this help'
complete -c netrc -n __fish_use_subcommand -l version -d 'Print the version'
complete -c netrc -n __fish_use_subcommand -a get -d 'Print the credentials for a URL, with secrets masked'
complete -c netrc -n __fish_use_subcommand -a why -d 'Explain the answer for a URL'
complete -c netrc -n __fish_use_subcommand -a readers -d 'Show what each program would send to a URL'
complete -c netrc -n __fish_use_subcommand -a programs -d 'List the programs that --as and --reader know'
complete -c netrc -n __fish_use_subcommand -a list -d 'List the entries of a file'
complete -c netrc -n __fish_use_subcommand -a redact -d 'Print a file with made-up secrets, fit to be shown to others'
complete -c netrc -n __fish_use_subcommand -a set -d 'Write a password into the file, and leave every other byte as it is'
complete -c netrc -n __fish_use_subcommand -a unset -d 'Remove the entry of a host, and leave every other byte as it is'
complete -c netrc -n '__fish_seen_subcommand_from get' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from get' -l file -r -F -d 'The file to read; - is standard input'
complete -c netrc -n '__fish_seen_subcommand_from get' -l policy -x -a 'strict warn ignore' -d 'How to treat a file that others can access'
complete -c netrc -n '__fish_seen_subcommand_from get' -l login -x -a '(__netrc_values login)' -d 'Answer for this login only'
complete -c netrc -n '__fish_seen_subcommand_from get' -l reader -x -a 'reference curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser' -d 'Answer as this program does; netrc programs lists them; reference is the default'
complete -c netrc -n '__fish_seen_subcommand_from get' -l json -d 'Print one JSON object; not with --field'
complete -c netrc -n '__fish_seen_subcommand_from get' -l field -x -a 'login password account' -d 'Print only this value'
complete -c netrc -n '__fish_seen_subcommand_from get' -l reveal -d 'Show the secrets'
complete -c netrc -n '__fish_seen_subcommand_from get' -a '(__netrc_values host)'
complete -c netrc -n '__fish_seen_subcommand_from why' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from why' -l file -r -F -d 'The file to read; - is standard input'
complete -c netrc -n '__fish_seen_subcommand_from why' -l policy -x -a 'strict warn ignore' -d 'How to treat a file that others can access'
complete -c netrc -n '__fish_seen_subcommand_from why' -l login -x -a '(__netrc_values login)' -d 'Answer for this login only'
complete -c netrc -n '__fish_seen_subcommand_from why' -l as -x -a 'curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser' -d 'Say what this program does; netrc programs lists them; may be repeated'
complete -c netrc -n '__fish_seen_subcommand_from why' -l json -d 'Print one JSON object'
complete -c netrc -n '__fish_seen_subcommand_from why' -l color -x -a 'auto always never' -d 'Color'
complete -c netrc -n '__fish_seen_subcommand_from why' -a '(__netrc_values host)'
complete -c netrc -n '__fish_seen_subcommand_from readers' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l file -r -F -d 'The file to read; - is standard input'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l policy -x -a 'strict warn ignore' -d 'How to treat a file that others can access'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l login -x -a '(__netrc_values login)' -d 'Answer for this login only'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l reader -x -a '(__fish_complete_list , "printf %s\\\n curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser common")' -d 'Show these programs only; netrc programs lists them'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l check -d 'Exit 1 if a named program differs; else one of curl, wget, python, requests'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l json -d 'Print one JSON object'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l reveal -d 'Show the secrets'
complete -c netrc -n '__fish_seen_subcommand_from readers' -l color -x -a 'auto always never' -d 'Color'
complete -c netrc -n '__fish_seen_subcommand_from readers' -a '(__netrc_values host)'
complete -c netrc -n '__fish_seen_subcommand_from programs' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from programs' -l json -d 'Print one JSON array'
complete -c netrc -n '__fish_seen_subcommand_from list' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from list' -l file -r -F -d 'The file to read; - is standard input'
complete -c netrc -n '__fish_seen_subcommand_from list' -l policy -x -a 'strict warn ignore' -d 'How to treat a file that others can access'
complete -c netrc -n '__fish_seen_subcommand_from list' -l json -d 'Print one JSON array'
complete -c netrc -n '__fish_seen_subcommand_from redact' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from redact' -l file -r -F -d 'The same as FILE'
complete -c netrc -n '__fish_seen_subcommand_from redact' -l hosts -d 'Replace hosts and logins, too; ports, known services and equality stay'
complete -c netrc -n '__fish_seen_subcommand_from set' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from set' -l file -r -F -d 'The file to change'
complete -c netrc -n '__fish_seen_subcommand_from set' -l login -x -a '(__netrc_values login)' -d 'Whose entry'
complete -c netrc -n '__fish_seen_subcommand_from set' -l login-fd -x -d 'Read the login from an open file'
complete -c netrc -n '__fish_seen_subcommand_from set' -l in-place -d 'Write over the file\'s bytes: keeps a hard link or a mount, and a crash in between leaves neither the old text nor the new one'
complete -c netrc -n '__fish_seen_subcommand_from set' -l backup -d 'Keep the old text in FILE.bak'
complete -c netrc -n '__fish_seen_subcommand_from set' -l dry-run -d 'Say what would change, and change nothing'
complete -c netrc -n '__fish_seen_subcommand_from set' -l no-login -d 'A new entry may lack a login: it answers for each'
complete -c netrc -n '__fish_seen_subcommand_from set' -l password-fd -x -d 'Read the password from an open file; default: standard input'
complete -c netrc -n '__fish_seen_subcommand_from set' -l account-fd -x -d 'Read the account from an open file'
complete -c netrc -n '__fish_seen_subcommand_from set' -l reader -x -a '(__fish_complete_list , "printf %s\\\n curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser common")' -d 'Programs that must read the very bytes; default: common; reference alone: none of them'
complete -c netrc -n '__fish_seen_subcommand_from set' -a '(__netrc_values host)'
complete -c netrc -n '__fish_seen_subcommand_from unset' -s h -l help -d 'Print this help'
complete -c netrc -n '__fish_seen_subcommand_from unset' -l file -r -F -d 'The file to change'
complete -c netrc -n '__fish_seen_subcommand_from unset' -l login -x -a '(__netrc_values login)' -d 'Whose entry'
complete -c netrc -n '__fish_seen_subcommand_from unset' -l login-fd -x -d 'Read the login from an open file'
complete -c netrc -n '__fish_seen_subcommand_from unset' -l in-place -d 'Write over the file\'s bytes: keeps a hard link or a mount, and a crash in between leaves neither the old text nor the new one'
complete -c netrc -n '__fish_seen_subcommand_from unset' -l backup -d 'Keep the old text in FILE.bak'
complete -c netrc -n '__fish_seen_subcommand_from unset' -l dry-run -d 'Say what would change, and change nothing'
complete -c netrc -n '__fish_seen_subcommand_from unset' -a '(__netrc_values host)'
