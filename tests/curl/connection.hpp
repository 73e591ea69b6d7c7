// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>
#include <unistd.h>

#include <cstddef>
#include <functional>
#include <memory>

/// The server's end of a connection, in the clear.
class connection
{
public:
  explicit connection(int descriptor) : descriptor_(descriptor) {}
  virtual ~connection() { close(descriptor_); }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  /// How many bytes came or went; 0 or less at the end.
  virtual ssize_t receive(char* buffer, std::size_t size) { return read(descriptor_, buffer, size); }
  virtual ssize_t send(const char* bytes, std::size_t size) { return write(descriptor_, bytes, size); }

private:
  int descriptor_;
};

/// Makes a connection of a descriptor that a server accepted; null if the other side is not content with it.
using connection_maker = std::function<std::unique_ptr<connection>(int)>;

inline std::unique_ptr<connection> in_the_clear(int descriptor)
{
  return std::make_unique<connection>(descriptor);
}
