// SPDX-License-Identifier: MIT
// consumer FILE URL: the same in C++, and by way of a libcurl handle where the adapter is there. With netrc-edit it also
// sets the password that it found: there is nothing to change then.
#include <netrc/netrc.hpp>

#include <cstdio>
#include <string>
#include <variant>
#ifdef WITH_CURL
#include <netrc/curl.hpp>
#endif
#ifdef WITH_EDIT
#include <netrc/edit.hpp>
#endif

int main(int argc, char** argv)
{
  const auto file = argc == 3 ? netrc::load(std::string(argv[1])) : netrc::load_error{};
  if (const auto* error = std::get_if<netrc::load_error>(&file))
    return std::fprintf(stderr, "%s\n", error->message("the file").c_str()), 2;
  const netrc::document& document = std::get<netrc::loaded_file>(file).document;
#ifdef WITH_CURL
  CURL* const handle = curl_easy_init();
  netrc::curl::request request;
  request.url = argv[2];
  const netrc::curl::result result = netrc::curl::set_credentials(handle, document, request);
  curl_easy_cleanup(handle);
  const netrc::answer answer = result.answer;
#else
  const netrc::answer answer = document.find_url(argv[2]);
#endif
#ifdef WITH_EDIT
  if (answer)
  {
    const netrc::edit::result same = netrc::edit::set(document, {answer.entry->host()}, {answer.password()->reveal()});
    if (!same || same.what != netrc::edit::change::none)
      return std::fprintf(stderr, "%s\n", std::string(describe(same.why)).c_str()), 3;
  }
#endif
  if (answer)
    std::printf("%s %s\n", std::string(answer.login().value_or("")).c_str(),
                std::string(answer.password().value_or(netrc::secret()).reveal()).c_str());
  else
    std::puts(std::string(name_of(answer.why)).c_str());
}
