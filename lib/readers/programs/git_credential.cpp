// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "readers/passage.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// net_netrc_loader() and find_netrc_entry() of git's contrib: the first entry none of whose attributes contradicts the
/// query. An attribute that is absent fits everything, `default` nothing; a value stands on the line of its key. Git
/// asks without a path (credential.useHttpPath).
class credential_scan
{
public:
  explicit credential_scan(const passage& of) : of_(of), words_(of.text, of.dialect.lexing) {}

  reply read()
  {
    while (words_.next_line())
      while (const auto key = words_.next_in_line())
        read_key(*key);
    if (words_.fault() != fault::none)
      return refused(words_.fault());
    close();
    if (!found_.login && !found_.password)
      return {};
    reply result;
    result.outcome = outcome::found;
    result.entry = found_.keyword;
    // Not told: what the query had.
    if (!of_.user())
      result.login = std::move(found_.login);
    result.password = std::move(found_.password);
    return result;
  }

private:
  enum class state
  {
    outside,
    in_default,
    in_entry,
  };
  struct attributes
  {
    span keyword;
    std::optional<std::string> host;
    std::optional<std::string> port;
    std::optional<std::string> protocol;
    std::optional<value> login;
    std::optional<value> password;
  };

  void read_key(const word& key)
  {
    const std::string_view name = key.text;
    if (name == "default")
    {
      close();
      state_ = state::in_default;
    }
    else if (name == "machine")
    {
      close();
      state_ = state::in_entry;
      entry_.keyword = key.where;
      if (const auto host = words_.next_in_line())
        entry_.host = std::string(host->text);
    }
    else if (name == "macdef")
      read_macro();
    else if (is_attribute(name))
      read_attribute(std::string(name));
  }

  static bool is_attribute(std::string_view name)
  {
    constexpr std::array<std::string_view, 8> names = {"port",     "protocol", "host", "path",
                                                       "username", "login",    "user", "password"};
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  void read_attribute(const std::string& name)
  {
    if (state_ == state::outside)
      return;
    const auto found = words_.next_in_line(true);
    if (!found || state_ != state::in_entry)
      return;
    if (name == "password")
      entry_.password = kept_without_slashes(*found);
    else if (name == "login" || name == "user" || name == "username")
      entry_.login = kept_without_slashes(*found);
    else if (name == "port")
      entry_.port = std::string(found->text);
    else if (name == "protocol")
      entry_.protocol = std::string(found->text);
    else if (name == "host" && entry_.host)
      entry_.host = std::string(found->text);
  }

  void read_macro()
  {
    if (state_ == state::outside)
      return;
    (void) words_.next_in_line();
    words_.skip_body(of_.dialect.grammar.macro_end);
  }

  void close()
  {
    if (state_ == state::in_entry && !has_found_ && fits(entry_))
    {
      found_ = std::move(entry_);
      has_found_ = true;
    }
    entry_ = {};
  }

  [[nodiscard]] bool fits(const attributes& of) const
  {
    if (!of.host)
      return false;
    const bool has_number = of.port && !of.port->empty() && std::all_of(of.port->begin(), of.port->end(), is_digit);
    const std::string host = has_number ? *of.host + ":" + *of.port : *of.host;
    const auto& protocol = has_number || !of.port ? of.protocol : of.port;
    return of_.host.is_named(host) && (!protocol || *protocol == of_.asked.scheme) &&
           (!of.login || !of_.user() || of.login->bytes.view() == *of_.user());
  }

  const passage& of_;
  words words_;
  state state_ = state::outside;
  attributes entry_;
  attributes found_;
  bool has_found_ = false;
};

}  // namespace

reply walk_git_credential(const passage& of)
{
  return credential_scan(of).read();
}

}  // namespace netrc::readers
