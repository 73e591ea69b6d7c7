// SPDX-License-Identifier: MIT
// Two invariants that hold however a file is damaged. On raw bytes: a password that is found lies between its own
// machine word and the next machine-like word. And of sound files, each damaged in one place: no host gets another
// host's secret, no user another user's, and what the damage left alone is found. It shares no code with lib/, nor
// with the reference reading: it knows bytes and damages, nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "netrc/netrc.hpp"
#include "reading/damage.hpp"
#include "reading/generator.hpp"
#include "reading/raw_bytes.hpp"
#include "reading/sound_files.hpp"

namespace
{

/// A kind of damage after which a secret is given away, and in how many files: each is a file that somebody could have
/// meant just so.
struct allowance
{
  std::string_view kind;
  std::size_t given_away = 0;  ///< an entry gives what was another's
  std::size_t by_default = 0;  ///< `default` answers for a host that stands in the file no more
};
const std::vector<allowance> allowed = {
    // An entry lost its login and is for any user: of two for other ports of a host, the port decides before the
    // login. And a machine's whole line is gone, or is a comment that begins with it: the host is one that the file
    // does not list.
    {"line deleted", 2, 8},
    {"line cut", 2, 8},
    {"hash before a word", 2, 8},
    {"hash between", 2, 8},
    {"line commented out, #", 2, 8},
    {"line commented out, # alone", 2, 8},
    // A login stands in another entry of its host now; with three lines moved, a token or its machine changes places
    // with the neighbour's.
    {"line swapped with the next", 1},
    {"line moved two down", 6},
    {"line moved to the end", 1},
    {"line moved to the start", 2},
    // The host is one that the file does not list: its entry is gone, commented out, or another host's.
    {"entry deleted", 0, 13},
    {"entry commented out, # and a blank", 0, 13},
    {"entry commented out, #", 0, 13},
    {"letter lost", 0, 75},
    {"letter doubled", 0, 90},
    {"file cut", 0, 17},
    {"start cut", 0, 16},
    // The damage made the value: it is given as it stands. A token was written to the end of a password, or on the
    // line where one is due.
    {"word moved to the file's end", 1},
    {"file joined in, no line end", 2},
    {"token file joined in", 3, 1},
    {"npmrc joined in", 3, 1},
};

constexpr std::size_t stride = NETRC_TEST_SHARE;

void check(const std::string& text, const netrc::document& document)
{
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    CAPTURE(text);
    CAPTURE(i);
    REQUIRE(raw_bytes::violation(text, document.entry_at(i)) == "");
  }
}

/// One question, and for whom an answer's secret may have been written.
struct question
{
  std::string host;
  std::optional<std::uint16_t> port;
  std::optional<std::string> login;

  [[nodiscard]] netrc::answer put_to(const netrc::document& document) const
  {
    netrc::query asked{host};
    asked.port = port;
    if (login)
      asked.login = *login;
    return document.find(asked);
  }
};

bool shows(const netrc::answer& answer, const sound::owner& owner)
{
  return (answer.password() && answer.password()->reveal().find(owner.mark) != std::string_view::npos) ||
         (answer.login() && answer.login()->find(owner.mark) != std::string_view::npos);
}

/// May the owner's secret answer the question? An answer that names a user whom the sound file knows is for that user.
/// One without a login is for any user: that an entry lost its login gives its secret to its own host still, and away
/// only if the sound file has another for that user there.
bool is_meant_for(const sound::file& file, const question& asked, const netrc::answer& answer,
                  const sound::owner& owner)
{
  if (owner.is_default() ? file.lists(asked.host) : owner.host != asked.host)
    return false;
  if (asked.port && owner.port && asked.port != owner.port)
    return false;
  std::optional<std::string> user = asked.login;
  if (!user && answer.login())
    user = *answer.login();
  const bool knows_the_user =
      std::any_of(file.owners.begin(), file.owners.end(),
                  [&](const sound::owner& other) { return other.host == owner.host && other.login == user; });
  return !user || !owner.login || *user == *owner.login || (!knows_the_user && (!asked.login || !answer.login()));
}

