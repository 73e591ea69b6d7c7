// SPDX-License-Identifier: MIT
#include "near_misses_tables.hpp"

// Made up, of the length and the bytes of a real one.
#define GITHUB "ghp_0123456789abcdefghijABCDEFGHIJ012345"

namespace
{

constexpr std::string_view sixteen_macros =
    "machine a.test login u password p\n"
    "macdef a\nls\n\nmacdef b\nls\n\nmacdef c\nls\n\nmacdef d\nls\n\nmacdef e\nls\n\nmacdef f\nls\n\nmacdef g\nls\n\n"
    "macdef h\nls\n\nmacdef i\nls\n\nmacdef j\nls\n\nmacdef k\nls\n\nmacdef l\nls\n\nmacdef m\nls\n\nmacdef n\nls\n\n"
    "macdef o\nls\n\nmacdef p\nls\n\n";
constexpr std::string_view twenty_macros_in_two_entries =
    "machine a.test login u password p\n"
    "macdef a\nls\n\nmacdef b\nls\n\nmacdef c\nls\n\nmacdef d\nls\n\nmacdef e\nls\n\nmacdef f\nls\n\nmacdef g\nls\n\n"
    "macdef h\nls\n\nmacdef i\nls\n\nmacdef j\nls\n\n"
    "machine b.test login u password p\n"
    "macdef a\nls\n\nmacdef b\nls\n\nmacdef c\nls\n\nmacdef d\nls\n\nmacdef e\nls\n\nmacdef f\nls\n\nmacdef g\nls\n\n"
    "macdef h\nls\n\nmacdef i\nls\n\nmacdef j\nls\n\n";

}  // namespace

const std::vector<near_miss> near_misses_order = {
    {"D401",  // shadowed-entry
     {"machine a.test login u password p machine a.test login v password q\n",
      "machine a.test:1 login u password p machine a.test:2 login u password q\n",
      "machine a.test login u password p machine b.test login u password p\n",
      "machine a.test login u password p machine a.test password q\n",
      "machine a.test login u password p machine a.test login u password p\n",
      "machine a.test login " GITHUB " machine a.test login " GITHUB "\n",
      // Two users whose passwords an ftp program asks for.
      "machine a.test login alice machine a.test login bob\n",
      // The first has nothing to answer with, or is refused: the second answers.
      "machine a.test machine a.test login u password p\n", "machine a.test\nmachine a.test\n",
      "machine a.test login u password\nmachine a.test login u password p\n",
      "machine a.test login U password p machine a.test login u password q\n",
      "machine ::1 login u password p machine ::2 login u password q\n",
      "# machine a.test login u password old\nmachine a.test login u password p\n"}},
    {"D406",  // repeated-entry
     {"machine a.test login u password p machine a.test login u password q\n",
      "machine a.test login u password p machine a.test login v password p\n",
      "machine a.test login u password p account c machine a.test login u password p account d\n",
      "machine a.test:1 login u password p machine a.test:2 login u password p\n",
      "machine a.test login u password p machine b.test login u password p\n",
      "machine a.test login u machine a.test login u password p\n", "machine a.test machine a.test\n",
      "machine a.test login u password p login u\n",
      "# machine a.test login u password p\nmachine a.test login u password p\n"}},
    {"D402",  // default-before-machine
     {"machine a.test login u password p default login d password e\n", "default login d password e\n",
      "machine default login u password p machine a.test login v password q\n",
      "# default login d\nmachine a.test login u password p\n",
      "machine a.test login default password p machine b.test login u password q\n",
      "macdef m\ndefault login d\n\nmachine a.test login u password p\n"},
     // bad: curl sends default's to the machine behind it
     "D402"},
    {"D403",  // second-default
     {"default login anonymous password me@a.test\n", "machine default login u password p default login d password e\n",
      "default login default password default\n", "# default login d\ndefault login d password e\n",
      "default login d password e\nmacdef m\ndefault\n\n"}},
    {"D404",  // entry-for-every-login
     {"machine a.test login u password p machine a.test password q\n",
      "machine a.test password p machine b.test login u password q\n",
      "machine a.test:1 password p machine a.test:2 login u password q\n",
      "machine a.test machine a.test login u password q\n",
      "machine a.test account c machine a.test login u password q\n",
      "machine a.test password p machine a.test password q\n",
      "machine a.test password machine a.test login u password q\n"},
     // bad: an entry without a login
     "D404 C304"},
    {"D405",  // secret-for-all-hosts
     {"default login anonymous password me@a.test\n", "default login ftp password me@a.test\n", "default login alice\n",
      "default\n", "machine default login alice password p\n", "machine a.test login default password p\n",
      "default login alice password\n"}},
    {"M501",  // machine-in-macro
     {"macdef m\ncd machine\n\nmachine a.test login u password p\n", "macdef m\nget machine-list\n\n",
      "macdef m\nls\n\nmachine a.test login u password p\n", "macdef m\nmachines\n\n",
      "macdef m\nmput default.conf\n\n"}},
    {"M502",  // unended-macro
     {"macdef m\nls\n\n", "macdef m\nls\n \t\nmachine a.test login u password p\n", "macdef m\r\nls\r\n\r\n",
      "macdef m\n\n", "machine a.test login macdef password m\n", "# macdef m\nmachine a.test login u password p\n",
      "macdef m\nls\n "}},
    {"M503",  // property-after-macro
     {"machine a.test login u password p\nmacdef m\nls\n\n", "macdef m\nls\n\nmachine a.test login u password p\n",
      "machine a.test login u password p\nmacdef m\npassword q\n\n",
      "machine a.test login u password p\nmacdef m\nls\n\n# login v\n",
      "machine a.test login u password p\nmacdef m\nls\n\nmachine b.test login v password q\n"}},
    {"M504",  // shell-in-init
     {"macdef init\nls\n\n", "macdef upload\n!ls\n\n", "macdef init\nput hello!\n\n", "macdef init\nls ! x\n\n",
      "macdef init2\n!ls\n\n", "macdef myinit\n!ls\n\n", "# macdef init\n# !ls\nmachine a.test login u password p!\n",
      "macdef init !ls\nls\n\n"}},
    {"M505",  // macro-limits
     {sixteen_macros, twenty_macros_in_two_entries, "machine a.test login u password p\nmacdef m\nls\n\n",
      "machine a.test login macdef password macdef\n",
      "macdef a\nls\n\nmacdef b\nls\n\nmachine a.test login u password p\n"}},
    {"M506",  // default-in-macro
     {"macdef m\nls default\n\n", "macdef m\ndefault.txt\n\n", "macdef m\ndefault settings here\n\n",
      "macdef default\nls\n\n", "macdef m\nls\n\n# default\n", "macdef m\ndefaults login\n\n"}},
};
