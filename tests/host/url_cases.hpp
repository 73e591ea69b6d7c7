// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "netrc/url.hpp"

/// URLs written down with what they lead to (RFC 3986, RFC 6454) or why they are refused (docs/format.md, rule 11).
struct url_case
{
  std::string_view url;
  netrc::url_error error;
  std::string_view host = {};
  std::uint16_t port = 0;
  std::string_view user = {};  ///< empty: none
  bool has_password = false;
};

using enum netrc::url_error;
using namespace std::string_view_literals;

inline constexpr url_case url_cases[] = {
    // what people ask for
    {"https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list", none,
     "1234567890123456.7.gcp.databricks.com", 443},
    {"https://adb-1234567890123456.7.azuredatabricks.net/?o=1234567890123456", none,
     "adb-1234567890123456.7.azuredatabricks.net", 443},
    {"https://dbc-a1b2345c-d6e7.cloud.databricks.com?o=1", none, "dbc-a1b2345c-d6e7.cloud.databricks.com", 443},
    {"https://dbc-a1b2345c-d6e7.cloud.databricks.com#notebook/1", none, "dbc-a1b2345c-d6e7.cloud.databricks.com", 443},
    {"https://accounts.cloud.databricks.com", none, "accounts.cloud.databricks.com", 443},
    {"https://github.com/owner/name.git", none, "github.com", 443},
    {"http://a.test/", none, "a.test", 80},
    {"ftp://a.test/x;type=i", none, "a.test", 21},
    {"ftps://a.test", none, "a.test", 990},
    {"sftp://a.test", none, "a.test", 22},
    {"imaps://a.test", none, "a.test", 993},
    {"wss://a.test/socket", none, "a.test", 443},
    {"https://a.test/a b"sv, bad_byte},
    {"https://a.test/%20?x=%41#%42", none, "a.test", 443},
    {"https://a.test/{x}|^`\"<>", none, "a.test", 443},
    {"https://a.test/\xC3\xBC", none, "a.test", 443},
    // case
    {"HTTPS://A.TEST/", none, "A.TEST", 443},
    {"HtTp://a.Test:80/", none, "a.Test", 80},
    // ports
    {"https://a.test:8443/", none, "a.test", 8443},
    {"https://a.test:443", none, "a.test", 443},
    {"https://a.test:1?x", none, "a.test", 1},
    {"https://a.test:65535#x", none, "a.test", 65535},
    {"https://a.test:08443/", none, "a.test", 8443},
    {"https://a.test:0/", bad_port},
    {"https://a.test:65536/", bad_port},
    {"https://a.test:99999999999999999999/", bad_port},
    {"https://a.test:+80/", bad_port},
    {"https://a.test:-1/", bad_port},
    {"https://a.test:/", bad_port},
    {"https://a.test:80x/", bad_port},
    {"https://a.test:8 0/", bad_byte},
    {"https://a.test:80:80/", bad_port},
    {"https://a.test:%38/", bad_port},
    // user and password
    {"https://bob@a.test/", none, "a.test", 443, "bob"},
    {"https://bob@a.test:8443/", none, "a.test", 8443, "bob"},
    {"https://bob:secret@a.test/", none, "a.test", 443, "bob", true},
    {"https://bob:@a.test/", none, "a.test", 443, "bob", true},
    {"https://:secret@a.test/", none, "a.test", 443, "", true},
    {"https://@a.test/", none, "a.test", 443},
    {"https://b%6Fb@a.test/", none, "a.test", 443, "bob"},
    {"https://bob%40example.com@a.test/", none, "a.test", 443, "bob@example.com"},
    {"https://bob%3A%2F%5C@a.test/", none, "a.test", 443, "bob:/\\"},
    {"https://b%C3%BCb@a.test/", none, "a.test", 443,
     "b\xC3\xBC"
     "b"},
    {"https://bob+x=1&y!$'()*,@a.test/", none, "a.test", 443, "bob+x=1&y!$'()*,"},
    {"https://bob;auth=x@a.test/", bad_user},
    {"https://bob%0d@a.test/", bad_user},
    {"https://bob%0A@a.test/", bad_user},
    {"https://bob%00@a.test/", bad_user},
    {"https://bob%7f@a.test/", bad_user},
    {"https://bob%@a.test/", bad_user},
    {"https://bob%4@a.test/", bad_user},
    {"https://bob%zz@a.test/", bad_user},
    {"https://b:%0d%0a@a.test/", bad_user},
    {"https://b\xC3\xBC@a.test/", bad_user},
    {"https://b\"b@a.test/", bad_user},
    {"https://b[b@a.test/", bad_user},
    // whose host is it?
    {"https://a.test@b.test/", none, "b.test", 443, "a.test"},
    {"https://a.test@b.test@c.test/", two_at_signs},
    {"https://a.test\\@b.test/", bad_byte},
    {"https://a.test\\.b.test/", bad_byte},
    {"https:\\\\a.test/", bad_byte},
    {"https://a.test/\\@b.test", bad_byte},
    {"https://a.test#@b.test/", none, "a.test", 443},
    {"https://a.test?@b.test/", none, "a.test", 443},
    {"https://a.test/@b.test/", none, "a.test", 443},
    {"https://a.test:80@b.test/", none, "b.test", 443, "a.test", true},
    {"https://a.test%2f@b.test/", none, "b.test", 443, "a.test/"},
    {"https://a.test%00.b.test/", bad_host},
    {"https://a%2etest/", bad_host},
    {"https://%61.test/", bad_host},
    // white space and control bytes, anywhere
    {" https://a.test/", bad_byte},
    {"https://a.test/ ", bad_byte},
    {"ht\ttps://a.test/", bad_byte},
    {"https://a.\ntest/", bad_byte},
    {"https://a.test\r/", bad_byte},
    {"https://a.test/\x7F", bad_byte},
    {"https://a.test\0.b.test/"sv, bad_byte},
    {"https://a.test/?x=\x01", bad_byte},
    // hosts
    {"https://a.test./", none, "a.test.", 443},
    {"https://a.test../", bad_host},
    {"https://./", bad_host},
    {"https://.a.test/", bad_host},
    {"https://a..test/", bad_host},
    {"https://a_b.test/", none, "a_b.test", 443},
    {"https://-a.test/", none, "-a.test", 443},
    {"https://a,b/", bad_host},
    {"https://a!b/", bad_host},
    {"https://a$b/", bad_host},
    {"https://*.a.test/", bad_host},
    {"https://localhost:3000/", none, "localhost", 3000},
    {"https://b\xC3\xBC"
     "cher.test/",
     none,
     "b\xC3\xBC"
     "cher.test",
     443},
    {"https://b\xFC"
     "cher.test/",
     bad_host},
    {"https://xn--bcher-kva.test/", none, "xn--bcher-kva.test", 443},
    // addresses
    {"https://127.0.0.1/", none, "127.0.0.1", 443},
    {"https://127.1/", bad_host},
    {"https://2130706433/", bad_host},
    {"https://0x7f.0.0.1/", bad_host},
    {"https://0x7f000001/", bad_host},
    {"https://0177.0.0.1/", bad_host},
    {"https://127.0.0.1./", none, "127.0.0.1.", 443},
    {"https://127.0.0.256/", bad_host},
    {"https://1.2.3.4.5/", bad_host},
    {"https://[::1]/", none, "[::1]", 443},
    {"https://[::1]:8443/", none, "[::1]", 8443},
    {"https://[0:0:0:0:0:0:0:1]/", none, "[0:0:0:0:0:0:0:1]", 443},
    {"https://[2001:DB8::1]/", none, "[2001:DB8::1]", 443},
    {"https://[::ffff:127.0.0.1]/", none, "[::ffff:127.0.0.1]", 443},
    {"https://bob@[::1]:8443/", none, "[::1]", 8443, "bob"},
    {"https://[::1%25eth0]/", bad_host},
    {"https://[fe80::1%eth0]/", bad_host},
    {"https://[::1/", bad_host},
    {"https://::1/", no_host},
    {"https://[]/", bad_host},
    {"https://[::g]/", bad_host},
    {"https://[1:2:3]/", bad_host},
    {"https://[::1]x/", bad_host},
    {"https://[::1].a.test/", bad_host},
    {"https://[127.0.0.1]/", bad_host},
    // not a URL with a host
    {"", no_scheme},
    {"a.test", no_scheme},
    {"a.test/path", no_scheme},
    {"//a.test/", no_scheme},
    {"://a.test/", no_scheme},
    {"https:a.test", no_scheme},
    {"https:/a.test", no_scheme},
    {"https://", no_host},
    {"https:///path", no_host},
    {"https://?x", no_host},
    {"https://bob@/", no_host},
    {"https://:80/", no_host},
    {"file:///etc/passwd", unknown_scheme},
    {"file://a.test/x", unknown_scheme},
    {"javascript://a.test/", unknown_scheme},
    {"git+https://a.test/", unknown_scheme},
    {"httpss://a.test/", unknown_scheme},
    {"1https://a.test/", unknown_scheme},
};