/// Each host of the file and two that it does not list, with and without each of its logins and ports.
std::vector<question> questions_of(const sound::file& file)
{
  std::vector<std::string> hosts = {"z.test", "j.test"};
  std::vector<std::optional<std::string>> logins = {std::nullopt};
  std::vector<std::optional<std::uint16_t>> ports = {std::nullopt, 8443};
  const auto add = [](auto& list, const auto& one)
  {
    if (std::find(list.begin(), list.end(), one) == list.end())
      list.push_back(one);
  };
  for (const sound::owner& one : file.owners)
  {
    if (!one.is_default())
      add(hosts, one.host);
    add(logins, one.login);
    add(ports, one.port);
  }
  std::vector<question> out;
  for (const std::string& host : hosts)
    for (const auto& login : logins)
      for (const auto& port : ports)
        out.push_back({host, port, login});
  return out;
}

/// What came of a kind of damage.
struct tally
{
  std::size_t files = 0;
  std::size_t given_away = 0;    ///< files in which an entry gives another's secret
  std::size_t by_default = 0;    ///< files in which `default` answers for a host that the sound file lists
  std::size_t left_alone = 0;    ///< questions about machines that the damage left alone
  std::size_t lost = 0;          ///< … that are not found
  std::size_t default_left = 0;  ///< the same for `default`
  std::size_t default_lost = 0;
  std::string example = {};  ///< the first that is given away

  void add(const tally& other)
  {
    files += other.files;
    given_away += other.given_away;
    by_default += other.by_default;
    left_alone += other.left_alone;
    lost += other.lost;
    default_left += other.default_left;
    default_lost += other.default_lost;
  }
};

void count_given(const sound::file& file, const netrc::document& document, const std::string& text,
                 const std::vector<question>& questions, tally& out)
{
  std::vector<sound::owner> owners = file.owners;
  owners.insert(owners.end(), sound::strangers().begin(), sound::strangers().end());
  bool given = false;
  bool by_default = false;
  for (const question& asked : questions)
  {
    const netrc::answer answer = asked.put_to(document);
    if (!answer)
      continue;
    for (const sound::owner& owner : owners)
    {
      if (!shows(answer, owner) || is_meant_for(file, asked, answer, owner))
        continue;
      (answer.entry->is_machine() ? given : by_default) = true;
      // `default` answers only if the file left is sound.
      CHECK((answer.entry->is_machine() || document.first_hiding_problem().code == netrc::problem_code::none));
      if (out.example.empty())
        out.example = file.name + ": " + asked.host + " " + asked.login.value_or("(any login)") +
                      " gets the secret of " + owner.mark + " in:\n" + text;
    }
  }
  out.given_away += given ? 1 : 0;
  out.by_default += !given && by_default ? 1 : 0;
}

void count_lost(const sound::file& file, const damage::pieces& pieces, const netrc::document& document,
                const std::string& text, tally& out)
{
  for (const sound::owner& one : file.owners)
  {
    if (!one.live || !damage::left_alone(file, pieces, text, one))
      continue;
    const question asked{one.is_default() ? "z.test" : one.host, one.port, one.login};
    const netrc::answer answer = asked.put_to(document);
    const bool found = answer && shows(answer, one);
    ++(one.is_default() ? out.default_left : out.left_alone);
    (one.is_default() ? out.default_lost : out.lost) += found ? 0 : 1;
  }
}

