/** Puts the page together: the workbook that its address names, the grid, and the add-in. */
import '../engine/univer/iterator-helpers';
import { createRoot } from 'react-dom/client';
import { UniverModel } from '../engine/univer';
import { UniverEngine } from '../engine/univer-engine';
import { xlsxCodec } from '../engine/xlsx';
import { formatRect } from '../host/address';
import { findRange } from '../host/resolve';
import { type Manifest, readManifest } from './addin/manifest';
import { App, focusGrid } from './app/App';
import { Desk } from './app/desk';
import { chooseFile, isUnreadable, saveToDisk } from './app/files';
import { Messages } from './app/messages';
import { Switches } from './app/switches';
import { type Box, Canvas, drawingIn, drawn } from './grid/canvas';
import { loadCellFonts } from './grid/cell-fonts';
import { Grid } from './grid/grid';
import { Paint } from './grid/paint';
import { addBook, getBook, getConfig, getText, getXlsx, type PageConfig, replaceBook } from './server-api';
import { PageSession } from './session/page-session';
import { httpRelay } from './sharing/relay';
import { SharedBook } from './sharing/shared-book';
import { type Language, wordsIn } from './words';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', en: 'en-US' };

async function start(): Promise<void> {
  const address = new URLSearchParams(location.search);
  const language: Language = address.get('lang') === 'en' ? 'en' : 'nb';
  const displayLanguage = LOCALES[language];
  document.documentElement.lang = language;
  const words = wordsIn(language);
  const bookId = address.get('book') ?? '1';
  const [config, info] = await Promise.all([getConfig(), getBook(bookId), loadCellFonts()]);
  const [bytes, manifest] = await Promise.all([getXlsx(info), manifestOf(config, displayLanguage)]);

  const canvasElement = document.createElement('div');
  canvasElement.style.cssText = 'position: absolute; inset: 0;';
  // A picture: what assistive technology needs is the text field over the active cell.
  canvasElement.setAttribute('aria-hidden', 'true');
  document.body.append(canvasElement); // Univer draws nothing for an element that is not in the page
  const model = new UniverModel(drawingIn(canvasElement));
  const pageId = crypto.randomUUID().slice(0, 8);
  const codec = xlsxCodec({ id: manifest.id, version: manifest.version });
  const engine = new UniverEngine(model, codec, { idSuffix: `-${pageId}` });
  await drawn(model);
  await engine.open(bytes);

  const session = new PageSession({ engine, model, fileName: info.name, user: 1 });
  session.book.touched();
  const messages = new Messages(words);
  const grid = new Grid(session, new Canvas(model), new Paint(engine, model.instance.univer), messages);
  messages.onCancel = () => grid.cancel();
  messages.onAnswered = () => void setTimeout(focusGrid); // after the dialog has given the focus back
  const desk = new Desk({ grid, manifest, messages, displayLanguage, fetchText: getText });
  desk.onFocusGrid = focusGrid;
  const switches = new Switches(session, (loaded) => void desk.setLoaded(loaded));
  session.book.onNewWorkbook = (base64) => void openInTab(base64);
  const relay = httpRelay(bookId, info.generation, pageId);
  const shared = new SharedBook(session, relay, pageId, { onReplaced: () => location.reload() });
  document.title = info.name;

  const open = async (): Promise<void> => {
    const file = await chooseFile();
    if (!file) return;
    try {
      const opened = new Uint8Array(await file.arrayBuffer());
      await xlsxCodec().read(opened); // before it takes the place of what is open
      await replaceBook(bookId, file.name, opened);
      location.reload();
    } catch (error) {
      if (isUnreadable(error)) messages.say(words.file.unreadable, (error as Error).message);
      else messages.failed(error);
    }
  };
  const create = (): void => void openInTab(undefined);

  createRoot(document.getElementById('page')!).render(
    <App
      words={words}
      grid={grid}
      desk={desk}
      switches={switches}
      messages={messages}
      canvas={canvasElement}
      versions={{ workbench: config.version, officeJs: config.officeJsVersion }}
      actions={{
        create,
        open: () => void open(),
        save: () => void saveToDisk(session, info.name),
        secondUser: () => window.open(location.href, '_blank'),
      }}
      people={shared}
    />,
  );
  await grid.refresh();
  desk.load();
  // Univer's own text fields are never used; the Tab key must pass them by.
  for (const field of canvasElement.querySelectorAll<HTMLElement>('[contenteditable], input, button, [tabindex]'))
    field.tabIndex = -1;
  focusGrid();
  // For whoever drives the page from outside: the grid is a picture, its cells cannot be read there.
  Object.assign(window, {
    workbench: {
      texts: (at: string) => textsAt(session, at),
      boxOf: (at: string) => boxOf(grid, at),
      selected: () => grid.state.selection.ranges.map((rect) => formatRect(rect)),
    },
  });
  document.documentElement.dataset['ready'] = 'true';
}

async function manifestOf({ manifestUrl, addinUrl }: PageConfig, language: string): Promise<Manifest> {
  if (manifestUrl !== null) return readManifest(await getText(new URL(manifestUrl, location.href).href), language);
  const url = addinUrl ?? '';
  // An id of its own, so that its settings stay apart from other add-ins'.
  return {
    id: url,
    version: '1.0',
    name: new URL(url).pathname.split('/').at(-1) ?? url,
    url,
    tabs: [],
    functions: undefined,
  };
}

/** What cells show; of the sheet on the screen when the address names none. */
async function textsAt(session: PageSession, address: string): Promise<string[][]> {
  return session.line.quietly(async () => {
    await session.book.settle();
    const place = findRange(session.book, session.book.activeSheet(session.client).id, address);
    return place === null ? [] : session.engine.texts(place.sheetId, place.rect);
  });
}

/** Where cells of the sheet on the screen are in the window, in pixels; null when they are out of sight. */
function boxOf(grid: Grid, address: string): Box | null {
  const place = findRange(grid.session.book, grid.state.sheetId, address);
  const box = place === null ? undefined : grid.canvas.boxOf(place.rect);
  const corner = document.querySelector('[data-grid]')?.getBoundingClientRect();
  return box && corner ? { ...box, left: box.left + corner.left, top: box.top + corner.top } : null;
}

/** A workbook of its own in a window of its own: «Ny», and what an add-in makes with `Excel.createWorkbook`. */
async function openInTab(base64: string | undefined): Promise<void> {
  const bytes =
    base64 === undefined ? await emptyWorkbook() : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const id = await addBook('Arbeidsbok.xlsx', bytes);
  const address = new URL(location.href);
  address.searchParams.set('book', id);
  window.open(address.href, '_blank');
}

async function emptyWorkbook(): Promise<Uint8Array> {
  const engine = new UniverEngine(new UniverModel(), xlsxCodec());
  try {
    return await engine.save();
  } finally {
    engine.dispose();
  }
}

start().catch((error: unknown) => {
  console.error(error);
  document.getElementById('page')!.textContent = error instanceof Error ? error.message : String(error);
});
