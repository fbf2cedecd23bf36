import { readFileSync, openSync, readSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";

const [schema, input] = process.argv.slice(2);
const ajv = new Ajv({ strict: false });
formats(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(schema)));
const file = openSync(input), block = Buffer.allocUnsafe(1 << 20);
let rest = Buffer.alloc(0), bad = 0, n = 0;
const check = (line) => { n++; if (!valid(JSON.parse(line))) bad++; };
for (let got; (got = readSync(file, block, 0, block.length, null)) > 0; ) {
  const text = Buffer.concat([rest, block.subarray(0, got)]);
  let from = 0;
  for (let end; (end = text.indexOf(10, from)) >= 0; from = end + 1) check(text.toString("utf8", from, end));
  rest = text.subarray(from);
}
if (rest.length > 0) check(rest.toString("utf8"));
console.error(`${n} users, ${bad} not valid`);
