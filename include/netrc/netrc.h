/* SPDX-License-Identifier: MIT */
#ifndef NETRC_NETRC_H
#define NETRC_NETRC_H

#include <stddef.h>

#include "netrc/export.h"

/* Credentials out of a .netrc, for C and for whatever calls C. C99 and later; in C++ see netrc/netrc.hpp.

     netrc_document* document = NULL;
     char* message = NULL;
     if (netrc_load_default(NETRC_POLICY_WARN, &document, &message) != NETRC_LOADED)
       fprintf(stderr, "%s\n", message != NULL ? message : "out of memory");
     netrc_free_string(message);

     netrc_answer answer = NETRC_ANSWER_INIT;
     if (netrc_find_url(document, "https://example.com/", &answer) == NETRC_FOUND)
       use(answer.login, answer.password);
     netrc_free(document);

   Threads: a document never changes, so threads share it, and ask it at the same time. It is freed by one of them, when no other uses it or what came of it.
   There is no other state. netrc_load_default reads the environment: no other thread may change it meanwhile.

   Versions: within one soname, structures grow at their end alone, and no number, name or meaning changes. Unknown numbers may come: treat an outcome that you do
   not know as NETRC_REFUSED, and a status that you do not know as an error. No C++ exception leaves a function. */

/* The version of this interface. It grows by one with whatever is added. */
#define NETRC_API_VERSION 1

/* The version of the library that is in use: its NETRC_API_VERSION, and "0.1.0". */
NETRC_C int netrc_api_version(void);
NETRC_C const char* netrc_version(void);

/* A text that was read. It holds every secret of the file, and zeroes them when it is freed. */
typedef struct netrc_document netrc_document;

/* What a mode or an owner that lets others read or change the file leads to. */
enum netrc_policy
{
  NETRC_POLICY_STRICT = 0, /* the file is refused, unread */
  NETRC_POLICY_WARN = 1,   /* it is read, and the message tells */
  NETRC_POLICY_IGNORE = 2  /* it is read, and nothing is told: containers, Kubernetes secrets */
};

enum netrc_status
{
  NETRC_LOADED = 0,
  NETRC_NOT_FOUND = 1,
  NETRC_NO_PERMISSION = 2,
  NETRC_IS_DIRECTORY = 3,
  NETRC_LINK_LOOP = 4,
  NETRC_TOO_LARGE = 5,      /* over 4 GiB - 32 */
  NETRC_CHANGED = 6,        /* it was changed while it was read */
  NETRC_OPEN_TO_OTHERS = 7, /* policy strict: group or others may read or write it */
  NETRC_OTHER_OWNER = 8,    /* policy strict: it belongs neither to the user nor to root */
  NETRC_NO_PATH = 9,        /* neither NETRC nor HOME nor the user's entry names a file */
  NETRC_SYSTEM_ERROR = 10,  /* the message has the system's words */
  NETRC_NO_MEMORY = 11,
  NETRC_BAD_ARGUMENT = 12 /* a null pointer, or a policy that is none */
};

/* Reads a text. Returns an enum netrc_status; *document is null unless it is NETRC_LOADED, and then to be freed with netrc_free. There is never a part of
   a document. Any bytes make a document: what is wrong with them shows when an entry that is in doubt is asked for.

   *message is a sentence for people, with the remedy, to be freed with netrc_free_string: of the error, or with NETRC_LOADED the warnings of
   NETRC_POLICY_WARN, one a line. It is null if there is nothing to tell or no memory to tell it. `message` may be null. The sentence shows no byte of the file. */

