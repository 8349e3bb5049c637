// Composition root of the shared runtime: pane, ribbon commands and custom functions live in this one page, with one gateway,
// one store and one `Deps`. Everything the add-in runs is imported from here.

import '../functions';
import { createRoot } from 'react-dom/client';
import { cellLabels, workbookText } from '../app/cell-words';
import { keepFor, lateKeep } from '../app/keep';
import { associateCommands, showPane } from '../commands';
import { languageOf, loadTranslator, type Language } from '../i18n';
import { createOfficeGateway, meetsFloor, openKeep, readCapabilities } from '../workbook/officejs';
import { App } from './App';
import { createDeps } from './create-deps';
import { PlainPage } from './PlainPage';
import { firstPaint } from './first-paint';
import { createPaneActions } from './pane-actions';
import { createThemeSource } from './pane-theme';
import { createReadingTime } from './parts/reading-time';

void start(document.getElementById('root') ?? document.body.appendChild(document.createElement('div')));

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const host = typeof Office === 'undefined' ? null : (await Office.onReady()).host;
  // `host` is null in a browser alone: https://learn.microsoft.com/office/dev/add-ins/develop/initialize-add-in
  const language = languageOf(host === null ? navigator.language : Office.context.displayLanguage);
  const theme = createThemeSource(() => (host === null ? undefined : Office.context.officeTheme));
  const t = await loadTranslator(language);
  setPageLanguage(language);
  if (host === null) return root.render(<PlainPage text={t('pane.outsideExcel')} theme={theme} />);
  if (!meetsFloor()) return root.render(<PlainPage text={t('pane.oldExcel')} theme={theme} />);

  const now = () => new Date();
  const painted = firstPaint();
  const opening = painted.then(() => openKeep(Office.context.partitionKey));
  // A workbook that was never saved has no address.
  const keep = keepFor(Office.context.document.url ?? '', lateKeep(opening));
  const gateway = createOfficeGateway(cellLabels(workbookText), readCapabilities());
  const deps = createDeps({ gateway, t, keep, now, showPane });
  const readingTime = createReadingTime(deps.store, now);
  associateCommands((id, handler) => Office.actions.associate(id, handler), deps);
  const readOnly = Office.context.document.mode === Office.DocumentMode.ReadOnly;
  root.render(<App deps={deps} theme={theme} readingTime={readingTime} readOnly={readOnly} />);
  await painted;
  await createPaneActions(deps).refresh();
  // Where the connection may be gone when it is wanted.
  void import('./shell/NoticeBar').catch(() => undefined);
  const { watchWorkbook } = await import('../app/watch-workbook');
  await watchWorkbook(deps);
}

/** Readers pronounce the page by it. */
function setPageLanguage(language: Language): void {
  document.documentElement.lang = language;
}
