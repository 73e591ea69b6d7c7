// SPDX-License-Identifier: MIT
// write_corpus ENTRIES FILE HOSTS: the text that is measured, and its hosts, one a line, in an order that no cache
// foresees.
#include <cstdlib>
#include <fstream>

#include "corpus.hpp"

int main(int argc, char** argv)
{
  if (argc != 4)
    return 2;
  const corpus& files = corpus_of(std::strtoul(argv[1], nullptr, 10));
  std::ofstream(argv[2], std::ios::binary) << files.text;
  std::ofstream hosts(argv[3], std::ios::binary);
  for (const std::string& host : files.hosts)
    hosts << host << '\n';
  return hosts ? 0 : 1;
}
