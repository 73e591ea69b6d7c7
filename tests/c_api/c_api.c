/* SPDX-License-Identifier: MIT
   The C interface, as a C program uses it. The answers are those of docs/format.md. */
#define _POSIX_C_SOURCE 200809L

#include "netrc/netrc.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int checks = 0;
static int failures = 0;

#define CHECK(condition) check((condition) != 0, #condition, __LINE__)

static void check(int holds, const char* condition, int line)
{
  ++checks;
  if (holds)
    return;
  ++failures;
  printf("c_api.c:%d: FAILED: %s\n", line, condition);
}

static int is(netrc_bytes value, const char* expected)
{
  if (expected == NULL)
    return value.data == NULL && value.size == 0;
  return value.data != NULL && value.size == strlen(expected) && memcmp(value.data, expected, value.size) == 0;
}

static netrc_document* document_of(const char* text)
{
  netrc_document* document = NULL;
  char* message = NULL;
  CHECK(netrc_load_buffer(text, strlen(text), &document, &message) == NETRC_LOADED);
  CHECK(document != NULL && message == NULL);
  return document;
}

static const char text[] = "machine a.test login u password p account \"q\\nr\"\n"
                           "machine a.test:8443\n  login bob\n  password 8443\n"
                           "machine b.test login x\npassword\n"
                           "machine e.test login u password \"\"\n"
                           "machine ::1 login six password p6\n"
                           "default login d password e\n";

struct question
{
  const char* url; /* or a host, with a port and a login */
  unsigned port;
  const char* login;
  int outcome;
  const char* found_login;
  const char* found_password;
  const char* reason;
  const char* problem;
  size_t line;
};

/* By rules 8 to 11. The damaged entry may hide a machine, so the default entry of this file is not asked. */
static const struct question questions[] = {
    {"https://a.test/x", 0, NULL, NETRC_FOUND, "u", "p", "host-entry", NULL, 1},
    {"https://a.test:8443/x", 0, NULL, NETRC_FOUND, "bob", "8443", "host-entry", NULL, 2},
    {"https://bob@a.test/x", 0, NULL, NETRC_NONE, NULL, NULL, "other-login", NULL, 0},
    {"https://u@a.test/x", 0, NULL, NETRC_FOUND, "u", "p", "host-entry", NULL, 1},
    {"https://u:x@a.test/x", 0, NULL, NETRC_NONE, NULL, NULL, "url-has-password", NULL, 0},
    {"https://b.test/", 0, NULL, NETRC_REFUSED, NULL, NULL, "entry-refused", "missing-value", 5},
    {"https://e.test/", 0, NULL, NETRC_FOUND, "u", "", "host-entry", NULL, 7},
    {"https://[0::1]/", 0, NULL, NETRC_FOUND, "six", "p6", "host-entry", NULL, 8},
    {"https://c.test/", 0, NULL, NETRC_REFUSED, NULL, NULL, "hidden-machine", "missing-value", 0},
    {"https://a.test\\@c.test/", 0, NULL, NETRC_REFUSED, NULL, NULL, "url", NULL, 0},
    {"a.test/", 0, NULL, NETRC_FOUND, "u", "p", "host-entry", NULL, 1},
    {"a.test/x", 0, NULL, NETRC_REFUSED, NULL, NULL, "host", NULL, 0},
    {"A.TEST.", 443, NULL, NETRC_FOUND, "u", "p", "host-entry", NULL, 1},
    {"a.test", 0, "bob", NETRC_FOUND, "bob", "8443", "host-entry", NULL, 2},
    {"a.test", 0, "eve", NETRC_NONE, NULL, NULL, "other-login", NULL, 0},
    {"a.test:8443", 0, NULL, NETRC_REFUSED, NULL, NULL, "host", NULL, 0},
    {"", 0, NULL, NETRC_REFUSED, NULL, NULL, "host", NULL, 0},
    {"a.test", 65536, NULL, NETRC_REFUSED, NULL, NULL, "bad-argument", NULL, 0},
};

