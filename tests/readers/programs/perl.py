# SPDX-License-Identifier: MIT
"""Net::Netrc of Perl's libnet."""

from programs.program import Conversation, INSIDE, command_output


class Perl(Conversation):
    name = "perl"
    tells_account = True

    def __init__(self) -> None:
        super().__init__(["/usr/bin/perl", str(INSIDE / "net_netrc.pl")])
        self.version()

    def version(self) -> str:
        return command_output("/usr/bin/perl", "-MNet::Netrc", "-e", 'print "Net::Netrc $Net::Netrc::VERSION, perl $^V"')
