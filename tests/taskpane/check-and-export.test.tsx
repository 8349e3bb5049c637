// «Eksporter». «Kontroll» has its own file.
import { screen } from '@testing-library/react';
import { aFullRegister, openPane } from './pane';
import { aPoint, aRegister } from '../support/builders';

// The file writer is an ES module, which jest does not read; what it writes is tested in tests/renderers.
const renderXlsx = jest.fn<Promise<Uint8Array>, [{ readonly name: string }]>();
jest.mock('../../src/renderers/xlsx', () => ({ renderXlsx: (plan: { readonly name: string }) => renderXlsx(plan) }));
beforeEach(() => renderXlsx.mockReset().mockResolvedValue(Uint8Array.from([0x50, 0x4b, 3, 4])));

describe('Eksporter', () => {
  const made: Blob[] = [];
  const clicked: string[] = [];
  let click: jest.SpyInstance;

  beforeEach(() => {
    made.length = clicked.length = 0;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
  });
  afterEach(() => click.mockRestore());

  async function openExport(register = aFullRegister()) {
    const pane = await openPane({ register, view: 'export' });
    await screen.findByRole('radio', { name: /Statusark \(\.xlsx\)/ });
    return pane;
  }
  const text = (blob: Blob) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(blob);
    });

  it('makes the status sheet as a workbook of its own, and writes nothing', async () => {
    const { gateway, user } = await openExport();
    await user.click(screen.getByRole('button', { name: 'Last ned' }));
    expect(await screen.findByText('Statusark april 2025.xlsx er laget.')).toBeTruthy();
    expect(clicked).toEqual(['Statusark april 2025.xlsx']);
    expect(made[0]!.size).toBe(4);
    expect(renderXlsx.mock.calls[0]![0].name).toBe('Statusark april 2025');
    expect(gateway.calls).not.toContain('applyChanges');
    expect(gateway.calls).not.toContain('publishSheet');
  });

  it('makes the register as public data, and offers the file again', async () => {
    const { user } = await openExport();
    await user.click(screen.getByRole('radio', { name: /Registeret som data/ }));
    await user.click(screen.getByRole('button', { name: 'Last ned' }));
    const link = await screen.findByRole('link', { name: 'Kom det ingen nedlasting? Last ned register.json' });
    expect(link.getAttribute('download')).toBe('register.json');
    const json = await text(made[0]!);
    expect(json).toContain('Samhandling om ungdom');
    expect(json).not.toContain('Ring OPD.');
  });

  it('copies the data', async () => {
    const { user } = await openExport();
    await user.click(screen.getByRole('radio', { name: /Registeret som data/ }));
    await user.click(screen.getByRole('button', { name: 'Kopier' }));
    expect(await screen.findByText(/register.json er kopiert/)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain('"format": "politirad-register"');
  });

  it('shows the data to be copied by hand where the clipboard is closed', async () => {
    const { user } = await openExport();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(screen.getByRole('radio', { name: /Registeret som data/ }));
    await user.click(screen.getByRole('button', { name: 'Kopier' }));
    expect(await screen.findByText(/Utklippstavla er stengt/)).toBeTruthy();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Innholdet i register.json' });
    expect(field.value).toContain('Samhandling om ungdom');
  });

  it('never claims success for nothing', async () => {
    const { user } = await openExport(
      aRegister({ points: [aPoint({ publicity: 'exempt', legalBasis: 'offl. § 24' })] }),
    );
    await user.click(screen.getByRole('button', { name: 'Last ned' }));
    expect(await screen.findByText(/Ingen fil er laget/)).toBeTruthy();
    expect(made).toEqual([]);
    expect(clicked).toEqual([]);
  });

  it('never claims success for an empty file', async () => {
    renderXlsx.mockResolvedValue(new Uint8Array());
    const { user } = await openExport();
    await user.click(screen.getByRole('button', { name: 'Last ned' }));
    expect(await screen.findByText(/Ingen fil er laget/)).toBeTruthy();
    expect(clicked).toEqual([]);
  });
});
