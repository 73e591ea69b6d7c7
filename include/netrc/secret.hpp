// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "netrc/export.h"

namespace netrc
{

/// Bytes that nobody should see by accident: no stream operator, no formatter, no conversion.
/// They come out through `reveal()` alone. A view: it lives as long as the document that it came from.
class secret
{
public:
  constexpr secret() noexcept = default;
  constexpr explicit secret(std::string_view bytes) noexcept : bytes_(bytes) {}

  /// The bytes. They may hold any byte, CR, LF and NUL among them (from an escape in quotes):
  /// whoever puts them into a header or a protocol line must refuse these.
  [[nodiscard]] constexpr std::string_view reveal() const noexcept { return bytes_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return bytes_.size(); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bytes_.empty(); }

private:
  std::string_view bytes_;
};

/// Overwrites `size` bytes with zeros, in a way that no optimizer removes.
NETRC_EXPORT void zero(void* bytes, std::size_t size) noexcept;

/// An owned, growing run of bytes that is zeroed before any of its memory is given back: at the end of its life, when
/// it grows, when it shrinks. Behind the last byte there is always `padding` of readable memory that starts with LF and
/// is zero from there, so that a scanner needs no bounds. Over 4 MiB it asks for pages of 2 MiB. Move-only.
/// Not to be shared between threads while it changes. Throws std::bad_alloc when memory ends.
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

  /// Makes room for `capacity` bytes (padding comes on top). Never shrinks.
  void reserve(std::size_t capacity);
  void append(std::string_view bytes);
  /// Writable memory behind the last byte, `capacity() - size()` bytes of it; `commit` says how many were written.
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
