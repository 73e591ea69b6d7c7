// SPDX-License-Identifier: MIT
#include "netrc/document.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "document/parse.hpp"
#include "document/store.hpp"

namespace netrc
{
namespace
{

/// Counts lines once through a text: asked for offsets that never go back.
class line_counter
{
public:
  explicit line_counter(std::string_view text) noexcept : text_(text) {}

  position position_of(std::size_t offset) noexcept
  {
    for (const std::size_t end = std::min(offset, text_.size()); offset_ < end; ++offset_)
    {
      const char byte = text_[offset_];
      if (byte == '\n' || (byte == '\r' && !text_.substr(offset_ + 1).starts_with('\n')))
        now_ = {now_.line + 1, 1, 1};
      else
      {
        ++now_.column;
        now_.character += (static_cast<unsigned char>(byte) & 0xC0) == 0x80 ? 0 : 1;
      }
    }
    return now_;
  }

private:
  std::string_view text_;
  std::size_t offset_ = 0;
  position now_;
};

}  // namespace

bool entry::is_machine() const noexcept
{
  return store_->records[index_].has(flag::is_machine);
}

std::string_view entry::host() const noexcept
{
  return store_->host(store_->records[index_]);
}

bool entry::host_is_plain() const noexcept
{
  return store_->records[index_].has(flag::host_is_plain);
}

std::optional<std::uint16_t> entry::port() const noexcept
{
  const record& record = store_->records[index_];
  return record.has(has_port) ? std::optional(record.port) : std::nullopt;
}

std::optional<std::string_view> entry::login() const noexcept
{
  const record& record = store_->records[index_];
  return record.has(has_login) ? std::optional(store_->login(record)) : std::nullopt;
}

std::optional<secret> entry::password() const noexcept
{
  const record& record = store_->records[index_];
  if (!record.has(has_password))
    return std::nullopt;
  return secret(store_->bytes(record.password, record.has(password_decoded)));
}

std::optional<secret> entry::account() const noexcept
{
  if (!store_->records[index_].has(has_account))
    return std::nullopt;
  const auto& accounts = store_->accounts;
  const auto found = std::lower_bound(accounts.begin(), accounts.end(), index_,
                                      [](const account_of& one, std::uint32_t index) { return one.entry < index; });
  return secret(store_->bytes(found->where, found->decoded));
}

problem_code entry::refused_by() const noexcept
{
  return store_->records[index_].refused;
}

span entry::keyword() const noexcept
{
  // `machine` and `default` are of one length.
  return {store_->records[index_].begin, 7};
}

document::document(std::unique_ptr<const store> content) noexcept : store_(std::move(content)) {}
document::document(document&&) noexcept = default;
document& document::operator=(document&&) noexcept = default;
document::~document() = default;

document document::parse(secret_buffer text)
{
  return document(parse_text(std::move(text)));
}

document document::parse(std::string_view text)
{
  return document(parse_text(secret_buffer(text)));
}

std::size_t document::entry_count() const noexcept
{
  return store_->records.size();
}

entry document::entry_at(std::size_t index) const& noexcept
{
  return {*store_, static_cast<std::uint32_t>(index)};
}

std::span<const problem> document::problems() const& noexcept
{
  return store_->problems;
}

std::size_t document::problem_count() const noexcept
{
  return std::accumulate(store_->count_of_code.begin(), store_->count_of_code.end(), std::size_t{0});
}

std::size_t document::problem_count(problem_code code) const noexcept
{
  return store_->count_of_code[static_cast<std::size_t>(code)];
}

problem document::first_hiding_problem() const noexcept
{
  return store_->hiding;
}

problem_code document::refused_by() const noexcept
{
  return store_->refused;
}

secret document::text() const& noexcept
{
  return secret(store_->text.view());
}

void document::tokens(const std::function<void(const token&)>& visit) const
{
  // Nothing of such a text is read.
  if (store_->refused == problem_code::utf_16)
    visit({token_kind::unknown, {0, static_cast<std::uint32_t>(store_->text.size())}});
  else
    visit_tokens(store_->text, visit);
}

position document::position_of(std::uint32_t offset) const noexcept
{
  line_counter count(store_->text.view());
  return count.position_of(offset);
}

std::vector<position> document::positions_of(std::span<const std::uint32_t> offsets) const
{
  std::vector<std::size_t> in_order(offsets.size());
  std::iota(in_order.begin(), in_order.end(), std::size_t{0});
  std::sort(in_order.begin(), in_order.end(),
            [offsets](std::size_t one, std::size_t other) { return offsets[one] < offsets[other]; });
  std::vector<position> result(offsets.size());
  line_counter count(store_->text.view());
  for (const std::size_t i : in_order)
    result[i] = count.position_of(offsets[i]);
  return result;
}

std::size_t document::memory() const noexcept
{
  return sizeof(store) + store_->text.capacity() + secret_buffer::padding + store_->decoded.capacity() +
         store_->records.capacity() * sizeof(record) + store_->accounts.capacity() * sizeof(account_of) +
         store_->problems.capacity() * sizeof(problem) + store_->index.memory();
}

}  // namespace netrc