/* A path. Links are followed; a FIFO is read to its end. */
NETRC_C int netrc_load_path(const char* path, int policy, netrc_document** document, char** message);
/* An open descriptor, from where it stands to its end. It stays open. Standard input is 0. */
NETRC_C int netrc_load_descriptor(int descriptor, int policy, netrc_document** document, char** message);
/* A copy of `size` bytes. The caller's own stay, to be zeroed by netrc_zero. */
NETRC_C int netrc_load_buffer(const void* bytes, size_t size, netrc_document** document, char** message);
/* The file that NETRC names, else .netrc in HOME, else in the home of the user's passwd entry. */
NETRC_C int netrc_load_default(int policy, netrc_document** document, char** message);

/* Zeroes what the document holds, and frees it. Null is nothing. */
NETRC_C void netrc_free(netrc_document* document);

/* Bytes of a document, which live as long as it. Any byte may be among them; none ends them. `data` is null if the value is absent; an empty value is not absent. */
typedef struct netrc_bytes
{
  const char* data;
  size_t size;
} netrc_bytes;

enum netrc_outcome
{
  NETRC_FOUND = 0,
  NETRC_NONE = 1,   /* nothing in the file answers */
  NETRC_REFUSED = 2 /* something may, and a doubt forbids it; or the question is malformed */
};

/* An answer. Plain views, which live as long as the document; there is nothing to be freed. */
typedef struct netrc_answer
{
  size_t struct_size; /* set by NETRC_ANSWER_INIT; no more than so many bytes are written */
  int outcome;        /* an enum netrc_outcome */
  int is_default;     /* 1: the default entry answers */
  /* Of a found answer; else absent. Whoever puts them into a header or a protocol line refuses CR, LF and NUL: netrc_copy_string does. */
  netrc_bytes login;
  netrc_bytes password;
  netrc_bytes account;
  /* Why. Static strings, which show no byte of the file. */
  const char*
      reason; /* its name: "host-entry", "host-not-listed", "entry-refused" ...; or "no-memory", "bad-argument" */
  const char* message; /* the same as a sentence: "no entry names the host" */
  const char*
      problem; /* the problem of the file that refuses, by its name in docs/format.md: "missing-value"; else null */
  const char* detail; /* a sentence about that problem, or about what is wrong with the URL; else null */
  const char* hint;   /* how to mend the problem; null as `problem` is */
  size_t entry;       /* the one that answers or is refused, for netrc_line; NETRC_NO_ENTRY if there is none */
} netrc_answer;

#define NETRC_NO_ENTRY ((size_t) -1)
#define NETRC_ANSWER_INIT                                                                                              \
  {                                                                                                                    \
    sizeof(netrc_answer), NETRC_REFUSED, 0, {0, 0}, {0, 0}, {0, 0}, 0, 0, 0, 0, 0, NETRC_NO_ENTRY                      \
  }

/* Whose credentials? Each writes *answer as a whole and returns its outcome. Fails closed: whatever keeps it from an answer is NETRC_REFUSED.

   A URL leads to its host and port, and its user if it names one. A password in it means that the caller brings its own credentials: none. */
NETRC_C int netrc_find_url(const netrc_document* document, const char* url, netrc_answer* answer);
/* A host, without a port, IPv6 with or without brackets; a port from 1 to 65535, or 0 for any; a login, or null for any. Allocates nothing. */
NETRC_C int netrc_find_host(const netrc_document* document, const char* host, unsigned port, const char* login,
                            netrc_answer* answer);

/* The line, from 1, of an answer's `entry`: where its `machine` or `default` stands. 0 for NETRC_NO_ENTRY. Linear in the text before it. */
NETRC_C size_t netrc_line(const netrc_document* document, size_t entry);

/* A copy that ends in NUL, to be freed with netrc_free_string. Null if the value is absent, if it holds CR, LF or NUL, or without memory: then send nothing. */
NETRC_C char* netrc_copy_string(netrc_bytes from);
/* Zeroes a string of this library up to its NUL, and frees it. Null is nothing. */
NETRC_C void netrc_free_string(char* string);
/* Overwrites bytes with zeros, in a way that no optimizer removes. */
NETRC_C void netrc_zero(void* bytes, size_t size);

#endif
