// The composition root, the theme, and what is shown when something of ours breaks.
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextContext } from '../../src/taskpane/parts/text-context';
import { ErrorBoundary } from '../../src/taskpane/shell/ErrorBoundary';
import { createThemeSource } from '../../src/taskpane/pane-theme';
import { en, nb } from '../support/translators';

// The whole page is compiled when it is first asked for; on a busy machine that takes long.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

describe('the page', () => {
  const start = async (office: object | undefined) => {
    document.body.innerHTML = '<div id="root"></div>';
    // A page of its own, with a React of its own, that draws when it likes.
    Object.assign(globalThis, { Office: office, IS_REACT_ACT_ENVIRONMENT: false });
    if (office === undefined) Reflect.deleteProperty(globalThis, 'Office');
    jest.resetModules();
    await import('../../src/taskpane/index');
  };
  afterAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));

  it.each([undefined, { onReady: () => Promise.resolve({ host: null, platform: null }) }])(
    'says where it belongs when it is opened outside Excel (%#)',
    async (office) => {
      await start(office);
      expect(await screen.findByText(en('pane.outsideExcel'))).toBeTruthy();
      expect(document.documentElement.lang).toBe('en');
    },
  );
});

describe('the theme', () => {
  const media = (matches: boolean) => ({ matches }) as MediaQueryList;
  const office = (theme: Partial<Office.OfficeTheme>) => theme as Office.OfficeTheme;

  it.each([
    ['what Excel says', office({ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }), false, true],
    ['the colour of its panes', office({ bodyBackgroundColor: '#262626' }), false, true],
    ['the colour of its panes', office({ bodyBackgroundColor: '#F3F2F1' }), true, false],
    ['the system where Excel is silent', undefined, true, true],
  ])('follows %s', (_what, theme, system, dark) => {
    expect(createThemeSource(() => theme, media(system)).isDark()).toBe(dark);
  });

  it('listens to the system, and stops', () => {
    const listeners = new Set<unknown>();
    const system = {
      matches: false,
      addEventListener: (_type: string, listener: unknown) => void listeners.add(listener),
      removeEventListener: (_type: string, listener: unknown) => void listeners.delete(listener),
    } as unknown as MediaQueryList;
    const stop = createThemeSource(() => undefined, system).subscribe(() => undefined);
    expect(listeners.size).toBe(1);
    stop();
    expect(listeners.size).toBe(0);
  });
});

it('says that a view stopped, and begins it afresh', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const View = () => {
    if (broken) throw new Error('a mistake');
    return <p>Her igjen</p>;
  };
  render(
    <TextContext value={nb}>
      <ErrorBoundary>
        <View />
      </ErrorBoundary>
    </TextContext>,
  );
  expect(screen.getByRole('alert').textContent).toMatch(/Arbeidsboka er ikke endret/);
  broken = false;
  await userEvent.setup().click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(screen.getByText('Her igjen')).toBeTruthy();
  log.mockRestore();
});
