# SPDX-License-Identifier: MIT
# Asked by programs/perl.py: Net::Netrc->lookup(HOST, USER), in a process of its own for each file, because it reads only once.
# It looks for the home in the password database, and would find the user's own.
use strict;
use warnings;
use JSON::PP;
use MIME::Base64;
use POSIX ();
use Time::HiRes qw(setitimer ITIMER_VIRTUAL);

BEGIN { *CORE::GLOBAL::getpwuid = sub { ("", "", 0, 0, "", "", "", $ENV{HOME}) } }
use Net::Netrc;

$| = 1;
my $json = JSON::PP->new->utf8;

sub encoded { defined $_[0] ? encode_base64($_[0], "") : undef }

sub reply {
  my ($question) = @_;
  my $warned = 0;
  local $SIG{__WARN__} = sub { $warned = 1 if $_[0] =~ /^(Bad permissions|Not owner)/ };
  my @user = defined $question->{user} ? ($question->{user}) : ();
  my $entry = eval { Net::Netrc->lookup($question->{host}, @user) };
  return {outcome => "refused"} if $@ || $warned;
  return {outcome => "none"} unless $entry;
  return {outcome => "found", map { $_ => encoded($entry->{$_}) } qw(login password account)};
}

while (my $line = <STDIN>) {
  my $question = $json->decode($line);
  utf8::encode($question->{$_}) for grep { defined $question->{$_} } qw(host user);
  my $child = fork();
  if (!$child) {
    setitimer(ITIMER_VIRTUAL, $question->{patience});
    print $json->encode(reply($question)), "\n";
    POSIX::_exit(0);
  }
  waitpid($child, 0);
  print $json->encode({outcome => ($? & 127) == POSIX::SIGVTALRM() ? "hang" : "crash"}), "\n" if $?;
}
