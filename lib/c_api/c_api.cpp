// SPDX-License-Identifier: MIT
#include "netrc/netrc.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "netrc/document.hpp"
#include "netrc/file.hpp"
#include "netrc/lookup.hpp"
#include "netrc/problem.hpp"
#include "netrc/secret.hpp"

/// The pointer of the C interface: no other type could be told from it.
struct netrc_document
{
  netrc::document content;
};

namespace
{

using netrc::load_error_code;

// One number on both sides of the border.
static_assert(NETRC_LOADED == static_cast<int>(load_error_code::none));
static_assert(NETRC_NOT_FOUND == static_cast<int>(load_error_code::not_found));
static_assert(NETRC_NO_PERMISSION == static_cast<int>(load_error_code::no_permission));
static_assert(NETRC_IS_DIRECTORY == static_cast<int>(load_error_code::is_directory));
static_assert(NETRC_LINK_LOOP == static_cast<int>(load_error_code::link_loop));
static_assert(NETRC_TOO_LARGE == static_cast<int>(load_error_code::too_large));
static_assert(NETRC_CHANGED == static_cast<int>(load_error_code::changed));
static_assert(NETRC_OPEN_TO_OTHERS == static_cast<int>(load_error_code::open_to_others));
static_assert(NETRC_OTHER_OWNER == static_cast<int>(load_error_code::other_owner));
static_assert(NETRC_NO_PATH == static_cast<int>(load_error_code::no_path));
static_assert(NETRC_SYSTEM_ERROR == static_cast<int>(load_error_code::system));
static_assert(NETRC_POLICY_STRICT == static_cast<int>(netrc::permission_policy::strict));
static_assert(NETRC_POLICY_WARN == static_cast<int>(netrc::permission_policy::warn));
static_assert(NETRC_POLICY_IGNORE == static_cast<int>(netrc::permission_policy::ignore));
static_assert(NETRC_FOUND == static_cast<int>(netrc::outcome::found));
static_assert(NETRC_NONE == static_cast<int>(netrc::outcome::none));
static_assert(NETRC_REFUSED == static_cast<int>(netrc::outcome::refused));

std::optional<netrc::permission_policy> policy_of(int number) noexcept
{
  if (number < NETRC_POLICY_STRICT || number > NETRC_POLICY_IGNORE)
    return std::nullopt;
  return static_cast<netrc::permission_policy>(number);
}

/// Null without memory.
char* copy_of(std::string_view text) noexcept
{
  char* const copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr)
    return nullptr;
  std::copy(text.begin(), text.end(), copy);
  copy[text.size()] = '\0';
  return copy;
}

std::string warnings_of(const netrc::loaded_file& file, std::string_view name, netrc::name_kind kind)
{
  std::string result;
  for (const std::string& warning : file.warnings(name, kind))
    result += (result.empty() ? "" : "\n") + warning;
  return result;
}

/// What a load came to, handed over the border.
int hand_over(netrc::load_result result, std::string_view name, netrc_document** document, char** message,
              netrc::name_kind kind = netrc::name_kind::path)
{
  std::string text;
  int status = NETRC_LOADED;
  if (const auto* const error = std::get_if<netrc::load_error>(&result))
  {
    status = static_cast<int>(error->code);
    text = error->message(name, kind);
  }
  else
  {
    auto& file = std::get<netrc::loaded_file>(result);
    text = warnings_of(file, name, kind);
    *document = new netrc_document{std::move(file.document)};
  }
  if (message != nullptr && !text.empty())
    *message = copy_of(text);
  return status;
}

/// `load(policy)` hands over. Nothing is thrown past here.
template <typename Load>
int guarded(int policy, netrc_document** document, char** message, Load load) noexcept
{
  if (message != nullptr)
    *message = nullptr;
  if (document == nullptr)
    return NETRC_BAD_ARGUMENT;
  *document = nullptr;
  const auto chosen = policy_of(policy);
  if (!chosen)
    return NETRC_BAD_ARGUMENT;
  try
  {
    return load(*chosen);
  }
  catch (const std::bad_alloc&)
  {
    return NETRC_NO_MEMORY;
  }
  catch (...)  // a length that no string has
  {
    return NETRC_SYSTEM_ERROR;
  }
}

netrc_bytes bytes_of(std::optional<std::string_view> value) noexcept
{
  return value ? netrc_bytes{value->data(), value->size()} : netrc_bytes{nullptr, 0};
}

netrc_bytes bytes_of(const std::optional<netrc::secret>& value) noexcept
{
  return value ? bytes_of(value->reveal()) : netrc_bytes{nullptr, 0};
}

constexpr netrc_answer refusal(const char* reason, const char* message) noexcept
{
  netrc_answer result = NETRC_ANSWER_INIT;
  result.reason = reason;
  result.message = message;
  return result;
}

