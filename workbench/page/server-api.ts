/** What the page asks of the server that gave it out. */
export interface PageConfig {
  /** Undefined: there is an add-in's page, but no manifest. */
  readonly manifestUrl: string | null;
  readonly addinUrl: string | null;
  readonly version: string;
  readonly officeJsVersion: string;
}
export interface BookInfo {
  readonly id: string;
  readonly name: string;
  /** Grows when another file takes the workbook's place. */
  readonly generation: number;
}

export async function getConfig(): Promise<PageConfig> {
  return (await (await answered('/workbench/config.json')).json()) as PageConfig;
}
export async function getBook(id: string): Promise<BookInfo> {
  return (await (await answered(`/workbench/books/${encodeURIComponent(id)}`)).json()) as BookInfo;
}
export async function getXlsx({ id, generation }: BookInfo): Promise<Uint8Array> {
  const response = await answered(`/workbench/books/${encodeURIComponent(id)}/xlsx?generation=${generation}`);
  return new Uint8Array(await response.arrayBuffer());
}
/** Everybody who has the workbook open gets this file instead. */
export async function replaceBook(id: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = `/workbench/books/${encodeURIComponent(id)}/xlsx?name=${encodeURIComponent(name)}`;
  await answered(path, { method: 'PUT', body: bytes.slice().buffer });
}
export async function addBook(name: string, bytes: Uint8Array): Promise<string> {
  const response = await answered(`/workbench/books?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: bytes.slice().buffer,
  });
  return ((await response.json()) as { id: string }).id;
}
/** A text at the address of an add-in, which may be another one on this machine. */
export async function getText(url: string): Promise<string> {
  const own = new URL(url).origin === location.origin;
  return (await answered(own ? url : `/workbench/fetch?url=${encodeURIComponent(url)}`)).text();
}

async function answered(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path} answers ${response.status}: ${(await response.text()).trim()}`);
  return response;
}
