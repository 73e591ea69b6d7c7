// SPDX-License-Identifier: MIT
#include "edit/faults.hpp"

#include <signal.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace
{

bool counts = false;
bool lists = false;
int calls = 0;
int chosen = 0;
std::string kind;

/// What becomes of this call.
bool is_chosen(const char* name)
{
  if (!counts)
    return false;
  if (lists)
    std::printf("%s\n", name);
  return ++calls == chosen;
}

[[noreturn]] void die()
{
  (void) raise(SIGKILL);
  std::abort();
}

template <auto Real, typename... Arguments>
auto faulty(const char* name, Arguments... arguments)
{
  if (!is_chosen(name) || kind == "short")
    return Real(arguments...);
  if (kind == "before" || kind == "within")
    die();
  if (kind == "after")
  {
    (void) Real(arguments...);
    die();
  }
  errno = std::stoi(kind);
  return decltype(Real(arguments...))(-1);
}

template <auto Real>
ssize_t faulty_write(const char* name, int file, const void* bytes, std::size_t size, off_t offset)
{
  if (!counts || calls + 1 != chosen || (kind != "short" && kind != "within"))
    return faulty<Real>(name, file, bytes, size, offset);
  ++calls;
  const ssize_t result = Real(file, bytes, (size + 1) / 2, offset);
  if (kind == "within")
    die();
  return result;
}

}  // namespace

faults::under_test::under_test()
{
  counts = true;
  const char* const fault = std::getenv("FAULT");
  const std::string text = fault == nullptr ? "" : fault;
  lists = text == "list";
  if (const std::size_t colon = text.find(':'); colon != text.npos)
  {
    chosen = std::stoi(text.substr(0, colon));
    kind = text.substr(colon + 1);
  }
}

faults::under_test::~under_test()
{
  counts = false;
}