/// The views of static strings end in NUL: they are literals.
netrc_answer answer_from(const netrc::answer& found) noexcept
{
  netrc_answer result = refusal(name_of(found.why).data(), describe(found.why).data());
  result.outcome = static_cast<int>(found.outcome);
  result.is_default = found.why == netrc::reason::default_entry ? 1 : 0;
  result.login = bytes_of(found.login());
  result.password = bytes_of(found.password());
  result.account = bytes_of(found.account());
  if (found.problem != netrc::problem_code::none)
  {
    const netrc::problem_kind& problem = describe(found.problem);
    result.problem = problem.name.data();
    result.detail = problem.message.data();
    result.hint = problem.hint.data();
  }
  if (found.url_error != netrc::url_error::none)
    result.detail = describe(found.url_error).data();
  if (found.entry)
    result.entry = found.entry->index();
  return result;
}

/// The structure as NETRC_API_VERSION 1 has it.
constexpr std::size_t smallest_answer = offsetof(netrc_answer, entry) + sizeof(std::size_t);

/// Whatever keeps it from an answer refuses. A caller of an earlier version knows a shorter structure.
template <typename Find>
int answered(bool arguments_are_good, netrc_answer* answer, Find find) noexcept
{
  if (answer == nullptr || answer->struct_size < smallest_answer)
    return NETRC_REFUSED;
  netrc_answer result = refusal("bad-argument", "a null pointer, or a port over 65535");
  try
  {
    if (arguments_are_good)
      result = answer_from(find());
  }
  catch (...)
  {
    result = refusal("no-memory", "out of memory");
  }
  const std::size_t size = std::min(answer->struct_size, sizeof(netrc_answer));
  result.struct_size = answer->struct_size;
  std::memcpy(answer, &result, size);
  return result.outcome;
}

}  // namespace

int netrc_api_version(void)
{
  return NETRC_API_VERSION;
}

const char* netrc_version(void)
{
  return NETRC_VERSION;
}

int netrc_load_path(const char* path, int policy, netrc_document** document, char** message)
{
  return guarded(policy, document, message,
                 [&](netrc::permission_policy chosen) -> int
                 {
                   if (path == nullptr)
                     return NETRC_BAD_ARGUMENT;
                   return hand_over(netrc::load(std::string(path), chosen), path, document, message);
                 });
}

int netrc_load_descriptor(int descriptor, int policy, netrc_document** document, char** message)
{
  return guarded(policy, document, message,
                 [&](netrc::permission_policy chosen)
                 {
                   const std::string name =
                       descriptor == 0 ? "standard input" : "descriptor " + std::to_string(descriptor);
                   return hand_over(netrc::load(descriptor, chosen), name, document, message, netrc::name_kind::label);
                 });
}

int netrc_load_buffer(const void* bytes, size_t size, netrc_document** document, char** message)
{
  return guarded(NETRC_POLICY_IGNORE, document, message,
                 [&](netrc::permission_policy) -> int
                 {
                   if (bytes == nullptr && size != 0)
                     return NETRC_BAD_ARGUMENT;
                   if (size > netrc::text_limit)
                     return hand_over(netrc::load_error{load_error_code::too_large}, "the text", document, message);
                   const std::string_view text =
                       size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
                   *document = new netrc_document{netrc::document::parse(text)};
                   return NETRC_LOADED;
                 });
}

int netrc_load_default(int policy, netrc_document** document, char** message)
{
  return guarded(policy, document, message,
                 [&](netrc::permission_policy chosen)
                 {
                   const auto path = default_path(netrc::environment::from_process());
                   return path ? hand_over(netrc::load(*path, chosen), *path, document, message)
                               : hand_over(netrc::load_error{load_error_code::no_path}, "", document, message);
                 });
}

void netrc_free(netrc_document* document)
{
  delete document;
}

int netrc_find_url(const netrc_document* document, const char* url, netrc_answer* answer)
{
  return answered(document != nullptr && url != nullptr, answer, [&] { return document->content.find_url(url); });
}

int netrc_find_host(const netrc_document* document, const char* host, unsigned port, const char* login,
                    netrc_answer* answer)
{
  constexpr unsigned highest_port = 65535;
  return answered(document != nullptr && host != nullptr && port <= highest_port, answer,
                  [&]
                  {
                    netrc::query asked{host};
                    if (port != 0)
                      asked.port = static_cast<std::uint16_t>(port);
                    if (login != nullptr)
                      asked.login = login;
                    return document->content.find(asked);
                  });
}

size_t netrc_line(const netrc_document* document, size_t entry)
{
  if (document == nullptr || entry >= document->content.entry_count())
    return 0;
  return document->content.position_of(document->content.entry_at(entry).keyword().begin).line;
}

char* netrc_copy_string(netrc_bytes value)
{
  if (value.data == nullptr)
    return nullptr;
  const std::string_view bytes(value.data, value.size);
  constexpr std::string_view ends_a_line("\r\n\0", 3);
  return bytes.find_first_of(ends_a_line) == bytes.npos ? copy_of(bytes) : nullptr;
}

void netrc_free_string(char* string)
{
  if (string != nullptr)
    netrc::zero(string, std::strlen(string));
  std::free(string);
}

void netrc_zero(void* bytes, size_t size)
{
  if (bytes != nullptr)
    netrc::zero(bytes, size);
}
