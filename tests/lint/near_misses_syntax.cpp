// SPDX-License-Identifier: MIT
#include "near_misses_tables.hpp"

using namespace std::string_view_literals;

const std::vector<near_miss> near_misses_syntax = {
    {"S101",  // utf-16
     {"m\xFF\xFE", "\xFE", "\xEF\xBB\xBFmachine a.test login u password p\n",
      "\xFF machine a.test login u password p\n", "#\xFF\xFE\nmachine a.test login u password p\n"}},
    {"S102",  // nul-byte
     {"# a\0b\nmachine a.test login u password p\n"sv, "macdef m\ncd \0x\n\nmachine a.test login u password p\n"sv,
      "machine a.test login u password \\0\n", "machine a.test login u password 0x00\n",
      "machine a.test login u password \"\\0\"\n"}},
    {"S103",  // byte-order-mark
     {"machine a.test login u password p\n\xEF\xBB\xBF", "\xEF\xBBmachine a.test login u password p\n",
      " \xEF\xBB\xBFmachine a.test login u password p\n", "#\xEF\xBB\xBF\nmachine a.test login u password p\n",
      "machine a.test login u password \xEF\xBB\xBFp\n"}},
    {"S104",  // lone-cr
     {"machine a.test login u password p\r\n", "machine a.test\r\nlogin u\r\npassword p\r\n",
      "machine a.test login u password \"a\\rb\"\n", "macdef m\r\nls\r\n\r\nmachine a.test login u password p\r\n",
      "machine a.test login u password ^M\n"}},
    {"S105",  // control-byte
     {"machine a.test\tlogin u\tpassword p\n", "machine a.test login u password \"a\tb\"\n",
      "# \x1B[31m\nmachine a.test login u password p\n", "macdef m\n\x01\n\nmachine a.test login u password p\n",
      "machine a.test login u password p\xC2\x85q\n", "machine a.test login u password ^C\n"}},
    {"S106",  // unknown-word
     {"machine a.test login u password machine\n", "machine a.test login u password p # a comment of words\n",
      "machine a.test protocol https login u password p\n", "machine a.test username u password p\n",
      "machine a.test login u password \"p q r\"\n", "MACHINE a.test LOGIN u PASSWORD p\n",
      "macdef m\nany words here\n\nmachine a.test login u password p\n"},
     // bad: the misspelt keyword and its host
     "S106"},
    {"S107",  // property-after-unknown-word
     {"machine a.test login u password p stray words\n", "stray machine a.test login u password p\n",
      "machine a.test login u password p stray machine b.test login v password q\n",
      "# machine b.test\nmachine a.test login u password p\n", "machine a.test port 1 login u password p\n",
      "machine a.test # the staging machine\nlogin u password p\n"},
     // bad: the unknown word, and its host
     "S106"},
    {"S108",  // property-outside-entry
     {"# login u password p\nmachine a.test login u password p\n", "default login anonymous password me@a.test\n",
      "macdef m\nlogin u\n\nmachine a.test login u password p\n", "machine a.test login u password p\n",
      "machine login login u password p\n"},
     // bad: and the machine that lacks them
     "S108 C302"},
    {"S109",  // missing-value
     {"machine\na.test\nlogin\nu\npassword\np\n", "machine a.test login u password \"\"\n",
      "machine a.test login u password login\n", "machine a.test login u password #p\n",
      "machine a.test login u password machine\n", "machine a.test protocol\n"},
     // bad: the next machine's values are taken for it
     "S109"},
    {"S110",  // repeated-property
     {"machine a.test login u password p\nmachine a.test login v password q\n",
      "machine a.test login u password p # password old\n", "machine a.test login u password password\n",
      "machine a.test login login password p\n", "machine a.test login u password p account c\n",
      "default login u password p\nmachine a.test login u password p\n"}},
    {"S111",  // unclosed-quote
     {"machine a.test login u password p\"q\n", "machine a.test login u password \"p\\\"q\"\n",
      "machine a.test login u password p\"\n", "# don't say \"hello\nmachine a.test login u password p\n",
      "machine a.test login u password \"a\\\\\"\n", "macdef m\necho \"\n\nmachine a.test login u password p\n"}},
    {"S112",  // text-after-quote
     {"machine a.test login u password \"p\"\n", "machine a.test login \"u\"\tpassword \"p\"\r\n",
      "machine a.test login u password p\"q\"r\n", "machine a.test login u password \"p\\\"q\"\n",
      "machine a.test login u password \"p\" # comment\n"}},
    {"S113",  // login-alias
     {"machine a.test login user password p\n", "machine a.test login username password p\n",
      "machine user login u password p\n", "# user u\nmachine a.test login u password p\n",
      "machine a.test login u password user\n", "macdef m\nuser u\n\nmachine a.test login u password p\n"}},
    {"S114",  // machine-in-value
     {"machine a.test login u password washingmachine\n", "machine a.test login u password machinery\n",
      "machine a.test login u password my-machine\n", "machine a.test login u password default1\n",
      "machine a.test login CORP\\nancy password p\n", "machine a.test login u password x\xC2\xA0y\n"}},
    {"S115",  // quoted-keyword
     {"machine \"machine\" login u password p\n", "machine a.test login \"login\" password p\n",
      "machine a.test login u password \"default\"\n", "# \"machine\" a.test\nmachine a.test login u password p\n",
      "machine a.test login u password p \"other\"\n"},
     // bad: what stands behind a keyword that is none
     "S115"},
    {"S116",  // machine-in-comment
     {"# machine a.test\nmachine b.test login u password p\n", "#machine\nmachine b.test login u password p\n",
      "# \\n\n", "# \\nowhere near a machine\n", "# the machine is new\n",
      "# two\\nlines\nmachine a.test login u password p\n"}},
    {"S125",  // foreign-property
     {"machine a.test login port password p\n", "machine port login u password p\n",
      "machine a.test login u password region\n", "# port 443\nmachine a.test login u password p\n",
      "machine a.test login u password p account org\n",
      "macdef m\nprotocol https\n\nmachine a.test login u password p\n"}},
    {"S117",  // not-utf-8
     {"# r\xC3\xA9sum\xC3\xA9\nmachine a.test login u password p\n", "machine a.test login u password \xE2\x82\xAC\n",
      "machine a.test login u password \xF0\x9F\x94\x91\n", "machine a.test login u password p\xC2\x85\n",
      "\xEF\xBB\xBFmachine a.test login u password p\n", "machine a.test login u password p\xC2\xA0\n"}},
    {"S118",  // keyword-case
     {"machine a.test login Login password PASSWORD\n", "# MACHINE a.test\nmachine a.test login u password p\n",
      "machine MACHINE login u password p\n", "macdef INIT\nLOGIN u\n\nmachine a.test login u password p\n",
      "machine a.test login u password p MACHINES\n"},
     // bad: three keywords
     "S118"},
    {"S119",  // lost-line-end
     {"machine a.test login u password washingmachine\nmachine b.test login v password q\n",
      "machine a.test login slotmachine password p\n", "machine a.test login u password p-machine # of a.test\n",
      "machine a.test login u password mydefault account login\n",
      "machine a.test login u password \"s machine\" b.test\n", "machine a.test login u password machine\n",
      "machine a.test login u password thedefault\nlogin v\n", "machine a.test password pdefault login u\n"},
     // bad: the host that became a stray word
     "S119"},
    {"S120",  // odd-space
     {"# a\xC2\xA0"
      "b\nmachine a.test login u password p\n",
      "machine a.test login u password \"p q\"\n", "machine a.test login u password p\xC3\xA0q\n",
      "machine a.test login u password p\xA0q\n", "machine a.test login u password \xE3\x81\x82\n",
      "macdef m\ncd \xC2\xA0\n\nmachine a.test login u password p\n"}},
    {"S121",  // invisible-character
     {"machine a.test login u password \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB\n",
      "# soft\xC2\xAD"
      "hyphen\nmachine a.test login u password p\n",
      "machine a.test login u password p\xE2\x80\xA6\n", "machine a.test login u password p\xE2\x82\xAC\n",
      "machine a.test login u password \xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\n",
      "machine a.test login u password p\xAD\n"}},
    {"S122",  // typographic-quotes
     {"machine a.test login u password rock\xE2\x80\x99n\xE2\x80\x99roll\n",
      "# \xE2\x80\x9Chello\xE2\x80\x9D\nmachine a.test login u password p\n", "machine a.test login u password \"p\"\n",
      "machine a.test login u password 5\xE2\x80\xB3\n", "machine a.test login u password p\x93q\n",
      "machine a.test login u password a\xC2\xBB"
      "b\n"}},
    {"S123",  // single-quotes
     {"machine a.test login o'neil password p\n", "machine a.test login u password 'tis\n",
      "machine a.test login u password p'\n", "machine a.test login u password ''\n",
      "machine a.test login u password \"'p'\"\n", "# 'p'\nmachine a.test login u password it's\n",
      "machine a.test login u password 'p`\n"}},
    {"S124",  // written-out-line-end
     {"machine a.test login CORP\\nancy password p\n", "machine a.test login CORP\\tom password p\n",
      "machine a.test login u password pa\\nss\n", "machine a.test login u password \"p\\nq\"\n",
      "machine a.test login u password p\\\\n\n", "machine a.test login CORP\\nlogins password p\n",
      "macdef m\necho \\nlogin\n\nmachine a.test login u password p\n"},
     // bad: the login that swallowed a keyword leaves its value over
     "S124 S106"},
    {"S126",  // property-after-commented-entry
     {"machine a.test login u\n# the default\npassword p\n", "machine a.test login u\n# default password\npassword p\n",
      "machine a.test # default\nlogin u password p\n", "# default\nmachine a.test login u password p\n",
      "default login ftp\n# default\npassword me@example.com\n",
      "machine a.test login u\n# default\n# login v\npassword p\n",
      "machine a.test login u\n# the machine's user\npassword p\n",
      "machine a.test login u\n# a machine: user and password\npassword p\n",
      "machine a.test login u\n# machine b.test\npassword p\n",
      "machine a.test login u password p\n# machine: b.test\n"}},
    {"S128",  // separator-after-value
     {"machine a.test login u password pq;\n", "machine a.test login u password s3cret,\n",
      "machine a.test login u password ;\n", "machine a.test login u password \"p;\"\n",
      "machine a.test login \"u,\" password p\n", "machine a.test login u,v password p\n",
      "machine a.test login &lt;User&gt; password p\n", "machine a.test login u # me,\n  password p\n",
      "machine a.test, login u, password p\n", "machine a.test login u password p account c,\n"}},
    {"S129",  // bare-backslash
     {"machine a.test login \"ACME\\\\ann\" password p\n", "machine a.test login u password \"p\\\"q\"\n",
      "machine a.test login ACME/ann password p\n", "# ACME\\ann\nmachine a.test login u password p\n",
      "machine a.test login u password p # C:\\temp\n", "machine a.test \\\nlogin u password p\n",
      "macdef m\nlcd C:\\temp\n\nmachine a.test login u password p\n"}},
    {"S130",  // comment-after-value
     {"# work\nmachine a.test login u password p\n", "machine a.test login u password p\n  # work\n",
      "machine a.test login u password p#q\n", "machine a.test login u password #p\n",
      "machine a.test login u password \"p # q\"\n", "macdef m\nls # all\n\nmachine a.test login u password p\n",
      "machine a.test\r# work\rlogin u password p\n"}},
    {"S127",  // doubled-property
     {"machine a.test login u login v password p\n", "machine a.test login u user v password p\n",
      "machine a.test login u password u account u\n", "machine a.test port 443 port 443 login u password p\n",
      "machine a.test login u password p\nmachine b.test login u password p\n",
      "machine a.test login u password p\nstray\nlogin u password p\n"}},
};
