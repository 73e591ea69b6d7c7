// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "netrc/export.h"

namespace netrc
{

/// Bytes that nobody should see by accident: no stream operator, no formatter, no conversion. Only `reveal()` returns
/// them. A view: it lives as long as the document that it came from.
class secret
{
public:
  constexpr secret() noexcept = default;
  constexpr explicit secret(std::string_view bytes) noexcept : bytes_(bytes) {}

  /// The bytes. Any byte may be among them, CR, LF and NUL included: refuse these before you put a secret into a header
  /// or a protocol line.
  [[nodiscard]] constexpr std::string_view reveal() const noexcept { return bytes_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return bytes_.size(); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bytes_.empty(); }

private:
  std::string_view bytes_;
};

/// Overwrites `size` bytes with zeros, in a way that no optimizer removes.
NETRC_EXPORT void zero(void* bytes, std::size_t size) noexcept;

/// An owned, growing run of bytes that is zeroed before any of its memory is given back: at the end of its life, when
/// it grows, when it shrinks. After the last byte there are always `padding` readable bytes, an LF and then zeros, so
/// that a scanner needs no bounds. Over 4 MiB it asks for pages of 2 MiB. Move-only.
/// Do not share it between threads while it changes. Throws std::bad_alloc if memory runs out.
class NETRC_EXPORT secret_buffer
{
public:
  static constexpr std::size_t padding = 32;

  secret_buffer() noexcept = default;
  explicit secret_buffer(std::string_view bytes);
  secret_buffer(secret_buffer&& other) noexcept;
  secret_buffer& operator=(secret_buffer&& other) noexcept;
  secret_buffer(const secret_buffer&) = delete;
  secret_buffer& operator=(const secret_buffer&) = delete;
  ~secret_buffer();

  /// Makes room for `capacity` bytes, not counting the padding. Never shrinks.
  void reserve(std::size_t capacity);
  void append(std::string_view bytes);
  /// Writable memory after the last byte, `capacity() - size()` bytes; `commit` says how many were written.
  [[nodiscard]] char* unused() noexcept { return data_ + size_; }
  void commit(std::size_t count) noexcept;

  [[nodiscard]] const char* data() const noexcept { return data_; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  [[nodiscard]] std::string_view view() const noexcept { return {data_, size_}; }

private:
  void release() noexcept;

  char* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace netrc
