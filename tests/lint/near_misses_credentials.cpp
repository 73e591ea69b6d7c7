// SPDX-License-Identifier: MIT
#include "near_misses_tables.hpp"

// Tokens are made up, of the length and the bytes of real ones.
#define DATABRICKS "dapi0123456789abcdef0123456789abcdef"
#define GITHUB "ghp_0123456789abcdefghijABCDEFGHIJ012345"

const std::vector<near_miss> near_misses_credentials = {
    {"C301",  // placeholder
     {"machine a.test login token password $ecret\n",
      "machine a.test login token password $env:\n",
      "machine a.test login token password $environ:a\n",
      "machine a.test login token password $Ecret\n",
      "machine a.test login token password a<b>\n",
      "machine a.test login token password {x}\n",
      "machine a.test login token password 100%s\n",
      "machine a.test login token password $$\n",
      "machine a.test login __token__ password p\n",
      "machine a.test login u password yourself\n",
      "machine a.test login u password <3\n",
      "machine a.test login u password A$B\n",
      "machine a.test login token password p\n",
      "machine a.test login u password nowhere\n",
      "machine a.test login DOMAIN\\USER password p\n",
      "# password ${TOKEN}\nmachine a.test login u password p\n",
      "machine a.test login u password {9f3a}\n",
      "machine a.test login u password [a]\n",
      "machine a.test login u password [4711]\n",
      "machine a.test login u password <p # >\n",
      "machine a.test login u password [x\nmachine b.test login u password y]\n",
      "machine ::1 login u password p\n",
      "machine a.test login u password a&lt;b\n",
      "machine a.test login u password &amp;\n",
      "machine a.test login named password strings\n",
      "machine a.test login u password a <b c>\n",
      "[DEFAULT]\n",
      "stray machine a.test login u password p\n",
      "# {{ token }}\nmachine a.test login u password p\n",
      "machine a%b login u password p\n"}},
    {"C302",  // no-credentials
     {"machine a.test login u\n", "machine a.test password p\n", "machine a.test\nmacdef init\nls\n\n",
      "machine a.test account c\n", "machine a.test login\n", "machine a.test login u password p\n", "machine\n"}},
    {"C303",  // missing-password
     {"machine github.com login 0123456789abcdef0123456789abcdef01234567\n", "machine github.com login " GITHUB "\n",
      "default login anonymous\n", "machine ftp.a.test login ftp\n", "machine a.test login u password p\n",
      "machine a.test login u password\n", "machine a.test login alice\nmacdef init\nls\n\n"}},
    {"C304",  // missing-login
     {"machine a.test login u password p\n", "machine a.test username u password p\n",
      "machine a.test account c password p\n", "machine a.test login\npassword p\n",
      "machine a.test password p login u\n", "machine a.test login \"\" password p\n",
      // Bazel's and Nix's habit.
      "machine a.test password " GITHUB "\n",
      "machine a.test password eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl\n"}},
    {"C305",  // empty-value
     {"machine a.test login u password '\"\"'\n", "machine a.test login u password \"\\\"\\\"\"\n",
      "machine a.test login u password \" \"\n", "machine a.test login u password ''\n",
      "# password \"\"\nmachine a.test login u password p\n", "machine a.test login u password\n"}},
    {"C306",  // keyword-as-value
     {"machine a.test login u password password\n", "machine a.test login u password login\n",
      "machine a.test login logins password p\n", "machine a.test login machine1 password my-default\n",
      "machine a.test login \"machine\" password p\n", "machine a.test login user password p\n",
      "machine a.test login token password passwords\n"},
     // bad: `login password s3cret`: s3cret is a stray word, which follows from it
     "C306"},
    {"C307",  // token-of-another-service
     {"machine github.example.com login u password " GITHUB "\n",
      "machine npm.pkg.github.com login u password " GITHUB "\n",
      "machine git.company.test login u password glpat-0123456789abcdefghij\n",
      "machine gitlab.com login oauth2 password glpat-0123456789abcdefghij\n",
      "machine adb-1234567890123456.7.azuredatabricks.net login token password " DATABRICKS "\n",
      "machine gitlab.com login u password ghp_short\n", "machine gitlab.com login u password dapiano-lessons\n",
      "machine notgithub.com login u password " DATABRICKS "\n"}},
    {"C308",  // fixed-login
     {"machine dbc-a1b2345c-d6e7.cloud.databricks.com login token password " DATABRICKS "\n",
      "machine dbc-a1b2345c-d6e7.cloud.databricks.com login 3f2504e0-4f89-11d3-9a0c-0305e82c3301 password p\n",
      "machine upload.pypi.org login __token__ password p\n", "machine pypi.org login alice password p\n",
      "machine community.databricks.com login alice password p\n", "machine pypi.company.test login alice password p\n",
      "machine accounts.cloud.databricks.com login me@a.test password p\n",
      "machine databricks.com.example.com login alice password p\n"}},
    {"C309",  // databricks-account-host
     {"machine accounts.cloud.databricks.com login 3f2504e0-4f89-11d3-9a0c-0305e82c3301 password p\n",
      "machine dbc-a1b2345c-d6e7.cloud.databricks.com login token password " DATABRICKS "\n",
      "machine accounts.google.com login token password p\n", "machine accounts.cloud.databricks.com login u\n",
      "# accounts.cloud.databricks.com\nmachine a.test login token password p\n",
      "machine xaccounts.azuredatabricks.net login token password p\n"}},
    {"C310",  // truncated-token
     {"machine a.test login u password " GITHUB "\n", "machine a.test login token password " DATABRICKS "-2\n",
      "machine a.test login u password ghp_short\n", "machine a.test login u password dapiano-is-my-password\n",
      "machine a.test login u password glpat-0123456789abcdefghij\n", "machine a.test login hf_user password p\n",
      "machine a.test login u password npm_is_fun!and-more\n",
      "machine a.test login u password my-ghp_0123456789ab\n"}},
    {"C311",  // masked-value
     {"machine a.test login u password p\n", "machine a.test login u password ppppp\n",
      "machine a.test login u password xx\n", "machine a.test login u password 0000000\n",
      "machine a.test login u password **\n", "machine a.test login u password ***a\n",
      "machine a.test login u password ..\n", "machine a.test login u password p...\n",
      "machine a.test login u password dapi..p\n", "machine a.test login u password xxxxxxy\n",
      "machine a.test login _ password p\n", "machine a.test login u password ------\n"}},
    {"C312",  // colon-in-login
     {"machine a.test login u password p:q\n", "machine ::1 login u password p\n",
      "machine a.test login u;v password p\n", "machine a.test login u%3Av password p\n",
      "machine a.test login u account a:b password p\n", "# login u:v\nmachine a.test login u password p\n"}},
    {"C313",  // line-end-in-value
     {"machine a.test login u password \"p\\\\nq\"\n", "machine a.test login u password p\\nq\n",
      "machine a.test login u password \"p\\tq\"\n", "machine a.test login u password \"p\\\"n\"\n",
      "machine a.test login CORP\\nancy password p\n", "# \"p\\nq\"\nmachine a.test login u password p\n",
      "machine a.test login u password \"new\\\\rule\"\n"}},
    {"C314",  // password-for-token
     {"machine github.com login u password " GITHUB "\n", "machine github.com login u password \"\"\n",
      "machine github.com login u password 0123456789abcdef0123456789abcdef01234567\n",
      "machine github.com login " GITHUB " password x-oauth-basic\n",
      "machine github.company.test login u password hunter2\n", "machine gitlab.com login u password hunter2\n",
      "machine github.com login u password ${TOKEN}\n", "machine github.com login u password ghp_0123456789ab\n",
      "machine mygithub.com login u password hunter2\n"}},
};
