// Which packages have code in a build, by what webpack put into its chunks and not by the tree of node_modules: most of that is
// for development, and what the chunks leave out is handed on to nobody.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Packages that come as one file with others in it, and do not say so in comments: found by reading what the file asks for. */
const INSIDE = {
  jszip: ['lie', 'immediate', 'pako', 'readable-stream', 'setimmediate'],
};

/** `// node_modules/nanoid/index.js`, as rollup, rolldown and webpack write where a part of a bundled file comes from. */
const FROM_PACKAGE = /^\s*(?:;?\/\/)[^\n]*?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm;

/**
 * `compilation` of a finished build. -> `[{ name, folder, inside }]` by name, each folder once; `inside` is the package that came with a
 * copy of it, `folder` undefined when it is installed nowhere.
 */
export function bundledPackages(compilation, projectRoot) {
  const found = new Map();
  const add = (name, folder, inside) => {
    const key = folder ?? `${inside} > ${name}`;
    if (!found.has(key) || inside === undefined) found.set(key, { name, folder, inside });
  };
  for (const file of bundledFiles(compilation)) {
    const own = packageOf(file);
    if (own === undefined) continue;
    add(own.name, own.folder);
    for (const name of [...namedInside(file), ...(INSIDE[own.name] ?? [])])
      if (name !== own.name) add(name, installed(name, own.folder), own.name);
  }
  // What loads the chunks is webpack's own.
  add('webpack', installed('webpack', projectRoot));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function bundledFiles({ modules, chunkGraph }) {
  const files = new Set();
  const walk = (module) => {
    // Several modules in one scope.
    if (module.modules !== undefined) for (const part of module.modules) walk(part);
    else if (module.nameForCondition() !== null) files.add(module.nameForCondition());
  };
  for (const module of modules) if (chunkGraph.getModuleChunks(module).length > 0) walk(module);
  return files;
}

/** Of the innermost node_modules. */
function packageOf(file) {
  const mark = `${sep}node_modules${sep}`;
  const at = file.lastIndexOf(mark);
  if (at < 0) return undefined;
  const [first = '', second = ''] = file.slice(at + mark.length).split(sep);
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return { name, folder: join(file.slice(0, at + mark.length), name) };
}

const namedInside = (file) =>
  /\.[cm]?js$/.test(file) ? [...readFileSync(file, 'utf8').matchAll(FROM_PACKAGE)].map(([, name]) => name) : [];

/** As Node looks for it from a folder upwards. */
function installed(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? undefined : installed(name, dirname(from));
}
