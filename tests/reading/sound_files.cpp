// SPDX-License-Identifier: MIT
#include "reading/sound_files.hpp"

#include <algorithm>

namespace sound
{
namespace
{

/// A file as it is written down here. In the text, `{` and `}` enclose an entry, and `%` stands for its secret; the
/// owners are in the same order: the host, with a port if it has one, and the login, if there is one; `%` if the
/// secret is the login. A `!` before the host: it stands in a comment or a macro.
struct row
{
  const char* name;
  const char* text;
  std::vector<const char*> owners;
};

const std::vector<row> rows = {
    {"one property a line",
     "{machine a.test\n  login u\n  password %}\n{machine b.test\n  login v\n  password %}\n{machine c.test\n  login "
     "w\n  password %}\n",
     {"a.test u", "b.test v", "c.test w"}},
    {"one machine a line",
     "{machine a.test login u password %}\n{machine b.test login v password %}\n{machine c.test login w password %}\n",
     {"a.test u", "b.test v", "c.test w"}},
    {"two layouts",
     "{machine a.test login u password %}\n\n{machine b.test\n\tlogin v\n\tpassword %}\n\n{machine c.test login w\n  "
     "password %}\n",
     {"a.test u", "b.test v", "c.test w"}},
    {"properties at the line's start",
     "{machine a.test\nlogin u\npassword %}\n{machine b.test\nlogin v\npassword %}\n",
     {"a.test u", "b.test v"}},
    {"tabs",
     "{machine\ta.test\tlogin\tu\tpassword\t%}\n{machine\tb.test\n\tlogin\tv\n\tpassword\t%}\n",
     {"a.test u", "b.test v"}},
    {"empty lines between",
     "{machine a.test\n  login u\n  password %}\n\n\n{machine b.test\n  login v\n  password %}\n\n",
     {"a.test u", "b.test v"}},
    {"empty lines within",
     "{machine a.test\n\n  login u\n\n  password %}\n\n{machine b.test\n\n  login v\n\n  password %}\n",
     {"a.test u", "b.test v"}},
    {"comments before",
     "# my first host\n{machine a.test\n  login u\n  password %}\n# another\n{machine b.test\n  login v\n  password "
     "%}\n",
     {"a.test u", "b.test v"}},
    {"comments after the host",
     "{machine a.test # work\n  login u\n  password %}\n{machine b.test # home\n  login v\n  password %}\n",
     {"a.test u", "b.test v"}},
    {"comments after the values",
     "{machine a.test login u password %} # work\n{machine b.test login v password %} # home\n",
     {"a.test u", "b.test v"}},
    {"comments within",
     "{machine a.test\n  # rotated in May\n  login u\n  password %}\n{machine b.test\n  login v\n  # a token\n  "
     "password %}\n",
     {"a.test u", "b.test v"}},
    {"a machine commented out",
     "{machine a.test login u password %}\n# {machine c.test login w password %}\n{machine b.test login v password "
     "%}\n",
     {"a.test u", "!c.test w", "b.test v"}},
    {"a machine commented out, lines",
     "{machine a.test\n  login u\n  password %}\n#{machine c.test\n#  login w\n#  password %}\n{machine b.test\n  "
     "login v\n  password %}\n",
     {"a.test u", "!c.test w", "b.test v"}},
    {"a machine commented out, default",
     "{machine a.test login u password %}\n#{machine c.test login w password %}\n{default login d password %}\n",
     {"a.test u", "!c.test w", "default d"}},
    {"a property commented out",
     "{machine a.test\n  login u\n  # password old\n  password %}\n{machine b.test\n  login v\n  # login x\n  password "
     "%}\n",
     {"a.test u", "b.test v"}},
    {"default",
     "{machine a.test login u password %}\n{machine b.test login v password %}\n{default login d password %}\n",
     {"a.test u", "b.test v", "default d"}},
    {"default, lines",
     "{machine a.test\n  login u\n  password %}\n{machine b.test\n  login v\n  password %}\n{default\n  login d\n  "
     "password %}\n",
     {"a.test u", "b.test v", "default d"}},
    {"default, password only",
     "{machine a.test\nlogin u\npassword %}\n\n{default password %}\n",
     {"a.test u", "default"}},
    {"default after one",
     "{machine a.test login u password %}\n{default login d password %}\n",
     {"a.test u", "default d"}},
    {"default first", "{default login d password %}\n{machine a.test login u password %}\n", {"default d", "a.test u"}},
    {"two logins",
     "{machine a.test login u password %}\n{machine a.test login v password %}\n{machine b.test login w password %}\n",
     {"a.test u", "a.test v", "b.test w"}},
    {"two logins, lines",
     "{machine a.test\n  login u\n  password %}\n{machine a.test\n  login v\n  password %}\n",
     {"a.test u", "a.test v"}},
    {"three logins",
     "{machine a.test\nlogin u\npassword %}\n{machine b.test\nlogin u\npassword %}\n{machine a.test\nlogin v\npassword "
     "%}\n{machine a.test\nlogin w\npassword %}\n",
     {"a.test u", "b.test u", "a.test v", "a.test w"}},
    {"ports in hosts",
     "{machine a.test:8443 login u password %}\n{machine b.test:8080 login v password %}\n{machine b.test login w "
     "password %}\n",
     {"a.test:8443 u", "b.test:8080 v", "b.test w"}},
    {"port lines",
     "{machine a.test\n  port 8443\n  login u\n  password %}\n{machine a.test\n  login v\n  password %}\n",
     {"a.test:8443 u", "a.test v"}},
    {"port lines, two",
     "{machine a.test port 8443 login u password %}\n{machine a.test port 9443 login v password %}\n{machine b.test "
     "login w password %}\n",
     {"a.test:8443 u", "a.test:9443 v", "b.test w"}},
    {"port last",
     "{machine a.test\n  login u\n  password %\n  port 8443}\n{machine b.test\n  login v\n  password %}\n",
     {"a.test:8443 u", "b.test v"}},
    {"token only",
     "{machine a.test password %}\n{machine b.test password %}\n{machine c.test password %}\n",
     {"a.test", "b.test", "c.test"}},
    {"token only, lines", "{machine a.test\n  password %}\n{machine b.test\n  password %}\n", {"a.test", "b.test"}},
    {"token only, then two",
     "{machine a.test\n  password %}\n{machine b.test\n  login v\n  password %}\n{machine c.test\n  login w\n  "
     "password %}\n",
     {"a.test", "b.test v", "c.test w"}},
    {"login only",
     "{machine a.test login %}\n{machine b.test login %}\n{machine c.test login w password %}\n",
     {"a.test %", "b.test %", "c.test w"}},
    {"login only, lines",
     "{machine a.test\n  login %}\n{machine b.test\n  login v\n  password %}\n",
     {"a.test %", "b.test v"}},
    {"token for the login",
     "{machine a.test\n  login %\n  password x-oauth-basic}\n{machine b.test\n  login %\n  password x-oauth-basic}\n",
     {"a.test %", "b.test %"}},
    {"quoted values",
     "{machine a.test login \"u\" password \"%\"}\n{machine b.test login \"v\" password \"%\"}\n",
     {"a.test u", "b.test v"}},
    {"quoted values, lines",
     "{machine a.test\n  login u\n  password \"%\"}\n{machine b.test\n  login v\n  password \"%\"}\n",
     {"a.test u", "b.test v"}},
    {"blanks in quotes",
     "{machine a.test\n  login \"u x\"\n  password \"a b %\"}\n{machine b.test login \"v\" password \"% # c d\"}\n",
     {"a.test u x", "b.test v"}},
    {"escapes in quotes",
     "{machine a.test login u password \"\\\"%\\\\\"}\n{machine b.test login v password \"%\\t\"}\n",
     {"a.test u", "b.test v"}},
    {"quoted hosts",
     "{machine \"a.test\" login u password %}\n{machine \"b.test\" login v password %}\n",
     {"a.test u", "b.test v"}},
    {"CRLF",
     "{machine a.test\r\n  login u\r\n  password %}\r\n{machine b.test\r\n  login v\r\n  password %}\r\n",
     {"a.test u", "b.test v"}},
    {"CRLF, one machine a line",
     "{machine a.test login u password %}\r\n{machine b.test login v password %}\r\n{default login d password %}\r\n",
     {"a.test u", "b.test v", "default d"}},
    {"IPv6",
     "{machine ::1 login u password %}\n{machine [2001:db8::7]:8443 login v password %}\n{machine [2001:db8::8] login "
     "w password %}\n",
     {"::1 u", "2001:db8::7:8443 v", "2001:db8::8 w"}},
    {"IPv4",
     "{machine 127.0.0.1\n  login u\n  password %}\n{machine 10.0.0.7:8080\n  login v\n  password %}\n",
     {"127.0.0.1 u", "10.0.0.7:8080 v"}},
    {"case and final dot",
     "{machine A.Test login u password %}\n{machine b.test. login v password %}\n",
     {"a.test u", "b.test v"}},
    {"keywords in capitals",
     "{MACHINE a.test LOGIN u PASSWORD %}\n{Machine b.test Login v Password %}\n",
     {"a.test u", "b.test v"}},
    {"macro in an entry",
     "{machine a.test\n  login u\n  password %}\nmacdef init\ncd /pub\nbin\n\n{machine b.test\n  login v\n  password "
     "%}\n",
     {"a.test u", "b.test v"}},
    {"macro at the end",
     "{machine a.test login u password %}\n{machine b.test login v password %}\nmacdef init\nbin\n\n",
     {"a.test u", "b.test v"}},
    {"macro first, default last",
     "macdef init\nbin\n\n{machine a.test login u password %}\n{default login d password %}\n",
     {"a.test u", "default d"}},
    {"accounts",
     "{machine a.test login u account x password %}\n{machine b.test\n  login v\n  password %\n  account y}\n",
     {"a.test u", "b.test v"}},
    {"foreign properties",
     "{machine a.test\n  protocol https\n  login u\n  password %}\n{machine b.test\n  login v\n  password %\n  realm "
     "home}\n",
     {"a.test u", "b.test v"}},
    {"user for login",
     "{machine a.test\n  user u\n  password %}\n{machine b.test username v password %}\n",
     {"a.test u", "b.test v"}},
    {"password first",
     "{machine a.test password % login u}\n{machine b.test\n  password %\n  login v}\n",
     {"a.test u", "b.test v"}},
    {"values on lines of their own",
     "{machine\na.test\nlogin\nu\npassword\n%}\n{machine\nb.test\nlogin\nv\npassword\n%}\n",
     {"a.test u", "b.test v"}},
    {"no final line end",
     "{machine a.test\n  login u\n  password %}\n{machine b.test\n  login v\n  password %}",
     {"a.test u", "b.test v"}},
    {"byte order mark",
     "\xEF\xBB\xBF{machine a.test login u password %}\n{machine b.test login v password %}\n",
     {"a.test u", "b.test v"}},
    {"one", "{machine a.test login u password %}\n", {"a.test u"}},
    {"five",
     "{machine a.test login u password %}\n{machine b.test login v password %}\n{machine c.test login w password "
     "%}\n{machine d.test login x password %}\n{machine e.test login y password %}\n",
     {"a.test u", "b.test v", "c.test w", "d.test x", "e.test y"}},
    {"four, lines",
     "{machine a.test\n  login u\n  password %}\n{machine b.test\n  login v\n  password %}\n{machine c.test\n  login "
     "w\n  password %}\n{machine d.test\n  login x\n  password %}\n",
     {"a.test u", "b.test v", "c.test w", "d.test x"}},
    {"keywords as values",
     "{machine a.test login machine password %}\n{machine b.test login password password %}\n",
     {"a.test machine", "b.test password"}},
    {"# in values",
     "{machine a.test login u password x#%}\n{machine b.test login v password #%}\n",
     {"a.test u", "b.test v"}},
    {"backslashes",
     "{machine a.test login dom\\u password x\\y%}\n{machine b.test login v password %\\}\n",
     {"a.test dom\\u", "b.test v"}},
    {"UTF-8",
     "# caf\xC3\xA9\n{machine a.test login u password \xC3\xA9%}\n{machine b.test login v password %}\n",
     {"a.test u", "b.test v"}},
    {"two machines in a line",
     "{machine a.test login u password %} {machine b.test login v password %}\n",
     {"a.test u", "b.test v"}},
    {"all in one line",
     "{machine a.test login u password %} {machine b.test login v password %} {default login d password %}",
     {"a.test u", "b.test v", "default d"}},
    {"`machine` in a host",
     "{machine machine-room.test\n  login u\n  password %}\n{machine b.test\n  login v\n  password %}\n",
     {"machine-room.test u", "b.test v"}},
    {"`machine` in comments",
     "# the machine user of the build\n{machine a.test login u password %}\n# every machine here is mine\n{machine "
     "b.test login v password %}\n",
     {"a.test u", "b.test v"}},
    {"sub-domains",
     "{machine api.a.test login u password %}\n{machine a.test login v password %}\n{machine localhost login w "
     "password %}\n",
     {"api.a.test u", "a.test v", "localhost w"}},
    {"a host with neither",
     "{machine a.test login u password %}\nmachine b.test\n{machine c.test login w password %}\n",
     {"a.test u", "c.test w"}},
    {"addresses for logins",
     "{machine a.test\n  login u@b.test\n  password %}\n{machine b.test\n  login v@a.test\n  password %}\n{default\n  "
     "login d@a.test\n  password %}\n",
     {"a.test u@b.test", "b.test v@a.test", "default d@a.test"}},
    {"indented machines",
     "  {machine a.test\n    login u\n    password %}\n  {machine b.test\n    login v\n    password %}\n",
     {"a.test u", "b.test v"}},
    {"blanks at line ends",
     "{machine a.test \n  login u \n  password %} \n{machine b.test \n  login v\t\n  password %}\t\n",
     {"a.test u", "b.test v"}},
};

std::string mark_of(const owner& owner)
{
  // A short name: damages are done at every letter.
  const std::size_t dot = owner.host.rfind(".test");
  const std::string host = owner.is_default() ? "default" : owner.host.substr(0, dot);
  const std::string port = owner.port ? std::to_string(*owner.port % 100) : "";
  return "(" + host + port + ":" + (owner.login ? owner.login->substr(0, owner.login->find_first_of(" @")) : "") + ")";
}

owner owner_of(std::string written)
{
  owner out;
  out.live = written[0] != '!';
  written.erase(0, out.live ? 0 : 1);
  const std::size_t blank = written.find(' ');
  std::string host = written.substr(0, blank);
  if (blank != written.npos)
    out.login = written.substr(blank + 1);
  // The IPv6 addresses here end in a digit, or in a port of four.
  const std::size_t colon = host.rfind(':');
  if (colon != host.npos && host.size() - colon == 5)
  {
    out.port = static_cast<std::uint16_t>(std::stoul(host.substr(colon + 1)));
    host.resize(colon);
  }
  out.host = host == "default" ? "" : host;
  const bool secret_login = out.login == "%";
  if (secret_login)
    out.login.reset();
  out.mark = mark_of(out);
  out.secret = out.mark + out.mark;
  if (secret_login)
    out.login = out.secret;
  return out;
}

void split(file& out)
{
  const auto white = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (std::size_t i = 0, line = 0, word = 0; i < out.text.size(); ++i)
  {
    if (!white(out.text[i]))
    {
      word = i == 0 || white(out.text[i - 1]) ? i : word;
      out.letters.push_back({i, i + 1});
      if (i + 1 == out.text.size() || white(out.text[i + 1]))
        out.words.push_back({word, i + 1});
    }
    if (out.text[i] == '\n' || i + 1 == out.text.size())
    {
      out.lines.push_back({line, i + 1});
      line = i + 1;
    }
  }
}

file file_of(const row& row)
{
  file out;
  out.name = row.name;
  for (const char* written : row.owners)
    out.owners.push_back(owner_of(written));
  std::size_t entry = 0;
  for (const char c : std::string(row.text))
    if (c == '{')
      out.owners.at(entry).begin = out.text.size();
    else if (c == '}')
      out.owners.at(entry++).end = out.text.size();
    else if (c == '%')
      out.text += out.owners.at(entry).secret;
    else
      out.text += c;
  split(out);
  return out;
}

}  // namespace

bool file::lists(const std::string& host) const
{
  return std::any_of(owners.begin(), owners.end(), [&](const owner& one) { return one.live && one.host == host; });
}

std::vector<file> files()
{
  std::vector<file> out;
  for (const row& row : rows)
    out.push_back(file_of(row));
  return out;
}

const std::vector<owner>& strangers()
{
  static const std::vector<owner> out = {owner_of("j.test s"), owner_of("k.test t")};
  return out;
}

}  // namespace sound
