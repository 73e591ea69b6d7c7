// SPDX-License-Identifier: MIT
// runner.js [PACKAGE]: runs the conformance cases against the npm package `netrc`, and compares with what that package answered when it was recorded.
// Written from conformance/README.md. Needs node, and the package where require() finds it (NODE_PATH).
const fs = require("fs");
const os = require("os");
const path = require("path");
const netrc = require(process.argv[2] || "netrc");

const here = path.join(__dirname, "..");
const readJson = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

const bytesOf = (pieces) =>
  Buffer.concat(pieces.flatMap((piece) => Array(piece.times || 1).fill(Buffer.from(piece.base64, "base64"))));

const valueOf = (value) => (value === null || value === undefined ? null : typeof value === "string" ? Buffer.from(value) : bytesOf(value));

const same = (one, other) => (one === null || other === null ? one === other : one.equals(other));

function ask(file, query) {
  const host = query.port === null ? query.host : `${query.host}:${query.port}`;
  let machines;
  try {
    machines = netrc(file);
  } catch {
    return { outcome: "refused" };
  }
  if (!Object.hasOwn(machines, host)) return { outcome: "none" };
  return { outcome: "found", ...machines[host] };
}

function agrees(answer, expected, about) {
  if (answer.outcome !== expected.outcome) return false;
  if (answer.outcome !== "found") return true;
  const keys = about.account ? ["login", "password", "account"] : ["login", "password"];
  return keys.every((key) => same(valueOf(answer[key]), valueOf(expected[key])));
}

const reader = "npm-netrc";
const about = readJson(path.join(here, "programs.json"))[reader];
if (about.compare !== "exact") throw new Error(`${reader}: this runner compares exactly`);
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "netrc-runner-")), "netrc");
let agreed = 0;
let asked = 0;
for (const name of fs.readdirSync(path.join(here, "cases"))) {
  for (const one of readJson(path.join(here, "cases", name)).cases) {
    const expected = one.answers[reader];
    if (expected === undefined) continue;
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, bytesOf(one.bytes), { mode: parseInt(one.mode, 8) });
    const answer = ask(file, one.query);
    asked += 1;
    if (agrees(answer, expected, about)) agreed += 1;
    else console.log(`${one.id} (${one.construct}): ${JSON.stringify(answer)}, recorded: ${JSON.stringify(expected)}`);
  }
}
fs.rmSync(path.dirname(file), { recursive: true });
console.log(`${agreed} of ${asked} cases agree with ${about.version}`);
process.exit(agreed === asked && asked > 0 ? 0 : 1);
