// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include "readers/passage.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

/// MaybeAddAuth() of apt 1.9.10 and later: `machine` may name a scheme, a port and the beginning of a path.
class apt_scan
{
public:
  explicit apt_scan(const passage& of) : of_(of), words_(of.text, of.dialect.lexing) {}

  reply read()
  {
    for (auto next = words_.next(); next && !is_over_; next = words_.next())
      step(*next);
    // A file that ends where a name or a value is due is an error.
    if (!is_over_ && (due_ == due::name || due_ == due::login || due_ == due::password))
      return refused(fault::syntax);
    reply result;
    if (!login_ && !password_)
      return result;
    result.outcome = outcome::found;
    result.entry = entry_;
    result.login = login_ ? std::move(login_) : std::optional(made_up(""));
    result.password = password_ ? std::move(password_) : std::optional(made_up(""));
    return result;
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
      login_ = kept(next);
      break;
    case due::password:
      password_ = kept(next);
      break;
    }
    due_ = due::keyword;
  }

  /// Without a scheme, for https alone; without a path, for all paths; without a port, for all ports.
  [[nodiscard]] bool is_named(std::string_view name) const
  {
    const std::string scheme = std::string(of_.asked.scheme) + "://";
    if (name.find("://") != name.npos)
    {
      if (!name.starts_with(scheme))
        return false;
      name.remove_prefix(scheme.size());
    }
    else if (of_.asked.scheme != "https")
      return false;
    // Without the brackets of IPv6, with the port.
    std::string host(of_.host.name());
    const std::string_view given = of_.asked.host;
    const std::size_t port = given.starts_with('[') ? given.find("]:") + 1 : given.find(':');
    if (port != 0 && port < given.size())
      host += given.substr(port);
    if (name.find('/') != name.npos)
      return (host + std::string(of_.asked.path)).starts_with(name);
    return name == host || name == of_.host.name();
  }

  const passage& of_;
  words words_;
  due due_ = due::machine;
  span entry_;
  std::optional<value> login_;
  std::optional<value> password_;
  bool is_over_ = false;
};

}  // namespace

reply walk_apt(const passage& of)
{
  // A user in the URL is the caller's.
  return of.user() ? reply() : apt_scan(of).read();
}

}  // namespace netrc::readers
