// A certificate for https://localhost: Office loads add-ins over https only. The one that Microsoft's office-addin-dev-certs
// made for this user when there is one (the machine trusts it), otherwise our own, self-signed, kept under .cache/certs.

import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './load-typescript.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_DAYS = 365;

/** -> `{ key, cert, file, trusted }`; `file` is where the certificate stands, for a person who wants to trust it. */
export async function localhostCertificate() {
  const microsoft = join(homedir(), '.office-addin-dev-certs');
  const trusted = readPair(join(microsoft, 'localhost.key'), join(microsoft, 'localhost.crt'));
  if (trusted !== undefined) return { ...trusted, trusted: true };
  const folder = join(projectRoot, '.cache', 'certs');
  const keyFile = join(folder, 'localhost.key');
  const certFile = join(folder, 'localhost.crt');
  const kept = readPair(keyFile, certFile);
  if (kept !== undefined) return { ...kept, trusted: false };
  const made = await makePair();
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { key: made.private, cert: made.cert, file: certFile, trusted: false };
}

/** undefined when a file is missing or the certificate is valid for less than a day more. */
function readPair(keyFile, certFile) {
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const cert = readFileSync(certFile, 'utf8');
  const { validTo } = new X509Certificate(cert);
  if (Date.parse(validTo) < Date.now() + DAY_MS) return undefined;
  return { key: readFileSync(keyFile, 'utf8'), cert, file: certFile };
}

async function makePair() {
  const { default: selfsigned } = await import('selfsigned');
  return selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
}
