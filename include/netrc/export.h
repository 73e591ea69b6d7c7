/* SPDX-License-Identifier: MIT */
#ifndef NETRC_EXPORT_H
#define NETRC_EXPORT_H

/* What the shared libraries export. The sources are compiled with -fvisibility=hidden, which hides everything else.
   lib/netrc.symbols, lib/edit/netrc-edit.symbols and lib/curl/netrc-curl.symbols list the result. */
#if defined(__GNUC__)
#define NETRC_EXPORT __attribute__((visibility("default")))
#else
#define NETRC_EXPORT
#endif

/* A function of the C interface (netrc.h). */
#ifdef __cplusplus
#define NETRC_C extern "C" NETRC_EXPORT
#else
#define NETRC_C NETRC_EXPORT
#endif

#endif
