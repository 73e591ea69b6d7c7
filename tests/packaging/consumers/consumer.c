/* SPDX-License-Identifier: MIT
   consumer FILE URL: prints the login and password for a URL, as every consumer beside it does. */
#include <netrc/netrc.h>
#include <stdio.h>

int main(int argc, char** argv)
{
  netrc_document* document = NULL;
  char* message = NULL;
  netrc_answer answer = NETRC_ANSWER_INIT;
  if (argc != 3 || netrc_load_path(argv[1], NETRC_POLICY_WARN, &document, &message) != NETRC_LOADED)
  {
    fprintf(stderr, "%s\n", message != NULL ? message : "consumer FILE URL");
    netrc_free_string(message);
    return 2;
  }
  if (netrc_find_url(document, argv[2], &answer) == NETRC_FOUND)
    printf("%.*s %.*s\n", (int) answer.login.size, answer.login.data, (int) answer.password.size, answer.password.data);
  else
    puts(answer.reason);
  netrc_free(document);
  return 0;
}
