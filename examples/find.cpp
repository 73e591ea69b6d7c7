// SPDX-License-Identifier: MIT
#include <netrc/netrc.hpp>

#include <cstdio>
#include <string>

/// Stands for whatever takes the password: a connection, a header.
static void connect(std::string_view login, netrc::secret password)
{
  std::printf("%.*s has a password of %zu bytes\n", static_cast<int>(login.size()), login.data(), password.size());
}

int main()
{
  // [README
  const std::string path = netrc::default_path(netrc::environment::from_process()).value_or("~/.netrc");
  const netrc::load_result file = netrc::load_default();
  if (const auto* error = std::get_if<netrc::load_error>(&file))
    return std::puts(error->message(path).c_str()), 1;
  const netrc::document& document = std::get<netrc::loaded_file>(file).document;

  const netrc::answer answer = document.find_url("https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list");
  if (!answer)  // none or refused: it says why
    return std::puts(std::string(describe(answer.why)).c_str()), 1;
  std::printf("login: %s\n", std::string(answer.login().value_or("")).c_str());
  connect(answer.login().value_or(""), answer.password().value_or(netrc::secret()));
  // README]
}
