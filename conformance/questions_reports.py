# SPDX-License-Identifier: MIT
"""
More of questions.py: files out of public reports, shortened, with other names and secrets. `meant` is what the reporter, or whoever answered him,
took for the right answer; None where either of two would do. It is what `reference` must answer, and is not recorded from any program.
"""

from __future__ import annotations

import urllib.parse

from questions import Meant, Question

REFUSED: Meant = ("refused",)
NONE: Meant = ("none",)


def report(source: str, construct: str, text: bytes, url: str, meant: Meant | None) -> Question:
    """A URL without a scheme is a host."""
    to = urllib.parse.urlsplit(url if "://" in url else "//" + url)
    host = (to.hostname or "") + ("" if to.port is None else f":{to.port}")
    shown = url if "://" in url else None
    return Question("reports", construct, text, host, to.username, source=source, url=shown, meant=meant)


# A pasted entry lost its `machine`, and its host went to the line before.
LOST_MACHINE = b"""\
machine dev.site.test login u1 password p1
machine site.test login u2 password p2
machine deploy@site.test login u3 password p3 api.heroku.com
  login u4
  password p4
machine trunk.cocoapods.org
  login u5
  password p5
machine api.heroku.com
  login u6
  password p6
"""
# A tool appended its entry to a file without a final line end.
JOINED = b"""\
machine api.github.com
  login ann
  password gh-secretmachine api.heroku.com
  login ann@acme.test
  password hk-key
"""
TOKEN = b"ghp_0123456789abcdefABCDEF0123456789abcd"
NEWER = b"ghp_ZZZZ456789abcdefABCDEF0123456789abcd"

