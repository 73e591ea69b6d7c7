/* SPDX-License-Identifier: MIT */
#ifndef NETRC_NETRC_H
#define NETRC_NETRC_H

#include <stddef.h>

#include "netrc/export.h"

/* Credentials from a .netrc, for C and for anything that calls C. C99 and later; for C++ see netrc/netrc.hpp.

     netrc_document* document = NULL;
     char* message = NULL;
     if (netrc_load_default(NETRC_POLICY_WARN, &document, &message) != NETRC_LOADED)
       fprintf(stderr, "%s\n", message != NULL ? message : "out of memory");
     netrc_free_string(message);

     netrc_answer answer = NETRC_ANSWER_INIT;
     if (netrc_find_url(document, "https://example.com/", &answer) == NETRC_FOUND)
       use(answer.login, answer.password);
     netrc_free(document);

   Threads: a document never changes, so threads share it and ask it at the same time. One of them frees it, when no
   other uses it or an answer from it. There is no other state. netrc_load_default reads the environment: no other
   thread may change it meanwhile.

   Versions: within one soname, structures grow only at their end, and no number, name or meaning changes. New numbers
   may be added: treat an unknown outcome as NETRC_REFUSED, and an unknown status as an error. No C++ exception leaves a
   function. */

/* The version of this interface. It grows by one when anything is added. */
#define NETRC_API_VERSION 1

/* The version of the library in use: its NETRC_API_VERSION, and "0.1.0". */
NETRC_C int netrc_api_version(void);
NETRC_C const char* netrc_version(void);

/* A text that was read. It holds every secret of the file; netrc_free zeroes them. */
typedef struct netrc_document netrc_document;

/* What to do if other users can read or change the file. */
enum netrc_policy
{
  NETRC_POLICY_STRICT = 0, /* refuse the file, unread */
  NETRC_POLICY_WARN = 1,   /* read it, and warn in the message */
  NETRC_POLICY_IGNORE = 2  /* read it, and say nothing: containers, Kubernetes secrets */
};

enum netrc_status
{
  NETRC_LOADED = 0,
  NETRC_NOT_FOUND = 1,
  NETRC_NO_PERMISSION = 2,
  NETRC_IS_DIRECTORY = 3,
  NETRC_LINK_LOOP = 4,
  NETRC_TOO_LARGE = 5,      /* over 4 GiB - 32 */
  NETRC_CHANGED = 6,        /* it changed while it was read */
  NETRC_OPEN_TO_OTHERS = 7, /* policy strict: group or others may read or write it */
  NETRC_OTHER_OWNER = 8,    /* policy strict: it belongs neither to the user nor to root */
  NETRC_NO_PATH = 9,        /* neither NETRC nor HOME nor the user's passwd entry names a file */
  NETRC_SYSTEM_ERROR = 10,  /* the message has the system's own text */
  NETRC_NO_MEMORY = 11,
  NETRC_BAD_ARGUMENT = 12 /* a null pointer, or an unknown policy */
};

/* These four read a text and return an enum netrc_status. With NETRC_LOADED, free *document with netrc_free; otherwise
   it is null. There is never a partial document. Any bytes make a document: what is wrong with them shows when you ask
   for an entry that is in doubt.

   *message is for people: the error and its fix or, with NETRC_LOADED, the warnings of NETRC_POLICY_WARN, one a line.
   Free it with netrc_free_string. It is null if there is nothing to say, or no memory to say it. `message` may be null.
   The text shows no byte of the file. */

/* A path. Links are followed; a FIFO is read to its end. */
NETRC_C int netrc_load_path(const char* path, int policy, netrc_document** document, char** message);
/* An open descriptor, from its current offset to its end. It stays open. Standard input is 0. */
NETRC_C int netrc_load_descriptor(int descriptor, int policy, netrc_document** document, char** message);
/* A copy of `size` bytes. The caller keeps the original; netrc_zero can zero it. */
NETRC_C int netrc_load_buffer(const void* bytes, size_t size, netrc_document** document, char** message);
/* The file that NETRC names, else .netrc in HOME, else in the home of the user's passwd entry. */
NETRC_C int netrc_load_default(int policy, netrc_document** document, char** message);

