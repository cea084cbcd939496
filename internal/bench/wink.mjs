// wink-nlp, the fastest peer, on the texts of a JSON Lines file: tokens, sentences, tags and entities.
//   npm install wink-nlp wink-eng-lite-web-model    (in a folder outside the project)
//   node /path/to/internal/bench/wink.mjs FILE.jsonl [passes]
// Prints megabytes of text a second of the best pass, by the clock.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(process.cwd() + '/');
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
const [, , file, passes = '5'] = process.argv;
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

let best = Infinity;
let entities = 0;
for (let pass = 0; pass < Number(passes); pass++) {
  const start = process.hrtime.bigint();
  entities = texts.reduce((sum, text) => sum + nlp.readDoc(text).entities().length(), 0);
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
}
console.log(`wink-nlp ${(megabytes / best).toFixed(2)} MB/s, ${entities} entities in ${texts.length} texts, ${megabytes.toFixed(2)} MB`);
