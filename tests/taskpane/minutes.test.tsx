// The view Les inn referat: nothing is written before it is said so, and nothing typed is lost.
import { screen, within } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import { column, goTo, openPane } from './pane';
import { aRegister } from '../support/builders';

const MINUTES = `Referat fra politirådsseminaret 30.-31.01.2025

Det skal gis en kort rapportering i politirådets møte i april.

Oppfølgingspunkter:

• Kommunen og politiet skal lage en felles plan for trygge skoleveier.
o Ansvarlig for oppfølging: OK, ved SET og UTD, og OPD

• Enhetene skal dele oversikten over kveldsåpne tilbud med hverandre.
o Ansvarlig for oppfølging: OK ved SETT og OPD
`;

async function openReview(options: Parameters<typeof openPane>[0] = {}, text = MINUTES) {
  const pane = await openPane(options);
  await pane.user.click(goTo('Les inn'));
  await pane.user.click(await screen.findByRole('textbox', { name: 'Referatet' }));
  await pane.user.paste(text);
  await pane.user.click(screen.getByRole('button', { name: 'Les referatet' }));
  await screen.findByRole('button', { name: 'Tilbake til teksten' });
  return pane;
}

const points = () => within(screen.getByRole('list', { name: 'Punktene i referatet' }));

it('shows what was read, and writes nothing', async () => {
  const { gateway } = await openReview();
  expect(screen.getByText('Referat fra politirådsseminaret 30.-31.01.2025')).toBeTruthy();
  expect(screen.getByText(/30\.–31\. januar 2025 · rapporteres i april 2025/)).toBeTruthy();
  expect(points().getByText('PR-2025-01 · nytt')).toBeTruthy();
  const owners = points().getAllByRole('list', { name: 'Ansvarlig' })[0]!;
  expect(within(owners).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['OK ved SET', 'OK ved UTD', 'OPD']); // prettier-ignore
  expect(points().getByText('Leses som «OK ved SET og UTD, og OPD»')).toBeTruthy();
  expect(gateway.tables.size).toBe(0);
});

it('places a problem at the point it belongs to', async () => {
  await openReview();
  const second = points().getByText('PR-2025-02 · nytt').closest('li')!;
  expect(within(second).getByText(/«SETT» er ikke en kjent forkortelse\. Mente du SET\?/)).toBeTruthy();
});

it('makes the register and writes in one step where there is none', async () => {
  const { gateway, user } = await openReview();
  await user.click(screen.getByRole('button', { name: 'Opprett register og skriv' }));
  expect(await screen.findByText(/2 nye punkter og 4 statusrader er skrevet/)).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01', 'PR-2025-02']);
  expect(column(gateway, 'points', 'Ansvarlig')).toEqual(['OK ved SET og UTD, og OPD', 'OK ved SETT, og OPD']);
  expect(points().getAllByText(/står i registeret/)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Se punktene' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Oppfølgingspunkter');
});

it('writes only what is new, and says what is known', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
  await screen.findByText(/2 nye punkter/);
  const calls = gateway.calls.filter((call) => call === 'applyChanges').length;
  await user.click(screen.getByRole('button', { name: 'Tilbake til teksten' }));
  await user.click(screen.getByRole('button', { name: 'Les referatet' }));
  expect(await screen.findByText('Alle punktene står i registeret.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Skriv til registeret' })).toBeNull();
  expect(gateway.calls.filter((call) => call === 'applyChanges')).toHaveLength(calls);
});

it('asks for the date when the minutes name none, and shows how it was read', async () => {
  const { gateway, user } = await openReview({ register: aRegister() }, MINUTES.replace(' 30.-31.01.2025', ''));
  await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
  expect(await screen.findByText(/Fyll inn møtedatoen først/)).toBeTruthy();
  const date = screen.getByRole('textbox', { name: /Møtedato/ });
  await user.type(date, '30.1');
  expect(screen.getByText('Dette er ikke en dato med dag, måned og år.')).toBeTruthy();
  await user.type(date, '.2025');
  expect(screen.getByText('Leses som 30. januar 2025.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
  expect(await screen.findByText(/2 nye punkter/)).toBeTruthy();
  expect(column(gateway, 'points', 'Nr')).toEqual(['PR-2025-01', 'PR-2025-02']);
});

it('keeps the draft when writing fails, and can write it afterwards', async () => {
  const { gateway, user } = await openReview({ register: aRegister() });
  gateway.failNext('hostFailure');
  await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
  expect(await screen.findByText(/Excel svarte med en feil/)).toBeTruthy();
  expect(points().getByText('PR-2025-01 · nytt')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Skriv til registeret' }));
  expect(await screen.findByText(/2 nye punkter/)).toBeTruthy();
});

it('keeps the text while another view is shown', async () => {
  const { user } = await openPane({ register: aRegister() });
  await user.click(goTo('Les inn'));
  await user.type(await screen.findByRole('textbox', { name: 'Referatet' }), 'Et halvt referat');
  await user.click(goTo('Kontroll'));
  expect(screen.queryByRole('textbox', { name: 'Referatet' })).toBeNull();
  await user.click(goTo('Les inn'));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Referatet' }).value).toBe('Et halvt referat');
});

it('says what a point looks like when there is none in the text', async () => {
  await openReview({ register: aRegister() }, 'Bare litt prat uten punkter.');
  expect(screen.getByText(/Fant ingen oppfølgingspunkter i teksten/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Skriv til registeret' })).toBeNull();
});

it('asks for text when there is none', async () => {
  const { user } = await openPane();
  await user.click(goTo('Les inn'));
  await user.click(await screen.findByRole('button', { name: 'Les referatet' }));
  expect(screen.getByText('Lim inn referatet først.')).toBeTruthy();
});

describe('a text file', () => {
  beforeAll(() => Object.assign(globalThis, { TextDecoder }));

  const choose = async (bytes: Uint8Array<ArrayBuffer>) => {
    const { user } = await openPane();
    await user.click(goTo('Les inn'));
    await screen.findByRole('button', { name: 'Velg tekstfil (.txt)' });
    const file = Object.assign(new File([bytes], 'referat.txt', { type: 'text/plain' }), {
      arrayBuffer: () => Promise.resolve(bytes.buffer), // jsdom's files have none
    });
    await user.upload(screen.getByTestId('minutes-file'), file);
  };

  it('is read into the field, in the writing of old Windows too', async () => {
    await choose(Uint8Array.from([0x4d, 0xf8, 0x74, 0x65])); // «Møte» in windows-1252
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Referatet' });
    await screen.findByDisplayValue('Møte');
    expect(field.value).toBe('Møte');
  });

  it('that is no text is refused in words', async () => {
    await choose(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]));
    expect(await screen.findByText(/Filen «referat.txt» kunne ikke leses som tekst/)).toBeTruthy();
  });
});
