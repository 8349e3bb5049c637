// Tests talk to this machine alone (tests/support/local-only.cjs).
import { createServer, get } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';

it.each([
  ['https', () => request('https://example.org/')],
  ['http', () => get({ host: '192.0.2.1', port: 80 })],
  ['a socket', () => connect(80, 'example.org')],
])('refuses %s to another machine', (_what, reach) =>
  expect(reach).toThrow(/A test wants to reach (example\.org|192\.0\.2\.1)/),
);

it('refuses what fetch wants from another machine', async () => {
  const refused = await fetch('https://example.org/').catch((error: unknown) => error as Error);
  expect(String((refused as Error).cause)).toContain('A test wants to reach example.org');
});

it('lets this machine be reached', async () => {
  const server = createServer((_request, response) => response.end('here'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  server.close();
});
