// SPDX-License-Identifier: MIT
// The program of the README, line by line: tests/readme.py compares them.
#include <netrc/netrc.hpp>

#include <iostream>

int main()
{
  const netrc::load_result file = netrc::load_default();  // the file that NETRC names, or ~/.netrc
  if (const auto* error = std::get_if<netrc::load_error>(&file))
    return std::cerr << error->message("~/.netrc") << '\n', 1;
  const netrc::document& document = std::get<netrc::loaded_file>(file).document;

  const netrc::answer answer = document.find_url("https://workspace.example.com/api/2.0/clusters/list");
  if (!answer)  // nothing found, or refused: say why, and send nothing
    return std::cerr << describe(answer.why) << '\n', 1;
  const std::string_view token = answer.password().value_or(netrc::secret()).reveal();
  std::cout << answer.login().value_or("(no login)") << " has a token of " << token.size() << " bytes\n";
}
