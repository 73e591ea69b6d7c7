// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/parse_context.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// MaybeAddAuth() of apt 1.9.10 and later: `machine` may name a scheme, a port and the beginning of a path. Its keywords
/// are `machine`, `login` and `password`.
class apt_scan
{
public:
  explicit apt_scan(const parse_context& context) : context_(context), words_(context.text, context.dialect.lexing) {}

  reply read()
  {
    for (auto next = words_.next(); next && !is_over_; next = words_.next())
      step(*next);
    // A file that ends where a name or a value is due is an error.
    if (!is_over_ && (due_ == due::name || due_ == due::login || due_ == due::password))
      return refused(fault::syntax);
    if (!login_ && !password_)
      return {};
    return reply_with(entry_, or_empty(std::move(login_)), or_empty(std::move(password_)));
  }

private:
  enum class due
  {
    machine,
    name,
    keyword,
    login,
    password,
  };

  void step(const word& next)
  {
    switch (due_)
    {
    case due::machine:
      if (next.text != "machine")
        return;
      entry_ = next.where;
      due_ = due::name;
      return;
    case due::name:
      due_ = is_named(next.text) ? due::keyword : due::machine;
      return;
    case due::keyword:
      is_over_ = next.text == "machine";
      due_ = next.text == "login" ? due::login : next.text == "password" ? due::password : due::keyword;
      return;
    case due::login:
      login_ = to_value(next);
      break;
    case due::password:
      password_ = to_value(next);
      break;
    }
    due_ = due::keyword;
  }

  /// A name without a scheme is for https alone, without a path for all paths, without a port for all ports.
  [[nodiscard]] bool is_named(std::string_view name) const
  {
    const std::string scheme = std::string(context_.asked.scheme) + "://";
    if (name.find("://") != name.npos)
    {
      if (!name.starts_with(scheme))
        return false;
      name.remove_prefix(scheme.size());
    }
    else if (context_.asked.scheme != "https")
      return false;
    // The host without the brackets of IPv6, but with the port.
    std::string host(context_.host.name());
    const std::string_view given = context_.asked.host;
    const std::size_t port = given.starts_with('[') ? given.find("]:") + 1 : given.find(':');
    if (port != 0 && port < given.size())
      host += given.substr(port);
    if (name.find('/') != name.npos)
      return (host + std::string(context_.asked.path)).starts_with(name);
    return name == host || name == context_.host.name();
  }

  const parse_context& context_;
  tokenizer words_;
  due due_ = due::machine;
  span entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool is_over_ = false;
};

reply read_apt(const parse_context& context)
{
  // With a user in the URL it does not look at the file.
  return context.user() ? reply() : apt_scan(context).read();
}

}  // namespace

constinit const dialect apt_dialect = {
    .loading = {},
    .lexing = {.by_line = true, .ends = byte_set(" \t\n"), .trimmed = byte_set("\r")},
    .asking = {.host = asking::host_form::name},
    .rules = {},
    .read = read_apt,
};

}  // namespace netrc::readers
