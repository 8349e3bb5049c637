// Reading minutes as text: megabytes a second, and how the time grows with the length. The project's own sample with its follow-up
// points again and again, each a little different: one long minutes, as if a council had met for years.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInUnits } from '../../src/domain';
import { readMinutes } from '../../src/minutes';
import { runBench, tell, tellAtLeast } from '../lib/bench-program';

const SAMPLE = readFileSync(join(__dirname, '../../samples/politiradsseminaret-eksempel.txt'), 'utf8');
const SHORT = 30;
const LONG = 300;
const ROUNDS = 3;

/** -> text with `times` as many follow-up points. */
function longMinutes(times: number): string {
  const [before, rest] = split(SAMPLE, 'Oppfølgingspunkter:\n');
  const [points, after] = split(rest, '\nForkortelser:');
  const again = Array.from({ length: times }, (_, i) => points.replaceAll('• ', `• Sak ${i + 1}: `));
  return `${before}Oppfølgingspunkter:\n${again.join('')}\nForkortelser:${after}`;
}

function split(text: string, at: string): readonly [string, string] {
  const place = text.indexOf(at);
  if (place < 0) throw new Error(`Failed to lengthen the sample: it has no «${at.trim()}»`);
  return [text.slice(0, place), text.slice(place + at.length)];
}

/** Seconds: the quickest of some rounds, since what the machine does beside only ever adds. */
function secondsFor(text: string, points: number): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    const found = readMinutes(text, { units: builtInUnits }).points.length;
    best = Math.min(best, performance.now() - begun);
    if (found !== points) throw new Error(`Failed to read the long minutes: ${found} points, not ${points}`);
  }
  return best / 1000;
}

function main(): Promise<void> {
  const each = readMinutes(SAMPLE, { units: builtInUnits }).points.length;
  const [short, long] = [longMinutes(SHORT), longMinutes(LONG)];
  // The long one first: what is compiled meanwhile is as quick for the short one.
  const longSeconds = secondsFor(long, LONG * each);
  const shortSeconds = secondsFor(short, SHORT * each);
  const bytes = Buffer.byteLength(long);
  tellAtLeast('minutes.read', Number((bytes / 1e6 / longSeconds).toFixed(2)), 'MB/s', 0.3);
  // The exponent p of time ~ length^p: 1 is linear.
  const slope = Math.log(longSeconds / shortSeconds) / Math.log(bytes / Buffer.byteLength(short));
  tell('minutes.slope', Number(slope.toFixed(2)), 'exponent', 1.3);
  return Promise.resolve();
}

runBench(main);