// The linker takes a call of NAME for one of __wrap_NAME, and one of __real_NAME for the system's. Those with 64 in their
// names are of programs whose offsets have 64 bits.
extern "C"
{
  int __real_openat(int folder, const char* path, int flags, mode_t mode);
  int __wrap_openat(int folder, const char* path, int flags, mode_t mode)
  {
    return faulty<__real_openat>("openat", folder, path, flags, mode);
  }
  int __real_openat64(int folder, const char* path, int flags, mode_t mode);
  int __wrap_openat64(int folder, const char* path, int flags, mode_t mode)
  {
    return faulty<__real_openat64>("openat64", folder, path, flags, mode);
  }
  ssize_t __real_read(int file, void* bytes, std::size_t size);
  ssize_t __wrap_read(int file, void* bytes, std::size_t size)
  {
    return faulty<__real_read>("read", file, bytes, size);
  }
  ssize_t __real_pread(int file, void* bytes, std::size_t size, off_t offset);
  ssize_t __wrap_pread(int file, void* bytes, std::size_t size, off_t offset)
  {
    return faulty<__real_pread>("pread", file, bytes, size, offset);
  }
  ssize_t __real_pread64(int file, void* bytes, std::size_t size, off_t offset);
  ssize_t __wrap_pread64(int file, void* bytes, std::size_t size, off_t offset)
  {
    return faulty<__real_pread64>("pread64", file, bytes, size, offset);
  }
  ssize_t __real_readlink(const char* path, char* bytes, std::size_t size);
  ssize_t __wrap_readlink(const char* path, char* bytes, std::size_t size)
  {
    return faulty<__real_readlink>("readlink", path, bytes, size);
  }
  ssize_t __real_flistxattr(int file, char* names, std::size_t size);
  ssize_t __wrap_flistxattr(int file, char* names, std::size_t size)
  {
    return faulty<__real_flistxattr>("flistxattr", file, names, size);
  }
  ssize_t __real_fgetxattr(int file, const char* name, void* value, std::size_t size);
  ssize_t __wrap_fgetxattr(int file, const char* name, void* value, std::size_t size)
  {
    return faulty<__real_fgetxattr>("fgetxattr", file, name, value, size);
  }
  int __real_fsetxattr(int file, const char* name, const void* value, std::size_t size, int flags);
  int __wrap_fsetxattr(int file, const char* name, const void* value, std::size_t size, int flags)
  {
    return faulty<__real_fsetxattr>("fsetxattr", file, name, value, size, flags);
  }
  int __real_fremovexattr(int file, const char* name);
  int __wrap_fremovexattr(int file, const char* name)
  {
    return faulty<__real_fremovexattr>("fremovexattr", file, name);
  }
  int __real_stat(const char* path, struct stat* status);
  int __wrap_stat(const char* path, struct stat* status)
  {
    return faulty<__real_stat>("stat", path, status);
  }
  int __real_stat64(const char* path, struct stat* status);
  int __wrap_stat64(const char* path, struct stat* status)
  {
    return faulty<__real_stat64>("stat64", path, status);
  }
  int __real_fstat(int file, struct stat* status);
  int __wrap_fstat(int file, struct stat* status)
  {
    return faulty<__real_fstat>("fstat", file, status);
  }
  int __real_fstat64(int file, struct stat* status);
  int __wrap_fstat64(int file, struct stat* status)
  {
    return faulty<__real_fstat64>("fstat64", file, status);
  }
  int __real_fstatat(int folder, const char* path, struct stat* status, int flags);
  int __wrap_fstatat(int folder, const char* path, struct stat* status, int flags)
  {
    return faulty<__real_fstatat>("fstatat", folder, path, status, flags);
  }
  int __real_fstatat64(int folder, const char* path, struct stat* status, int flags);
  int __wrap_fstatat64(int folder, const char* path, struct stat* status, int flags)
  {
    return faulty<__real_fstatat64>("fstatat64", folder, path, status, flags);
  }
  int __real_flock(int file, int operation);
  int __wrap_flock(int file, int operation)
  {
    return faulty<__real_flock>("flock", file, operation);
  }
  ssize_t __real_pwrite(int file, const void* bytes, std::size_t size, off_t offset);
  ssize_t __wrap_pwrite(int file, const void* bytes, std::size_t size, off_t offset)
  {
    return faulty_write<__real_pwrite>("pwrite", file, bytes, size, offset);
  }
  ssize_t __real_pwrite64(int file, const void* bytes, std::size_t size, off_t offset);
  ssize_t __wrap_pwrite64(int file, const void* bytes, std::size_t size, off_t offset)
  {
    return faulty_write<__real_pwrite64>("pwrite64", file, bytes, size, offset);
  }
  int __real_ftruncate(int file, off_t size);
  int __wrap_ftruncate(int file, off_t size)
  {
    return faulty<__real_ftruncate>("ftruncate", file, size);
  }
  int __real_ftruncate64(int file, off_t size);
  int __wrap_ftruncate64(int file, off_t size)
  {
    return faulty<__real_ftruncate64>("ftruncate64", file, size);
  }
  int __real_fsync(int file);
  int __wrap_fsync(int file)
  {
    return faulty<__real_fsync>("fsync", file);
  }
  int __real_fchown(int file, uid_t owner, gid_t group);
  int __wrap_fchown(int file, uid_t owner, gid_t group)
  {
    return faulty<__real_fchown>("fchown", file, owner, group);
  }
  int __real_fchmod(int file, mode_t mode);
  int __wrap_fchmod(int file, mode_t mode)
  {
    return faulty<__real_fchmod>("fchmod", file, mode);
  }
  int __real_renameat(int folder, const char* path, int new_folder, const char* new_path);
  int __wrap_renameat(int folder, const char* path, int new_folder, const char* new_path)
  {
    return faulty<__real_renameat>("renameat", folder, path, new_folder, new_path);
  }
  int __real_renameat2(int folder, const char* path, int new_folder, const char* new_path, unsigned flags);
  int __wrap_renameat2(int folder, const char* path, int new_folder, const char* new_path, unsigned flags)
  {
    return faulty<__real_renameat2>("renameat2", folder, path, new_folder, new_path, flags);
  }
  int __real_unlinkat(int folder, const char* path, int flags);
  int __wrap_unlinkat(int folder, const char* path, int flags)
  {
    return faulty<__real_unlinkat>("unlinkat", folder, path, flags);
  }
  int __real_close(int file);
  int __wrap_close(int file)
  {
    return faulty<__real_close>("close", file);
  }
}
