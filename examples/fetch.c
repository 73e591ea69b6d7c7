/* SPDX-License-Identifier: MIT
   fetch URL: GET with the credentials from the .netrc, like `curl --netrc URL`.

   The program had

     curl_easy_setopt(handle, CURLOPT_URL, url);
     curl_easy_setopt(handle, CURLOPT_NETRC, CURL_NETRC_OPTIONAL);

   Now it calls set_url_and_credentials. libcurl opens and reads the file for each transfer; this reads it once. In C++,
   netrc/curl.hpp does the same and more. */
#include <curl/curl.h>
#include <netrc/netrc.h>

#include <stdio.h>
#include <string.h>

/* Credentials travel encrypted, or stay on this machine. What looks like the port may be a password before an @; then
   the file is not asked, and nothing is found. */
static int is_protected(const char* url)
{
  return strncmp(url, "https://", 8) == 0 || strncmp(url, "http://127.0.0.1:", 17) == 0;
}

/* Returns 1 if the transfer may be made. Then the handle has no credentials of an earlier URL. */
static int set_url_and_credentials(CURL* handle, const netrc_document* document, const char* url)
{
  int good = 0;
  char* login = NULL;
  char* password = NULL;
  netrc_answer answer = NETRC_ANSWER_INIT;
  const int outcome = netrc_find_url(document, url, &answer);
  if (outcome == NETRC_FOUND)
  {
    /* Null: the value is absent, or no header may hold it. */
    login = netrc_copy_string(answer.login);
    password = netrc_copy_string(answer.password);
    good = (login != NULL || answer.login.data == NULL) && (password != NULL || answer.password.data == NULL) &&
           is_protected(url);
  }
  else
    good = outcome == NETRC_NONE; /* as CURL_NETRC_OPTIONAL; if refused, do not transfer without credentials */

  if (good)
    good = curl_easy_setopt(handle, CURLOPT_NETRC, (long) CURL_NETRC_IGNORED) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_UNRESTRICTED_AUTH, 0L) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_URL, url) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_USERNAME, login) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_PASSWORD, password) == CURLE_OK;
  else
    fprintf(stderr, "%s: %s\n", answer.reason, answer.detail != NULL ? answer.detail : answer.message);
  netrc_free_string(login);
  netrc_free_string(password);
  return good;
}

int main(int argc, char** argv)
{
  int code = 1;
  char* message = NULL;
  netrc_document* document = NULL;
  CURL* handle = NULL;
  if (argc != 2)
  {
    fprintf(stderr, "fetch URL\n");
    return 2;
  }
  if (netrc_load_default(NETRC_POLICY_WARN, &document, &message) != NETRC_LOADED)
  {
    fprintf(stderr, "%s\n", message != NULL ? message : "out of memory");
    netrc_free_string(message);
    return 2;
  }
  netrc_free_string(message);

  handle = curl_easy_init();
  if (handle != NULL && set_url_and_credentials(handle, document, argv[1]))
  {
    const CURLcode done = curl_easy_perform(handle);
    if (done == CURLE_OK)
      code = 0;
    else
      fprintf(stderr, "%s\n", curl_easy_strerror(done));
  }
  curl_easy_cleanup(handle);
  netrc_free(document);
  return code;
}
