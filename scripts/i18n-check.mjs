// Checks the catalogues: every language has the same keys with the same parameters and balanced braces, and every key is used.
// Prints a line for each fault and ends with 1; prints one line and ends with 0 when there is none.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadTypeScript, projectRoot } from './lib/load-typescript.mjs';

/**
 * @param catalogues language -> key -> message; the first language is the base
 * @param sources what may use keys: path -> text
 * @returns a line for each fault
 */
export function checkCatalogues(catalogues, sources) {
  const [[base, baseMessages], ...others] = Object.entries(catalogues);
  const used = usedKeys(sources);
  return [
    ...Object.entries(catalogues).flatMap(([language, messages]) =>
      Object.entries(messages).flatMap(([key, message]) => checkMessage(language, key, message)),
    ),
    ...others.flatMap(([language, messages]) => compare(base, baseMessages, language, messages)),
    ...Object.keys(baseMessages)
      .filter((key) => !used(key))
      .map((key) => `${base}: ${key} is not used`),
  ];
}

function checkMessage(language, key, message) {
  if (message.trim() === '') return [`${language}: ${key} is empty`];
  const faults = [];
  let depth = 0;
  for (const character of message) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) break;
  }
  if (depth !== 0) return [`${language}: ${key} has unbalanced braces`];
  for (const { name, kind, body } of argumentsOf(message)) {
    if (!/^\w+$/.test(name)) faults.push(`${language}: ${key} has a parameter «${name}» that is no word`);
    if (kind !== undefined && kind !== 'plural' && kind !== 'hint')
      faults.push(`${language}: ${key} has the unknown form «${kind}»`);
    if (kind === 'plural' && !/(^|\s)other\s*\{/.test(body))
      faults.push(`${language}: ${key} has a plural without «other»`);
  }
  return faults;
}

function compare(base, baseMessages, language, messages) {
  const missing = Object.keys(baseMessages).filter((key) => !(key in messages));
  const extra = Object.keys(messages).filter((key) => !(key in baseMessages));
  const differing = Object.keys(baseMessages).filter(
    (key) => key in messages && parameters(baseMessages[key]) !== parameters(messages[key]),
  );
  return [
    ...missing.map((key) => `${language}: ${key} is missing`),
    ...extra.map((key) => `${language}: ${key} is not in ${base}`),
    ...differing.map(
      (key) =>
        `${language}: ${key} has the parameters ${parameters(messages[key])}, ${base} has ${parameters(baseMessages[key])}`,
    ),
  ];
}

const parameters = (message) => `(${[...new Set(argumentsOf(message).map(({ name }) => name))].sort().join(', ')})`;

/** The arguments of a message, those inside plural forms too. `{}` inside a hint is its own parameter and not counted. */
function argumentsOf(message) {
  const found = [];
  for (let i = message.indexOf('{'); i >= 0; i = message.indexOf('{', i)) {
    let depth = 0;
    let end = i;
    do {
      if (message[end] === '{') depth++;
      if (message[end] === '}') depth--;
      end++;
    } while (depth > 0 && end < message.length);
    const [, name, kind, body = ''] =
      /^\s*([^,]*?)\s*(?:,\s*(\w+)\s*,?([\s\S]*))?$/.exec(message.slice(i + 1, end - 1)) ?? [];
    if (name !== undefined && name !== '') found.push({ name, kind, body });
    if (kind === 'plural')
      for (const [, form] of body.matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g)) found.push(...argumentsOf(form));
    i = end;
  }
  return found;
}

/**
 * A key is used where it stands in quotes, or where a template could become it: `problem.${code}`. A template that is nothing
 * but a parameter says nothing. Quotes are read without parsing: a key in a comment counts as used, which is the safe error.
 */
function usedKeys(sources) {
  const literals = new Set();
  const patterns = new Set();
  for (const text of Object.values(sources)) {
    for (const [, single, double] of text.matchAll(/'([\w.]+)'|"([\w.]+)"/g)) literals.add(single ?? double);
    for (const [, template] of text.matchAll(/`([\w.]+(?:\$\{[^`{}]*\}[\w.]*)+|(?:\$\{[^`{}]*\}[\w.]+)+)`/g)) {
      if (!template.includes('.')) continue;
      patterns.add(template.replace(/\$\{[^}]*\}|[.]/g, (part) => (part === '.' ? '\\.' : '[\\w.]+')));
    }
    for (const [, template] of text.matchAll(/`([\w.]+)`/g)) literals.add(template);
  }
  const regexes = [...patterns].map((pattern) => new RegExp(`^${pattern}$`));
  return (key) => literals.has(key) || regexes.some((regex) => regex.test(key));
}

/** Everything in src/ but the catalogues themselves. */
function readSources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return path === join(projectRoot, 'src', 'i18n') ? [] : readSources(path);
    return ['.ts', '.tsx'].includes(extname(name)) ? [[relative(projectRoot, path), readFileSync(path, 'utf8')]] : [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { catalogues } = await loadTypeScript('src/i18n/catalogues.ts');
  const faults = checkCatalogues(catalogues, Object.fromEntries(readSources(join(projectRoot, 'src'))));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log(
      `i18n: ${Object.keys(catalogues.nb).length} keys in ${Object.keys(catalogues).length} languages, all used.`,
    );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
