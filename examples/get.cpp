// SPDX-License-Identifier: MIT
// `curl --netrc -X GET URL` with this library: GET a URL with the credentials that a .netrc has for it, and print the
// response.
//
//   get_example https://workspace.example.com/            sends login and password, as `curl --netrc`
//   get_example --bearer https://workspace.example.com/   sends the password as a Bearer token
#include <CLI/CLI.hpp>
#include <curl/curl.h>
#include <netrc/curl.hpp>
#include <netrc/netrc.hpp>

#include <cstdio>
#include <memory>
#include <string>

namespace
{

/// curl has options of the same names.
struct options
{
  std::string url;
  std::string netrc_file;
  bool bearer = false;
  std::string cacert;
  std::string connect_to;
};

int fail(const std::string& why)
{
  std::fprintf(stderr, "%s\n", why.c_str());
  return 1;
}

int get(const options& chosen)
{
  const netrc::load_result file = chosen.netrc_file.empty() ? netrc::load_default() : netrc::load(chosen.netrc_file);
  if (const auto* error = std::get_if<netrc::load_error>(&file))
    return fail(error->message(chosen.netrc_file.empty() ? "~/.netrc" : chosen.netrc_file));
  const netrc::document& document = std::get<netrc::loaded_file>(file).document;

  const std::unique_ptr<CURL, void (*)(CURL*)> handle(curl_easy_init(), curl_easy_cleanup);
  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> route(curl_slist_append(nullptr, chosen.connect_to.c_str()),
                                                                 curl_slist_free_all);
  if (!chosen.connect_to.empty())
    curl_easy_setopt(handle.get(), CURLOPT_CONNECT_TO, route.get());
  if (!chosen.cacert.empty())
    curl_easy_setopt(handle.get(), CURLOPT_CAINFO, chosen.cacert.c_str());

  netrc::curl::request request{chosen.url};
  if (chosen.bearer)
    request.authorization = netrc::curl::authorization::bearer;
  if (const auto result = netrc::curl::set_credentials(handle.get(), document, request); !result)
    return fail(std::string(describe(result.state)) + ": " + std::string(describe(result.answer.why)));
  const CURLcode code = curl_easy_perform(handle.get());
  return code == CURLE_OK ? 0 : fail(curl_easy_strerror(code));
}

}  // namespace

int main(int argc, char** argv)
{
  options chosen;
  CLI::App program("GET a URL with the credentials of a .netrc");
  program.add_option("URL", chosen.url)->required();
  program.add_option("--netrc-file", chosen.netrc_file, "the file, if not the user's own");
  program.add_flag("--bearer", chosen.bearer, "send the password as a Bearer token");
  program.add_option("--cacert", chosen.cacert, "the certificates to trust");
  program.add_option("--connect-to", chosen.connect_to, "HOST1:PORT1:HOST2:PORT2: connect to HOST2 instead of HOST1");
  CLI11_PARSE(program, argc, argv);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  const int code = get(chosen);
  curl_global_cleanup();
  return code;
}