REPORTS = [
    report(
        "git-lfs/git-lfs#1998", "host with a user below our entry", LOST_MACHINE, "https://site.test/", ("found", "u2", "p2")
    ),
    report(
        "git-lfs/git-lfs#1998",
        "our host as a stray word, and sound as the last entry",
        LOST_MACHINE,
        "https://api.heroku.com/apps",
        ("found", "u6", "p6"),
    ),
    report(
        "git-lfs/git-lfs#2543",
        "`machine` cut off at the start of the file",
        b"ine  code.uni.test\nlogin    ann\npassword s3cret\nmachine git.acme.test\nlogin bob\npassword s4cret\n",
        "https://git.acme.test/a",
        ("found", "bob", "s4cret"),
    ),
    report("heroku/netrc#13", "next entry glued to our password", JOINED, "https://api.github.com/user", REFUSED),
    report("heroku/netrc#13", "our entry glued to another's password", JOINED, "https://api.heroku.com/", NONE),
    report(
        "divio/divio-cli#182",
        "next entry without its `machine`",
        b"machine control.acme.test\n  login ann\n  password tok\n api.heroku.com\n  login bob\n  password hk\n",
        "https://control.acme.test/",
        ("found", "ann", "tok"),
    ),
    report(
        "heroku/heroku-repo#84",
        "entry before ours lacks its login's value",
        b"machine files.acme.test\n  login\n  password s3cret\nmachine api.heroku.com\n"
        b"  login ann@acme.test\n  password hk-key\n",
        "https://api.heroku.com/",
        ("found", "ann@acme.test", "hk-key"),
    ),
    report(
        "lavv17/lftp#585",
        "password of five words",
        b"machine files.acme.test\n  login ann\n  password Many is more than one.\n",
        "ftp://files.acme.test/",
        REFUSED,
    ),
    report(
        "rnmapbox/maps#2569",
        "token cut by a line end",
        b"machine api.mapbox.com\nlogin mapbox\npassword sk.eyJ1IjoibWFkZXVwIiwiYSI6ImNre\nWFhYWEifQ.AbCdEf012345\n",
        "https://api.mapbox.com/",
        None,
    ),
    report(
        "sassoftware/unravl#28",
        "password of several words between odd quotes",
        b"machine www.acme.test login ann password 'my password contains spaces\" \n",
        "https://www.acme.test/",
        REFUSED,
    ),
    report(
        "curl/curl#8908",
        "quoted password with a blank",
        b'machine somehost login user password "super secret"\n',
        "http://somehost",
        ("found", "user", "super secret"),
    ),
    report(
        "swiftlang/swift-package-manager#8090",
        "# in the password",
        b"machine repo.acme.test\nlogin builder\npassword first#second\n",
        "https://repo.acme.test/a.zip",
        ("found", "builder", "first#second"),
    ),
    report(
        "apigee/apigeetool-node#134, camshaft/netrc#9",
        "# in the password, login an address",
        b"machine api.acme.test\nlogin ann@acme.test\npassword test#123\n",
        "https://api.acme.test/v1",
        ("found", "ann@acme.test", "test#123"),
    ),
    report(
        "python/cpython#99080",
        "backslash in the password",
        b"machine my.host.test login user password mypass\\word\n",
        "https://my.host.test/",
        ("found", "user", "mypass\\word"),
    ),
    report(
        "VUIIS/dax#317",
        "host as a URL, then as a name",
        b"machine https://xnat.uni.test/xnat\nlogin ann\npassword old\nmachine xnat.uni.test\nlogin ann\npassword new\n",
        "https://xnat.uni.test/xnat/data",
        ("found", "ann", "new"),
    ),
    report(
        "apple/pkl#1817", "host is a star", b"machine *\n  login ann\n  password tok\n", "https://else.acme.test/", NONE
    ),
    report(
        "golang/go#37130",
        "URL with a port, host without",
        b"machine proxy.acme.test\n  login ann\n  password secret\n",
        "https://proxy.acme.test:4433/",
        ("found", "ann", "secret"),
    ),
    report(
        "ansible/ansible#34360",
        "localhost with a port",
        b"machine localhost\nlogin admin\npassword admin123\n",
        "http://localhost:8081/service/",
        ("found", "admin", "admin123"),
    ),
    report(
        "stackoverflow 6031214 (answer)",
        "URL of a user whom the file does not list",
        b"machine code.acme.test\nlogin ann\npassword s3cret\n",
        "https://bob@code.acme.test/p/x/",
        NONE,
    ),
    report(
        "ytdl-org/youtube-dl#465, coursera-dl/coursera-dl#829, yt-dlp/yt-dlp#3169",
        "program's name for the host, quoted values",
        b'machine coursera-dl login "ann@acme.test" password "s3cret"\n',
        "coursera-dl",
        ("found", "ann@acme.test", "s3cret"),
    ),
    report(
        "NixOS/nixpkgs#376106, curl/curl#15767",
        "password without a login, another host with neither",
        b"machine api.acme.test\npassword fake\n\nmachine example.com\n",
        "https://api.acme.test/meta",
        ("found", None, "fake"),
    ),
    report(
        "curl/curl#9248",
        "password without a login, URL with a user",
        b"machine example.com password 123456\n",
        "http://user@example.com/",
        ("found", None, "123456"),
    ),
    report(
        "heroku/netrc#14, heroku/netrc#42",
        "password without a login, other entries below",
        b"machine one.acme.test\n  password foo\nmachine two.acme.test\n  password bar\n"
        b"machine three.acme.test\n  login alice\n  password baz\n",
        "https://one.acme.test/",
        ("found", None, "foo"),
    ),
    report(
        "componentjs/component#246",
        "token for the login",
        b"machine github.com\n  login " + TOKEN + b"\n  password x-oauth-basic\n",
        "https://github.com/a/b",
        ("found", TOKEN.decode(), "x-oauth-basic"),
    ),
    report(
        "lilydjwg/nvchecker#251, flox/install-flox-action#20, jbangdev/jbang#2565",
        "token without a login, for two hosts",
        b"machine api.github.com password " + TOKEN + b"\nmachine github.com password " + TOKEN + b"\n",
        "https://github.com/",
        ("found", None, TOKEN.decode()),
    ),
    report(
        "ansible/ansible#52875",
        "username for login",
        b"machine git.acme.test\nusername ann\npassword s3cret\n",
        "https://git.acme.test/",
        ("found", "ann", "s3cret"),
    ),
    report(
        "git-lfs/git-lfs#2943, heroku/cli#7, remind101/empire#1056, octokit/octokit.js#467",
        "protocol https",
        b"machine git.acme.test\n  login ann\n  password s3cret\n  protocol https\n",
        "https://git.acme.test/",
        ("found", "ann", "s3cret"),
    ),
    report(
        "python/cpython#78313",
        "two comments and an empty line before",
        b"# a comment\n\n# another comment\nmachine my.host.test login user password p\n",
        "https://my.host.test/",
        ("found", "user", "p"),
    ),
    report(
        "astral-sh/uv#19494",
        "#glued comment before",
        b"#my old index token\nmachine pypi.acme.test login __token__ password tok\n",
        "https://pypi.acme.test/simple",
        ("found", "__token__", "tok"),
    ),
    report(
        "oss-review-toolkit/ort#3142",
        "trailing blanks and tabs",
        b"machine git.acme.test  \nlogin ann \t\npassword tok \n\n",
        "https://git.acme.test/",
        ("found", "ann", "tok"),
    ),
    report(
        "travis-ci/docs-travis-ci-com#1913",
        "two tokens for logins of one host",
        b"machine github.com\n  login " + TOKEN + b"\nmachine github.com\n  login " + NEWER + b"\n",
        "https://github.com/",
        None,
    ),
    report(
        "git-lfs/git-lfs#4726, pypa/pip#10902, pdm-project/pdm#2333",
        "two users of one host, the second asked",
        b"machine git.acme.test login ann password a1\nmachine git.acme.test login bob password b1\n",
        "https://bob@git.acme.test/",
        ("found", "bob", "b1"),
    ),
    report(
        "astral-sh/uv#2323, pypa/pip#10979",
        "URL with a user and a password of its own",
        b"machine pypi.acme.test login ann password netrc-secret\n",
        "https://bob:url-secret@pypi.acme.test/simple",
        NONE,
    ),
    report(
        "Unidata/netcdf-c#1966, Unidata/netcdf4-python#1299, Unidata/netcdf4-python#1380",
        "one key a line, indented by four",
        b"machine httpbin.test\n    login foo\n    password bar\n",
        "https://httpbin.test/basic-auth/foo/bar",
        ("found", "foo", "bar"),
    ),
]
