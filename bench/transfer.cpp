// SPDX-License-Identifier: MIT
// What a transfer of libcurl costs without credentials, with its own CURLOPT_NETRC, and with the adapter. The URL is
// always the same: its host stands in the middle of the file.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

#include "connection.hpp"
#include "corpus.hpp"
#include "file_of.hpp"
#include "netrc/curl.hpp"
#include "netrc/netrc.hpp"

namespace
{

std::size_t entries(const benchmark::State& state)
{
  return static_cast<std::size_t>(state.range(0));
}

netrc::document document_of(const benchmark::State& state)
{
  return netrc::document::parse(std::string_view(corpus_of(entries(state)).text));
}

std::string url_in(const netrc::document& document)
{
  return "http://" + std::string(document.entry_at(document.entry_count() / 2).host()) + "/api/2.0/clusters/list";
}

netrc::curl::request request_for(const std::string& url)
{
  netrc::curl::request result{url};
  result.allow_cleartext = true;
  return result;
}

/// A benchmark of transfers that carry nothing, or the wrong thing, measures something else.
void check(const connection& after, bool has_credentials)
{
  if (after.authorization().starts_with("Basic dG9rZW46ZGFwa") != has_credentials)  // token:dap
    std::abort();
}

void transfer_without(benchmark::State& state)
{
  connection client;
  curl_easy_setopt(client.handle(), CURLOPT_URL, url_in(document_of(state)).c_str());
  for (auto _ : state)
    client.perform();
  check(client, false);
}

void transfer_option(benchmark::State& state)
{
  connection client;
  curl_easy_setopt(client.handle(), CURLOPT_URL, url_in(document_of(state)).c_str());
  curl_easy_setopt(client.handle(), CURLOPT_NETRC, long{CURL_NETRC_OPTIONAL});
  curl_easy_setopt(client.handle(), CURLOPT_NETRC_FILE, file_of(entries(state)).c_str());
  for (auto _ : state)
    client.perform();
  check(client, true);
}

/// As a program does that lives long: the file is looked at on the way.
void transfer_adapter(benchmark::State& state)
{
  connection client;
  const std::string url = url_in(document_of(state));
  netrc::watched_file file(file_of(entries(state)));
  netrc::watched_file::view view(file);
  for (auto _ : state)
  {
    if (!netrc::curl::set_credentials(client.handle(), *view.document(), request_for(url)))
      std::abort();
    client.perform();
  }
  check(client, true);
}

void set_credentials(benchmark::State& state)
{
  connection client;
  const netrc::document document = document_of(state);
  const std::string url = url_in(document);
  for (auto _ : state)
    if (!netrc::curl::set_credentials(client.handle(), document, request_for(url)))
      std::abort();
  client.perform();
  check(client, true);
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
  benchmark->Arg(1)->Arg(3)->Arg(100)->Arg(1000)->Arg(10000);
}

}  // namespace

BENCHMARK(transfer_without)->Arg(3);
BENCHMARK(transfer_option)->Apply(sizes);
BENCHMARK(transfer_adapter)->Apply(sizes);
BENCHMARK(set_credentials)->Apply(sizes);
