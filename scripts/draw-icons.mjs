// assets/*.svg -> assets/NAME-SIZE.png, drawn by Chromium. Run by hand when a drawing changes; the PNGs are kept in git, so
// that a build needs no browser. `--chromium FILE` or the environment's CHROMIUM names another one than /usr/bin/chromium.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { projectRoot } from './lib/load-typescript.mjs';

/** Ribbon icons need 16, 32 and 80; the product's own also 64 (manifest) and 128 (stores). See lib/manifest-schema.mjs. */
const COMMAND_SIZES = [16, 32, 80];
const PRODUCT_SIZES = [16, 32, 64, 80, 128];

const { values } = parseArgs({
  options: { chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' } },
});
const assets = join(projectRoot, 'assets');
const browser = await chromium.launch({
  executablePath: values.chromium,
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const file of readdirSync(assets).filter((name) => name.endsWith('.svg'))) {
    const name = file.replace('.svg', '');
    const svg = readFileSync(join(assets, file), 'utf8').replace(/<!--[\s\S]*?-->\s*/, '');
    for (const size of name === 'icon' ? PRODUCT_SIZES : COMMAND_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
    console.log(`${name}: drawn`);
  }
} finally {
  await browser.close();
}