static void answers(void)
{
  size_t i;
  netrc_document* const document = document_of(text);
  for (i = 0; i < sizeof questions / sizeof *questions; ++i)
  {
    const struct question* const asked = &questions[i];
    const int before = failures;
    netrc_answer answer = NETRC_ANSWER_INIT;
    const int outcome = strstr(asked->url, "://") != NULL
                            ? netrc_find_url(document, asked->url, &answer)
                            : netrc_find_host(document, asked->url, asked->port, asked->login, &answer);
    CHECK(outcome == asked->outcome && answer.outcome == outcome);
    CHECK(is(answer.login, asked->found_login));
    CHECK(is(answer.password, asked->found_password));
    CHECK(strcmp(answer.reason, asked->reason) == 0);
    CHECK(answer.message != NULL && strlen(answer.message) > 5);
    CHECK(asked->problem == NULL ? answer.problem == NULL && answer.hint == NULL
                                 : answer.problem != NULL && strcmp(answer.problem, asked->problem) == 0);
    CHECK(answer.problem == NULL || (answer.detail != NULL && answer.hint != NULL));
    CHECK(netrc_line(document, answer.entry) == asked->line);
    CHECK(answer.is_default == (strcmp(asked->reason, "default-entry") == 0));
    CHECK(answer.struct_size == sizeof answer);
    if (failures != before)
      printf("  asked for %s: %s\n", asked->url, answer.reason);
  }
  netrc_free(document);
}

static void a_default_answers(void)
{
  netrc_document* const document = document_of("machine a.test login u password p\ndefault login d password e\n");
  netrc_answer answer = NETRC_ANSWER_INIT;
  CHECK(netrc_find_url(document, "https://c.test/", &answer) == NETRC_FOUND);
  CHECK(is(answer.login, "d") && is(answer.password, "e") && answer.is_default == 1);
  CHECK(strcmp(answer.reason, "default-entry") == 0 && answer.problem == NULL);
  CHECK(netrc_line(document, answer.entry) == 2);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_FOUND && answer.is_default == 0);
  netrc_free(document);
}

static void values_have_a_length(void)
{
  netrc_document* const document = document_of(text);
  netrc_answer answer = NETRC_ANSWER_INIT;
  char* copy = NULL;
  CHECK(netrc_find_host(document, "a.test", 0, "u", &answer) == NETRC_FOUND);
  CHECK(answer.account.size == 3 && memcmp(answer.account.data, "q\nr", 3) == 0);
  CHECK(netrc_copy_string(answer.account) == NULL); /* it has a line end */
  copy = netrc_copy_string(answer.password);
  CHECK(copy != NULL && strcmp(copy, "p") == 0 && copy != answer.password.data);
  netrc_free_string(copy);
  answer.password.data = "a\0b";
  answer.password.size = 3;
  CHECK(netrc_copy_string(answer.password) == NULL);
  answer.password.data = NULL;
  CHECK(netrc_copy_string(answer.password) == NULL);
  netrc_free(document);
}

static void a_text_that_is_no_netrc(void)
{
  netrc_document* document = NULL;
  netrc_answer answer = NETRC_ANSWER_INIT;
  CHECK(netrc_load_buffer("machine a.test\0login u password p\n", 34, &document, NULL) == NETRC_LOADED);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_REFUSED);
  CHECK(strcmp(answer.reason, "file-refused") == 0 && strcmp(answer.problem, "nul-byte") == 0);
  netrc_free(document);
  CHECK(netrc_load_buffer(NULL, 0, &document, NULL) == NETRC_LOADED);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_NONE);
  netrc_free(document);
}

static void bad_arguments(void)
{
  netrc_document* document = NULL;
  char* message = NULL;
  netrc_answer answer = NETRC_ANSWER_INIT;
  CHECK(netrc_load_path(NULL, NETRC_POLICY_WARN, &document, &message) == NETRC_BAD_ARGUMENT);
  CHECK(netrc_load_path("x", 17, &document, &message) == NETRC_BAD_ARGUMENT);
  CHECK(netrc_load_path("x", NETRC_POLICY_WARN, NULL, NULL) == NETRC_BAD_ARGUMENT);
  CHECK(netrc_load_buffer(NULL, 5, &document, &message) == NETRC_BAD_ARGUMENT);
  CHECK(document == NULL && message == NULL);
  document = document_of(text);
  CHECK(netrc_find_url(NULL, "https://a.test/", &answer) == NETRC_REFUSED);
  CHECK(strcmp(answer.reason, "bad-argument") == 0);
  CHECK(netrc_find_url(document, NULL, &answer) == NETRC_REFUSED);
  CHECK(netrc_find_url(document, "https://a.test/", NULL) == NETRC_REFUSED);
  /* A structure whose size was not set is not written to. */
  memset(&answer, 0, sizeof answer);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_REFUSED);
  CHECK(answer.reason == NULL && answer.password.data == NULL);
  CHECK(netrc_line(document, NETRC_NO_ENTRY) == 0 && netrc_line(document, 6) == 0 && netrc_line(NULL, 0) == 0);
  netrc_free(document);
  netrc_free(NULL);
  netrc_free_string(NULL);
  netrc_zero(NULL, 0);
}

