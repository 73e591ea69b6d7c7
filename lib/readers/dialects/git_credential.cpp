// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/dialects/perl.hpp"
#include "readers/parse_context.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// net_netrc_loader() and find_netrc_entry() of git's contrib: the first entry without an attribute that contradicts the
/// query. An absent attribute fits everything; `default` fits nothing. A value is on the line of its key. Git asks without
/// a path unless credential.useHttpPath is set.
class credential_scan
{
public:
  explicit credential_scan(const parse_context& context)
      : context_(context), words_(context.text, context.dialect.lexing)
  {
  }

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
    // It does not answer what the query already has.
    return reply_with(found_.keyword, context_.user() ? std::nullopt : std::move(found_.login),
                      std::move(found_.password));
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
    // The keys that git-credential-netrc knows with a value, besides `machine`.
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
      entry_.password = to_value_without_slashes(*found);
    else if (name == "login" || name == "user" || name == "username")
      entry_.login = to_value_without_slashes(*found);
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
    words_.skip_body(context_.dialect.rules.macro_end);
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

  [[nodiscard]] bool fits(const attributes& entry) const
  {
    if (!entry.host)
      return false;
    const bool has_number =
        entry.port && !entry.port->empty() && std::all_of(entry.port->begin(), entry.port->end(), is_digit);
    const std::string host = has_number ? *entry.host + ":" + *entry.port : *entry.host;
    const auto& protocol = has_number || !entry.port ? entry.protocol : entry.port;
    return context_.host.is_named(host) && (!protocol || *protocol == context_.asked.scheme) &&
           (!entry.login || !context_.user() || entry.login->bytes.view() == *context_.user());
  }

  const parse_context& context_;
  tokenizer words_;
  state state_ = state::outside;
  attributes entry_;
  attributes found_;
  bool has_found_ = false;
};

reply read_git_credential(const parse_context& context)
{
  return credential_scan(context).read();
}

}  // namespace

constinit const dialect git_credential_dialect = {
    .loading = {},
    .lexing = perl_words,
    .asking = {},
    .rules = {},
    .read = read_git_credential,
};

}  // namespace netrc::readers
