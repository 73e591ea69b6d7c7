// SPDX-License-Identifier: MIT
#include "near_misses_tables.hpp"

const std::vector<near_miss> near_misses_hosts = {
    {"H201",  // malformed-host
     {"machine localhost login u password p\n", "machine 127.0.0.1 login u password p\n",
      "machine ::1 login u password p\n", "machine [2001:db8::1]:8443 login u password p\n",
      "machine my_host.internal login u password p\n", "machine xn--bcher-kva.example login u password p\n",
      "machine 1234567890123456.7.gcp.databricks.com login token password p\n",
      "machine \"a.test\" login u password p\n", "machine a.test. login u password p\n"}},
    {"H202",  // non-ascii-host
     {"machine xn--bcher-kva.example login u password p\n", "machine a.test login j\xC3\xBCrgen password p\n",
      "# b\xC3\xBC"
      "cher.example\nmachine a.test login u password p\n",
      "machine a.test login u password \xC3\xBC\n", "macdef b\xC3\xBC\nls\n\nmachine a.test login u password p\n"}},
    {"H203",  // bad-port
     {"machine a.test:65535 login u password p\n", "machine a.test port 1 login u password p\n",
      "machine a.test port imaps login u password p\n", "machine a.test:8443 port 8443 login u password p\n",
      "machine [::1]:8443 login u password p\n", "machine a.test login 99999 password 99999\n"},
     // bad: `port` itself
     "S125 H203"},
    {"H204",  // upper-case-host
     {"machine a.test login Alice password P\n", "# GitHub.com\nmachine github.com login u password p\n",
      "machine ${HOST} login u password p\n", "machine <HOST> login u password p\n",
      "machine \xC3\x9C"
      "BER.example login u password p\n",
      "macdef INIT\nls\n\nmachine a.test login u password p\n"}},
    {"H205",  // trailing-dot-host
     {"machine a.test login u. password p.\n", "machine a.b.c.d.test login u password p\n",
      "# a.test.\nmachine a.test login u password p\n", "machine .a.test login u password p\n",
      "machine https://a.test/x. login u password p\n", "machine . login u password p\n"}},
    {"H206",  // port-in-host
     {"machine ::1 login u password p\n", "machine [::1] login u password p\n",
      "machine a.test port 8443 login u password p\n", "machine https://a.test:8443/ login u password p\n",
      "machine a.test login u:8443 password p:8443\n", "machine 2001:db8::8443 login u password p\n",
      "machine 2001:db8::1 port 8443 login u password p\n",
      // The host is listed for programs that know no ports, too.
      "machine a.test:8443 login u password p\nmachine a.test login v password q\n",
      "machine [::1] login v password q\nmachine [::1]:8443 login u password p\n"}},
    {"H207",  // keyword-as-host
     {"machine login.example.com login u password p\n", "machine machine1 login u password p\n",
      "machine default-host login u password p\n", "machine a.test login login password p\n",
      "# machine login\nmachine a.test login u password p\n", "machine accounts login u password p\n"},
     // bad: `machine login u password p`: so is u
     "H207"},
};
