# SPDX-License-Identifier: MIT
"""Files and URLs, and what curl 7.88.1 (Debian 12) and this library send for them.

`curl` and `ours` are login:password, "" where the request carries no credentials, None where no request is made. `ours` is what docs/format.md says; `curl` is what that
curl was seen to send. Where they differ, `why` is the rule of docs/format.md and its gist.
"""
from typing import NamedTuple, Optional

HOST = "1234567890123456.7.gcp.databricks.com"
PATH = "/api/2.0/clusters/list"
URL = f"https://{HOST}{PATH}"
OTHER_HOST = "b.test"
TOKEN = "dapi5ec4e70123456789abcdef012345678f"


class Case(NamedTuple):
    name: str
    file: str
    curl: Optional[str]
    ours: Optional[str]
    why: str = ""
    url: str = URL
    brought: bool = False  # the caller brings what is sent, in the URL: it never travels as Bearer


ONE_LINE = f"machine {HOST} login token password {TOKEN}\n"
OTHER = "machine b.test login x password y\n"
SENT = f"token:{TOKEN}"
TWO_LOGINS = f"machine {HOST} login alice password pa\nmachine {HOST} login bob password pb\n"


def with_user(user):
    return f"https://{user}@{HOST}{PATH}"


def with_port(port):
    return f"https://{HOST}:{port}{PATH}"


CASES = [
    Case("several lines", f"machine {HOST}\nlogin token\npassword {TOKEN}\n\n" + OTHER, SENT, SENT),
    Case("one line", OTHER + ONE_LINE, SENT, SENT),
    Case("CR LF", f"machine {HOST}\r\nlogin token\r\npassword {TOKEN}\r\n", SENT, SENT),
    Case("a host that is not listed", OTHER, "", ""),
    Case("a quoted password", f'machine {HOST} login token password "p \\"q\\" # r"\n', 'token:p "q" # r', 'token:p "q" # r'),
    Case("a password that begins with #", f"machine {HOST} login token password #p\n", "token:", "token:#p", "rule 4: the value is the next word, whatever it says"),
    Case("a byte order mark", "\ufeff" + ONE_LINE, "", SENT, "rule 1: it is skipped"),
    Case("a password is missing", f"machine {HOST}\nlogin token\npassword\nmachine b.test\nlogin x\npassword y\n", "token:machine", None, "rule 4: on a later line a keyword is not a value"),
    Case("a login is missing", f"machine {HOST} login\npassword {TOKEN}\n", "password:", None, "rule 4: on a later line a keyword is not a value"),
    Case("two lines glued", f"machine {HOST} login token password {TOKEN}" + OTHER, f"token:{TOKEN}machine", None, "rule 8: an unknown word is on the line of its last word"),
    Case("an old entry, commented out", f"# machine {HOST} login token password old\n" + ONE_LINE, SENT, SENT),
    Case("only commented out", f"#machine {HOST} login token password {TOKEN}\n" + OTHER, "", ""),
    Case("a machine line commented out, its values not", f"machine {HOST}\n# machine b.test\nlogin x\npassword y\n", "x:y", None, "rule 8: it lacks a login, and what follows may belong to the machine that was commented out"),
    Case("default", OTHER + "default login d password e\n", "d:e", "d:e"),
    Case("default after the host", ONE_LINE + "default login d password e\n", SENT, SENT),
    Case("default before the host", "default login d password e\n" + ONE_LINE, "d:e", SENT, "rule 9: default answers for hosts that no entry names"),
    Case("default, and a misspelt machine", f"mchine {HOST} login token password {TOKEN}\ndefault login d password e\n", "d:e", None, "rule 9: default is refused while a machine may be hidden"),
    Case("two logins", TWO_LOGINS, "alice:pa", "alice:pa"),
    Case("two logins, bob in the URL", TWO_LOGINS, "bob:pb", "bob:pb", url=with_user("bob")),
    Case("two logins, carol in the URL", TWO_LOGINS, "carol:pb", "carol:", "rule 9: another login's entry is not in question", with_user("carol"), True),
    Case("another login in the URL", ONE_LINE, f"carol:{TOKEN}", "carol:", "rule 9: another login's entry is not in question", with_user("carol"), True),
    Case("a password in the URL", ONE_LINE, f"me:{TOKEN}", "me:mine", "rule 11: a password in the URL is the caller's own, and wins", with_user("me:mine"), True),
    Case("a port in the file, and asked", f"machine {HOST}:8443 login token password {TOKEN}\n", "", SENT, "rule 10: host:8443 names the host for that port", with_port(8443)),
    Case("a port in the file, another asked", f"machine {HOST}:8443 login token password {TOKEN}\ndefault login d password e\n", "d:e", "", "rule 9: the file names the host, though for another port: default is not asked"),
    Case("a port asked, none in the file", ONE_LINE, SENT, SENT, url=with_port(8443)),
    Case("a trailing dot in the file", f"machine {HOST}. login token password {TOKEN}\n", "", SENT, "rule 10: a trailing dot does not make another host"),
    Case("upper case in the file", ONE_LINE.upper(), f"TOKEN:{TOKEN.upper()}", f"TOKEN:{TOKEN.upper()}"),
]
