// SPDX-License-Identifier: MIT
#pragma once

#include <curl/curl.h>

#include <string>
#include <string_view>

/// A part of a URL as libcurl's URL API gives it; empty where it has none.
inline std::string part(CURLU* url, CURLUPart which, unsigned flags)
{
  char* bytes = nullptr;
  std::string result;
  if (curl_url_get(url, which, &bytes, flags) == CURLUE_OK)
    result = bytes;
  curl_free(bytes);
  return result;
}

inline std::string lower(std::string_view text)
{
  std::string result(text);
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z')
      byte = static_cast<char>(byte | 0x20);
  return result;
}