tally tally_of(const damage::kind& kind, const std::vector<sound::file>& files)
{
  tally out;
  std::size_t number = 0;
  for (const sound::file& file : files)
  {
    const auto questions = questions_of(file);
    for (std::size_t place = 0;; ++place)
    {
      const auto pieces = kind.make(file, place, kind.put);
      if (!pieces)
        break;
      const std::string text = damage::text_of(file, *pieces);
      if (pieces->empty() || text == file.text || number++ % stride != 0)
        continue;
      ++out.files;
      const netrc::document document = netrc::document::parse(text);
      check(text, document);
      count_given(file, document, text, questions, out);
      count_lost(file, *pieces, document, text, out);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a password lies between its own machine and the next machine-like word")
{
  for (std::uint64_t seed = 0; seed < 40000; ++seed)
  {
    const std::string text = generator::fragments(seed);
    check(text, netrc::document::parse(text));
  }
}

TEST_CASE("the same for every file in the tree")
{
  std::size_t files = 0;
  for (const char* const folder : {"/examples", "/fuzz/seeds", "/fuzz/crashes", "/tests/lint"})
    for (const auto& file : std::filesystem::recursive_directory_iterator(NETRC_SOURCE_ROOT + std::string(folder)))
    {
      const std::string path = file.path().string();
      const bool is_sample = path.ends_with(".netrc") || std::string_view(folder).starts_with("/fuzz");
      if (!is_sample || !file.is_regular_file())
        continue;
      std::ifstream stream(path, std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(stream), {}};
      check(text, netrc::document::parse(text));
      ++files;
    }
  CHECK(files > 100);
}

TEST_CASE("the sound files are sound")
{
  for (const sound::file& file : sound::files())
  {
    CAPTURE(file.text);
    const netrc::document document = netrc::document::parse(file.text);
    for (const sound::owner& one : file.owners)
    {
      const netrc::answer answer =
          question{one.is_default() ? "z.test" : one.host, one.port, one.login}.put_to(document);
      if (one.live)
        CHECK(answer.outcome == netrc::outcome::found);
      CHECK(shows(answer, one) == one.live);
    }
    tally none;
    count_given(file, document, file.text, questions_of(file), none);
    CHECK(none.example == "");
    // `user` and a byte order mark are reported, and no more.
    CHECK(document.problem_count() == document.problem_count(netrc::problem_code::login_alias) +
                                          document.problem_count(netrc::problem_code::byte_order_mark));
  }
}

TEST_CASE(
    "however a file is damaged, no host gets another host's secret, no user another user's, and what is whole is found")
{
  const auto files = sound::files();
  tally all;
  std::puts("files, given away by an entry, by default; whole machines, lost; whole defaults, lost");
  for (const damage::kind& kind : damage::kinds())
  {
    const tally one = tally_of(kind, files);
    all.add(one);
    std::printf("%5zu %4zu %4zu  %5zu %4zu  %4zu %4zu  %s\n", one.files, one.given_away, one.by_default, one.left_alone,
                one.lost, one.default_left, one.default_lost, std::string(kind.name).c_str());
    const auto may =
        std::find_if(allowed.begin(), allowed.end(), [&](const allowance& row) { return row.kind == kind.name; });
    CAPTURE(kind.name);
    CAPTURE(one.example);
    CHECK(one.files > 0);
    const allowance limit = may == allowed.end() ? allowance{} : *may;
    if (stride == 1)
    {
      CHECK(one.given_away == limit.given_away);
      CHECK(one.by_default == limit.by_default);
    }
    else
    {
      CHECK(one.given_away <= limit.given_away);
      CHECK(one.by_default <= limit.by_default);
    }
  }
  std::printf("%5zu %4zu %4zu  %5zu %4zu  %4zu %4zu  all\n", all.files, all.given_away, all.by_default, all.left_alone,
              all.lost, all.default_left, all.default_lost);
  CHECK(all.files * stride >= 60000);
  CHECK(all.lost * 20 <= all.left_alone);
  for (const allowance& row : allowed)
    CHECK_MESSAGE(std::any_of(damage::kinds().begin(), damage::kinds().end(),
                              [&](const damage::kind& kind) { return kind.name == row.kind; }),
                  row.kind);
}
