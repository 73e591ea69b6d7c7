// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

/// What the tests of a change ask of files.

using names = std::set<std::string>;

inline std::string content(const std::string& path)
{
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Of a link itself.
inline struct stat status_of(const std::string& path)
{
  struct stat result = {};
  (void) lstat(path.c_str(), &result);
  return result;
}

inline bool is_same_state(const struct stat& one, const struct stat& other)
{
  return one.st_ino == other.st_ino && one.st_size == other.st_size && one.st_mode == other.st_mode &&
         one.st_ctim.tv_sec == other.st_ctim.tv_sec && one.st_ctim.tv_nsec == other.st_ctim.tv_nsec;
}

inline names names_in(const std::string& folder)
{
  names result;
  for (const auto& each : std::filesystem::directory_iterator(folder))
    result.insert(each.path().filename());
  return result;
}

/// Asks in a process of its own, whose user, mounts and limits are its own.
template <typename Question>
bool in_child(Question question)
{
  const pid_t child = fork();
  if (child == 0)
    _exit(question() ? 0 : 1);
  int status = 0;
  waitpid(child, &status, 0);
  return status == 0;
}
