// SPDX-License-Identifier: MIT
// Asked by programs/apt.py: libapt-pkg's MaybeAddAuth, which apt's methods http and https call with the URI that they
// are about to fetch.
#include <apt-pkg/error.h>
#include <apt-pkg/fileutl.h>
#include <apt-pkg/netrc.h>
#include <apt-pkg/strutl.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

namespace
{

std::string base64(const std::string& bytes)
{
  static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t begin = 0; begin < bytes.size(); begin += 3)
  {
    unsigned bits = 0;
    for (std::size_t next = begin; next != begin + 3; ++next)
      bits = bits << 8U | (next < bytes.size() ? static_cast<unsigned char>(bytes[next]) : 0U);
    for (std::size_t sextet = 0; sextet != 4; ++sextet)
      out += begin + sextet > bytes.size() ? '=' : letters[bits >> (18 - 6 * sextet) & 63U];
  }
  return out;
}

nlohmann::json answer(const nlohmann::json& question)
{
  FileFd file;
  if (!file.Open(question["file"].get<std::string>(), FileFd::ReadOnly))
    return {{"outcome", "refused"}};
  const std::string user = question["user"].is_null() ? "" : question["user"].get<std::string>() + "@";
  URI uri("https://" + user + question["host"].get<std::string>() + "/");
  const std::string asked = uri.User;
  const bool good = MaybeAddAuth(file, uri);
  _error->Discard();
  if (!good)
    return {{"outcome", "refused"}};
  if (uri.Password.empty() && uri.User == asked)
    return {{"outcome", "none"}};
  return {{"outcome", "found"}, {"login", base64(uri.User)}, {"password", base64(uri.Password)}};
}

}  // namespace

int main()
{
  for (std::string line; std::getline(std::cin, line);)
    std::cout << answer(nlohmann::json::parse(line)).dump() << std::endl;
}
