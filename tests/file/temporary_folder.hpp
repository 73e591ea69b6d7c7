// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

/// A folder of its own for each test.
class temporary_folder
{
public:
  temporary_folder() : path_(std::filesystem::temp_directory_path() / "netrc-test-XXXXXX")
  {
    path_ = mkdtemp(path_.data());
  }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;
  ~temporary_folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string path(const std::string& name) const { return path_ + "/" + name; }
  /// Makes the folders above it, too.
  std::string write(const std::string& name, const std::string& content = "", mode_t mode = 0600) const
  {
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << content;
    chmod(path(name).c_str(), mode);
    return path(name);
  }

private:
  std::string path_;
};
