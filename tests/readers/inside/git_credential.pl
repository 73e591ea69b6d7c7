# SPDX-License-Identifier: MIT
# Asked by programs/git.py: git-credential-netrc.perl itself, the path of which is the argument, in a process of its own for each question.
use strict;
use warnings;
use File::Basename;
use File::Temp qw(tempfile);
use Getopt::Long;
use Git;
use JSON::PP;
use MIME::Base64;
use POSIX ();
use Time::HiRes qw(setitimer ITIMER_VIRTUAL);

$| = 1;
my $json = JSON::PP->new->utf8;
my $script = shift @ARGV;
my $folder = "$ENV{HOME}/";

sub run {
  my ($question) = @_;
  open(my $asked, ">", "${folder}asked") or die;
  print $asked "protocol=https\nhost=$question->{host}\n";
  print $asked "username=$question->{user}\n" if defined $question->{user};
  close $asked;
  my $child = fork();
  if (!$child) {
    setitimer(ITIMER_VIRTUAL, $question->{patience});
    open(STDIN, "<", "${folder}asked") or POSIX::_exit(9);
    open(STDOUT, ">", "${folder}answered") or POSIX::_exit(9);
    @ARGV = ("-f", $question->{file}, "get");
    $0 = $script;
    do $script;
    POSIX::_exit(9);
  }
  waitpid($child, 0);
  return $?;
}

while (my $line = <STDIN>) {
  my $question = $json->decode($line);
  utf8::encode($question->{$_}) for grep { defined $question->{$_} } qw(host user);
  my $status = run($question);
  my %reply = (outcome => "none");
  if ($status) {
    my $signal = $status & 127;
    $reply{outcome} = $signal == POSIX::SIGVTALRM() ? "hang" : $signal ? "crash" : "refused";
  } else {
    open(my $answered, "<", "${folder}answered") or die;
    local $/;
    my $text = <$answered>;
    my %names = (username => "login", password => "password");
    while ($text =~ /^(username|password)=(.*(?:\n(?!\w+=).*)*)$/mg) { # a value may hold a line end
      my ($name, $value) = ($names{$1}, $2);
      $value =~ s/\n\z//;
      $reply{outcome} = "found";
      $reply{$name} = encode_base64($value, "");
    }
    $reply{outcome} = "found" if length $text;
  }
  print $json->encode(\%reply), "\n";
}
