# SPDX-License-Identifier: MIT
# Asked by programs/ruby.py: Netrc.read(FILE)[HOST].
require "json"
require "netrc"

def encoded(value)
  value && [value].pack("m0")
end

def answer(question)
  found = Netrc.read(question["file"])[question["host"]]
  return { outcome: "none" } unless found
  { outcome: "found", login: encoded(found.login), password: encoded(found.password) }
rescue Netrc::Error, ArgumentError, TypeError, NoMethodError
  { outcome: "refused" }
end

$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
