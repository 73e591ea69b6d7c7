# SPDX-License-Identifier: MIT
"""All adapters, by the reader's name in the table of readers."""

from programs.apt import Apt
from programs.curl import Curl, Curl788
from programs.emacs import Emacs
from programs.ftp import Inetutils, Tnftp
from programs.git import GitCredentialNetrc
from programs.go import Bgentry, Fhs, GitLfs, Go
from programs.http import Aria2, Wget, Wget2
from programs.lftp import Lftp
from programs.npm import NpmNetrc, NpmNetrcParser
from programs.perl import Perl
from programs.program import Program
from programs.python import Python, Python310, Requests
from programs.ruby import Ruby

FIRST_TIER: list[type[Program]] = [Curl, Curl788, Wget, Python, Requests, Perl, Ruby, Go, Bgentry, Fhs, GitLfs, GitCredentialNetrc]
SECOND_TIER: list[type[Program]] = [Wget2, Python310, Aria2, Lftp, Tnftp, Inetutils, NpmNetrc, NpmNetrcParser, Emacs, Apt]
PROGRAMS: dict[str, type[Program]] = {program.name: program for program in FIRST_TIER + SECOND_TIER}
