// SPDX-License-Identifier: MIT
// The adapter beside libcurl's own CURLOPT_NETRC: the same files, the same URLs, the bytes that a server receives.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "netrc/curl.hpp"
#include "option_differences.hpp"
#include "option_files.hpp"
#include "server.hpp"
#include "transfer.hpp"

namespace
{

std::string sent_by_adapter(server& server, std::string_view file, std::string_view url)
{
  const auto document = netrc::document::parse(file);
  transfer one(server);
  netrc::curl::request asked{url};
  asked.allow_cleartext = true;
  (void) netrc::curl::set_credentials(one.handle(), document, asked);
  return one.authorization();
}

std::string sent_by_libcurl(server& server, const std::string& path, std::string_view url)
{
  transfer one(server);
  curl_easy_setopt(one.handle(), CURLOPT_URL, std::string(url).c_str());
  curl_easy_setopt(one.handle(), CURLOPT_NETRC, long{CURL_NETRC_OPTIONAL});
  curl_easy_setopt(one.handle(), CURLOPT_NETRC_FILE, path.c_str());
  return one.authorization();
}

std::string header_of(std::string_view credentials)
{
  if (credentials == "refused")
    return "failed";
  return credentials.empty() ? "" : basic(std::string(credentials));
}

const option_difference* difference_of(std::size_t file, std::string_view url)
{
  for (const option_difference& each : option_differences)
    if (each.file == file && each.url == url)
      return &each;
  return nullptr;
}

}  // namespace

TEST_CASE("what is sent is what libcurl's CURLOPT_NETRC sends, but for the differences that a rule explains")
{
  // Each version of libcurl reads in a way of its own: what it sends is held against the list for the one that the list
  // is of.
  const bool is_listed_version = std::string_view(curl_version_info(CURLVERSION_NOW)->version) == "7.88.1";
  server there;
  std::string path = "/tmp/netrc-option-XXXXXX";
  close(mkstemp(path.data()));
  std::size_t differences = 0;
  for (std::size_t file = 0; file < option_files.size(); ++file)
  {
    std::ofstream(path, std::ios::binary) << option_files[file];
    for (const std::string_view url : option_urls)
    {
      CAPTURE(option_files[file]);
      CAPTURE(url);
      const std::string ours = sent_by_adapter(there, option_files[file], url);
      const std::string theirs = sent_by_libcurl(there, path, url);
      const option_difference* const listed = difference_of(file, url);
      differences += listed != nullptr ? 1 : 0;
      if (listed != nullptr)
        CHECK(ours == header_of(listed->ours));
      if (is_listed_version)
        CHECK(theirs == (listed != nullptr ? header_of(listed->theirs) : ours));
    }
  }
  unlink(path.c_str());
  CHECK(differences == std::size(option_differences));
}
