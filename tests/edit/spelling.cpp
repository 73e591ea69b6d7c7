// SPDX-License-Identifier: MIT
// How a value is written, and what readers make of it. docs/readers.md has what each does.
#include "netrc/edit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "edit/examples.hpp"

using namespace examples;

TEST_CASE("a value is quoted where it must be, and only there")
{
  const std::string file = "machine a.test login u password p\nmachine b.test login v password q\n";
  struct row
  {
    std::string_view value;
    std::string_view written;
  };
  for (const row& each : {
           row{"p", "p"},
           row{"p q", "\"p q\""},
           row{"p\tq", "\"p\tq\""},
           row{"#p", "\"#p\""},
           row{"p\"q", "p\"q"},
           row{"\"p", "\"\\\"p\""},
           row{"p\\q", "\"p\\\\q\""},
           row{"p\\", "\"p\\\\\""},
           row{"p'q,r=s:t@u/v", "p'q,r=s:t@u/v"},
           row{"login", "login"},
       })
    CHECK(set(file, {"a.test"}, each.value) == replaced(file, "password p", "password " + std::string(each.written)));
}

TEST_CASE("for the reference reading and curl alone, a line end is an escape")
{
  const std::string file = "machine a.test login u password p\n";
  CHECK(set(file, {"a.test"}, "p\nq", reference_alone) == "machine a.test login u password \"p\\nq\"\n");
  const auto curl = netrc::readers::readers_called("curl");
  CHECK(set(file, {"a.test"}, "p\r\nq", for_readers(curl)) == "machine a.test login u password \"p\\r\\nq\"\n");
  CHECK(in_the_way(file, {"a.test"}, "p\nq") == "wget python requests");
}

TEST_CASE("what no .netrc holds is refused")
{
  const std::string file = "machine a.test login u password p\n";
  for (const std::string_view value :
       {std::string_view("p\0q", 3), std::string_view("p\x01q"), std::string_view("\x7F")})
    CHECK(set(file, {"a.test"}, value) == "refused: unwritable");
  CHECK(set(file, {"a.test", {}, "u\x01"}, "p") == "refused: unwritable");
}

TEST_CASE("the password `machine` is refused where curl 7.88 would lose another host, and only there")
{
  const std::string file = "machine a.test login u password p\nmachine b.test login v password q\n";
  CHECK(in_the_way(file, {"a.test"}, "machine") == "curl-7.88");
  CHECK(set(file, {"b.test"}, "machine") == replaced(file, "password q", "password machine"));
  CHECK(set(file, {"a.test"}, "machine", reference_alone) == replaced(file, "password p", "password machine"));
}

TEST_CASE("a value that is too long for curl is refused for curl")
{
  // 4,096 bytes and more (lib/netrc.c, MAX_TOKEN); before 8.11 a line of 4,095, which is dropped.
  const std::string file = "machine a.test\n  login u\n  password p\n";
  CHECK(in_the_way(file, {"a.test"}, std::string(4000, 'p')) == "");
  CHECK(in_the_way(file, {"a.test"}, std::string(4095, 'p')) == "curl-7.88");
  CHECK(in_the_way(file, {"a.test"}, std::string(4096, 'p')) == "curl curl-7.88");
  CHECK(in_the_way("machine b.test\n  login v\n  password q\n", {"a.test", {}, "u"}, std::string(4095, 'p')) ==
        "curl-7.88");
  CHECK(in_the_way("machine b.test login v password q\n", {"a.test", {}, "u"}, std::string(4090, 'p')) == "curl-7.88");
}

TEST_CASE("a value that is there, but misread by a reader, is spelled anew")
{
  const std::string file = "machine a.test login u password p\\q\n";
  CHECK(set(file, {"a.test"}, "p\\q", reference_alone) == file);
  CHECK(set(file, {"a.test"}, "p\\q") == "machine a.test login u password \"p\\\\q\"\n");
}

TEST_CASE("who takes another login's entry is named, and not in the way")
{
  // Python takes the last, wget the first (docs/readers.md, default-and-duplicates).
  const std::string file = "machine a.test login u password p\nmachine a.test login v password q\n";
  CHECK(warned(file, {"a.test", {}, "u"}, "x", notice::other_entry) == "python requests");
  CHECK(warned(file, {"a.test", {}, "v"}, "x", notice::other_entry) == "curl curl-7.88 wget");
  CHECK(warned("machine a.test login v password q\n", {"a.test", {}, "u"}, "x", notice::other_entry) ==
        "curl curl-7.88 wget");
}

TEST_CASE("who gives up on the file anyway is named, and not in the way")
{
  CHECK(warned("# mine\nmachine a.test login u password p\n", {"a.test"}, "x", notice::gives_up, "go-fhs") == "go-fhs");
  CHECK(warned("mchine b.test\nmachine a.test login u password p\n", {"a.test"}, "x", notice::gives_up) ==
        "python requests");
}

TEST_CASE("a host that is a keyword is quoted, one that Python takes for `default` is refused")
{
  CHECK(set("", {"login", {}, "u"}, "p", reference_alone) == "machine \"login\" login u password p\n");
  CHECK(in_the_way("", {"default", {}, "u"}, "p", "python") == "python");
  CHECK(set("", {"::1", {}, "u"}, "p", reference_alone) == "machine ::1 login u password p\n");
  CHECK(set("", {"[::1]", 8443, "u"}, "p", reference_alone) == "machine ::1 login u password p\n");
}

TEST_CASE("in a file that is too large to ask about every host, only plain values are written")
{
  const std::string file = "machine a.test login u password p\n# b\nmachine b.test login v password q\n";
  netrc::edit::options options;
  options.byte_limit = 0;
  CHECK(set(file, {"a.test"}, token, options) == replaced(file, "password p", "password " + std::string(token)));
  CHECK(set(file, {"c.test", {}, "w"}, token, options)
            .ends_with("machine c.test login w password " + std::string(token) + "\n"));
  CHECK(unset(file, {"a.test"}, options) == "# b\nmachine b.test login v password q\n");
  CHECK(set(file, {"a.test"}, "p q", options) == "refused: unasked");
  CHECK(set(replaced(file, "password p", "password \"p q\""), {"a.test"}, "x", options) == "refused: unasked");
  CHECK(set(file + "macdef m\nx\n\n", {"a.test"}, "x", options) == "refused: unasked");
  CHECK(set("machine b.test password q login v\n", {"a.test", {}, "u"}, "x", options) == "refused: unasked");
  options.readers.emplace();
  CHECK(set(file, {"a.test"}, "p q", options) == replaced(file, "password p", "password \"p q\""));
}