/* A caller of a later version knows a longer structure: its end is not touched. */
static void a_longer_structure(void)
{
  struct
  {
    netrc_answer answer;
    char later[16];
  } longer = {NETRC_ANSWER_INIT, "untouched"};
  netrc_document* const document = document_of(text);
  longer.answer.struct_size = sizeof longer;
  CHECK(netrc_find_url(document, "https://a.test/", &longer.answer) == NETRC_FOUND);
  CHECK(longer.answer.struct_size == sizeof longer && strcmp(longer.later, "untouched") == 0);
  netrc_free(document);
}

static void files(void)
{
  char path[] = "c_api.XXXXXX";
  netrc_document* document = NULL;
  char* message = NULL;
  netrc_answer answer = NETRC_ANSWER_INIT;
  const int descriptor = mkstemp(path);
  CHECK(descriptor >= 0 && write(descriptor, text, sizeof text - 1) == (ssize_t) sizeof text - 1);

  CHECK(netrc_load_path(path, NETRC_POLICY_STRICT, &document, &message) == NETRC_LOADED && message == NULL);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_FOUND && is(answer.password, "p"));
  netrc_free(document);

  CHECK(lseek(descriptor, 0, SEEK_SET) == 0);
  CHECK(netrc_load_descriptor(descriptor, NETRC_POLICY_WARN, &document, &message) == NETRC_LOADED);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_FOUND && is(answer.password, "p"));
  netrc_free(document);
  CHECK(fcntl(descriptor, F_GETFD) >= 0); /* still open */

  CHECK(setenv("NETRC", path, 1) == 0);
  CHECK(netrc_load_default(NETRC_POLICY_WARN, &document, NULL) == NETRC_LOADED);
  CHECK(netrc_find_url(document, "https://a.test/", &answer) == NETRC_FOUND && is(answer.password, "p"));
  netrc_free(document);

  CHECK(chmod(path, 0644) == 0);
  CHECK(netrc_load_path(path, NETRC_POLICY_STRICT, &document, &message) == NETRC_OPEN_TO_OTHERS && document == NULL);
  CHECK(message != NULL && strstr(message, "0644") != NULL && strstr(message, "chmod 600") != NULL);
  netrc_free_string(message);
  CHECK(netrc_load_path(path, NETRC_POLICY_WARN, &document, &message) == NETRC_LOADED && document != NULL);
  CHECK(message != NULL && strstr(message, "chmod 600") != NULL);
  netrc_free_string(message);
  netrc_free(document);
  CHECK(lseek(descriptor, 0, SEEK_SET) == 0);
  CHECK(netrc_load_descriptor(descriptor, NETRC_POLICY_WARN, &document, &message) == NETRC_LOADED && document != NULL);
  CHECK(message != NULL && strstr(message, "0644") != NULL && strstr(message, "chmod") == NULL);
  netrc_free_string(message);
  netrc_free(document);
  CHECK(netrc_load_path(path, NETRC_POLICY_IGNORE, &document, &message) == NETRC_LOADED && message == NULL);
  netrc_free(document);

  CHECK(close(descriptor) == 0 && unlink(path) == 0);
  CHECK(netrc_load_default(NETRC_POLICY_WARN, &document, &message) == NETRC_NOT_FOUND && document == NULL);
  CHECK(message != NULL && strstr(message, path) != NULL);
  netrc_free_string(message);
  CHECK(netrc_load_path("/", NETRC_POLICY_WARN, &document, NULL) == NETRC_IS_DIRECTORY);
  CHECK(netrc_load_descriptor(descriptor, NETRC_POLICY_WARN, &document, NULL) == NETRC_SYSTEM_ERROR);
}

int main(void)
{
  CHECK(netrc_api_version() == NETRC_API_VERSION);
  CHECK(strcmp(netrc_version(), EXPECTED_VERSION) == 0);
  answers();
  a_default_answers();
  values_have_a_length();
  a_text_that_is_no_netrc();
  bad_arguments();
  a_longer_structure();
  files();
  printf("%d checks, %d failed\n", checks, failures);
  return failures == 0 && checks > 0 ? 0 : 1;
}
