# SPDX-License-Identifier: MIT
# fish completion for netrc-lint. Made by completions/completions.py from --help: change it there.

function __netrc_lint_rules
    netrc-lint --no-config --list-rules 2>/dev/null | awk '{ print $1; print $2 }'
end

complete -c netrc-lint -s h -l help -d 'Print this help'
complete -c netrc-lint -l version -d 'Print the version'
complete -c netrc-lint -l stdin-filename -x -d 'What the output calls standard input'
complete -c netrc-lint -l select -x -a '(__fish_complete_list , __netrc_lint_rules)' -d 'Only these rules: codes, prefixes of codes, names'
complete -c netrc-lint -l ignore -x -a '(__fish_complete_list , __netrc_lint_rules)' -d 'Not these rules'
complete -c netrc-lint -l extend-ignore -x -a '(__fish_complete_list , __netrc_lint_rules)' -d 'Also ignore these rules'
complete -c netrc-lint -l severity -x -a 'error warning info' -d 'The lowest'
complete -c netrc-lint -s q -l quiet -d 'Report errors only, and no summary'
complete -c netrc-lint -l reader -x -a '(__fish_complete_list , "printf %s\\\n curl git git-lfs wget requests pip poetry conda httpie aiohttp httpx ansible terraform nix gdal cmake yt-dlp go apt wget2 aria2 lftp tnftp inetutils git-credential-netrc emacs curl-7.88 python python-3.10 perl ruby go-bgentry go-fhs npm-netrc npm-netrc-parser common")' -d 'Programs that should read the file alike'
complete -c netrc-lint -l format -x -a 'text concise json sarif github gitlab help' -d 'Format'
complete -c netrc-lint -l color -x -a 'auto always never' -d 'Color'
complete -c netrc-lint -l max-problems -x -d 'Show at most N per file, count the rest (1000)'
complete -c netrc-lint -l output-file -r -F -d 'Write to this file; - is standard output (default)'
complete -c netrc-lint -l exit-zero -d 'Exit with 0 although there are problems'
complete -c netrc-lint -l config -r -F -d 'Use this configuration file'
complete -c netrc-lint -l no-config -d 'Use no configuration file'
complete -c netrc-lint -l show-config -d 'Print the settings, and where each comes from'
complete -c netrc-lint -l list-rules -d 'List the rules; with --format json, all about them'
complete -c netrc-lint -l explain -x -a '(__netrc_lint_rules)' -d 'Explain a rule: why, evidence, examples'
