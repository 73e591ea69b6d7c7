// SPDX-License-Identifier: MIT
#include "near_misses_tables.hpp"

// Compared are the programs of the first tier.
const std::vector<near_miss> near_misses_portability = {
    {"P701",  // secret-astray
     {"machine a.test login u password p\nmachine b.test login v password q\n",
      // What is missing at the end of the file is taken from nowhere.
      "machine b.test login v password q\nmachine a.test password p\n", "machine a.test login u\n",
      // A host's own other entry is not another host.
      "machine a.test login u password p\nmachine a.test login v password q\n",
      "machine a.test login u password p\ndefault login d password e\n",
      "machine a.test login \"machine\" password \"b.test\"\n",
      "# machine b.test login v password q\nmachine a.test login u password p\n"},
     // bad: the password that is missing
     "P701 C303"},
    {"P702",  // program-dies
     {"machine a.test login u password p\\q\n", "machine a.test login u password \"p\\\\\"\n",
      "machine a.test login \\u password p\n", "machine a.test login u password \"\"\n",
      "machine a.test login u password p\\q\\r\n", "machine a.test login u password p/\n"},
     // bad: the backslash at which they hang
     "S129"},
    {"P703",  // read-otherwise
     {"machine a.test login u password p\n", "machine a.test login u password p\"q\n",
      "machine a.test login u password p'q\n", "machine a.test login u password $p%41\n",
      "machine a.test login u@b.test password p=\n", "machine a.test\n\tlogin u\n\tpassword p\n"}},
    {"P704",  // not-found
     {"machine a.test login u password p\n", "machine a.test\n  login u\n  password p\n",
      "machine a.test\tlogin\tu\tpassword\tp\n", "machine a.test login u password p",
      "machine a.test login u password p\r\nmachine b.test login v password q\r\n",
      "# c\nmachine a.test login u password p\n"}},
    {"P705",  // file-given-up
     {"machine a.test login u password p\n\n\nmachine b.test login v password q\n",
      "machine a.test account c login u password p\n", "\nmachine a.test login u password p\n",
      "machine a.test login u password \xC3\xA9\n", "machine a.test login u password p;q\n",
      "machine a.test login u password p\nmacdef m\nls\n\n"}},
};
