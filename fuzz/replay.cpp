// SPDX-License-Identifier: MIT
// Runs a fuzz target once over every file of some folders: an ordinary test, for any compiler.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv)
{
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i)
    for (const auto& file : std::filesystem::recursive_directory_iterator(argv[i]))
      if (file.is_regular_file())
      {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        std::printf("%s\n", file.path().c_str());
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++files;
      }
  std::printf("%zu files\n", files);
  return files == 0 ? 1 : 0;
}
