// SPDX-License-Identifier: MIT
// Asked by programs/npm.py: `npm_netrc.js PACKAGE`, where PACKAGE is netrc or netrc-parser.
const readline = require("readline");
const vm = require("vm");
const library = require(process.argv[2]);

const encoded = (value) => (typeof value === "string" ? Buffer.from(value).toString("base64") : null);

function machines(file) {
  if (process.argv[2] === "netrc") return library(file);
  const netrc = new library.Netrc(file);
  netrc.loadSync();
  return netrc.machines;
}

// A regular expression that takes for ever is ended.
const context = vm.createContext({ machines });
const call = new vm.Script("machines(file)");

function answer(question) {
  let found;
  try {
    context.file = question.file;
    found = call.runInContext(context, { timeout: Math.ceil(1000 * question.patience) });
    found = Object.prototype.hasOwnProperty.call(found, question.host) ? found[question.host] : undefined;
  } catch (error) {
    if (String(error.code).startsWith("ERR_") && error.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error; // not the library's
    return { outcome: error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? "hang" : "refused" };
  }
  if (!found) return { outcome: "none" };
  return { outcome: "found", login: encoded(found.login), password: encoded(found.password), account: encoded(found.account) };
}

readline.createInterface({ input: process.stdin }).on("line", (line) => console.log(JSON.stringify(answer(JSON.parse(line)))));