/* Zeroes what the document holds, and frees it. Null does nothing. */
NETRC_C void netrc_free(netrc_document* document);

/* Bytes of a document, which live as long as it does. Any byte may be among them, NUL included; no NUL follows them.
   `data` is null if the value is absent; an empty value is not absent. */
typedef struct netrc_bytes
{
  const char* data;
  size_t size;
} netrc_bytes;

enum netrc_outcome
{
  NETRC_FOUND = 0,
  NETRC_NONE = 1,   /* nothing in the file answers */
  NETRC_REFUSED = 2 /* something might, but is in doubt; or the question is malformed */
};

/* An answer. It holds views, which live as long as the document; there is nothing to free. */
typedef struct netrc_answer
{
  size_t struct_size; /* set by NETRC_ANSWER_INIT; no more bytes than this are written */
  int outcome;        /* an enum netrc_outcome */
  int is_default;     /* 1: the default entry answers */
  /* Absent unless found. Refuse CR, LF and NUL before you put them into a header or a protocol line, as
     netrc_copy_string does. */
  netrc_bytes login;
  netrc_bytes password;
  netrc_bytes account;
  /* Why. Static strings, which show no byte of the file. */
  const char* reason;  /* a name: "host-entry", "host-not-listed", "entry-refused" ...; "no-memory", "bad-argument" */
  const char* message; /* the same as a sentence: "no entry names the host" */
  const char* problem; /* the problem that refuses, by its name in docs/format.md: "missing-value"; else null */
  const char* detail;  /* a sentence about that problem, or about what is wrong with the URL; else null */
  const char* hint;    /* how to fix the problem; null if `problem` is */
  size_t entry;        /* the one that answers or is refused, for netrc_line; NETRC_NO_ENTRY if there is none */
} netrc_answer;

#define NETRC_NO_ENTRY ((size_t) -1)
#define NETRC_ANSWER_INIT                                                                                              \
  {                                                                                                                    \
    sizeof(netrc_answer), NETRC_REFUSED, 0, {0, 0}, {0, 0}, {0, 0}, 0, 0, 0, 0, 0, NETRC_NO_ENTRY                      \
  }

/* Each of these two fills in all of *answer and returns its outcome. They fail closed: if they cannot answer, for
   whatever reason, the outcome is NETRC_REFUSED.

   A URL asks for its host and port, and for its user if it names one. A password in it means that the caller has its
   own credentials: NETRC_NONE. */
NETRC_C int netrc_find_url(const netrc_document* document, const char* url, netrc_answer* answer);
/* `host` has no port, and IPv6 with or without brackets; `port` is from 1 to 65535, or 0 for any; `login` is null for
   any. Allocates nothing. */
NETRC_C int netrc_find_host(const netrc_document* document, const char* host, unsigned port, const char* login,
                            netrc_answer* answer);

/* The line, from 1, of the `machine` or `default` of an answer's `entry`. 0 for NETRC_NO_ENTRY. Linear in the length of
   the text before it. */
NETRC_C size_t netrc_line(const netrc_document* document, size_t entry);

/* A copy that ends in NUL; free it with netrc_free_string. Null if the value is absent, if it holds CR, LF or NUL, or
   if memory runs out: then send nothing. */
NETRC_C char* netrc_copy_string(netrc_bytes value);
/* Zeroes a string from this library up to its NUL, and frees it. Null does nothing. */
NETRC_C void netrc_free_string(char* string);
/* Overwrites bytes with zeros, in a way that no optimizer removes. */
NETRC_C void netrc_zero(void* bytes, size_t size);

#endif
