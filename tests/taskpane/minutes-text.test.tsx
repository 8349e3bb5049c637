// «Les inn referat», the text: pasted, dropped or from a file; nothing typed is lost.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { memoryKeep } from '../../src/app';
import type { OpenedFile } from '../../src/app/open-minutes-file';
import { problem } from '../../src/domain';
import { MINUTES, openMinutes, openReview, settle, textField } from './minutes-pane';
import { goTo, openPane } from './pane';

// The readers themselves are tested in tests/minutes/files; here the view is told what they would say.
type Open = typeof import('../../src/app/open-minutes-file').openMinutesFile;
const open = jest.fn<ReturnType<Open>, Parameters<Open>>();
jest.mock('../../src/app/open-minutes-file', () => ({ openMinutesFile: (...file: Parameters<Open>) => open(...file) }));
beforeEach(() => open.mockReset());

const pdf = new File(['%PDF'], 'referat.pdf');
const read = (text: string): OpenedFile => ({ kind: 'read', text, problems: [] });
const choose = (user: Awaited<ReturnType<typeof openPane>>['user'], file = pdf) =>
  user.upload(screen.getByTestId('minutes-file'), file);
const holding = (files: readonly File[]) => ({ dataTransfer: { types: ['Files'], files, dropEffect: 'none' } });

/** A file that is being read until the test says what was in it. */
function slowFile() {
  let end: (result: OpenedFile) => void = () => undefined;
  open.mockImplementation((_file, signal) => {
    signal.addEventListener('abort', () => end({ kind: 'cancelled' }));
    return new Promise((resolve) => (end = resolve));
  });
  return {
    end: (result: OpenedFile) => end(result),
    progress: (done: number, total: number) => open.mock.calls[0]![2]({ done, total }),
  };
}

it('asks for text when there is none', async () => {
  const { user } = await openMinutes();
  await user.click(screen.getByRole('button', { name: 'Les referatet' }));
  expect(screen.getByText('Lim inn referatet først.')).toBeTruthy();
});

it('reads a chosen file into the field, and says so', async () => {
  open.mockResolvedValue(read(MINUTES));
  const { user } = await openMinutes();
  await choose(user);
  expect(await screen.findByText('referat.pdf er lest. Se over teksten, og velg «Les referatet».')).toBeTruthy();
  expect(textField().value).toBe(MINUTES);
});

it('gives back the text that a file took the place of', async () => {
  open.mockResolvedValue(read(MINUTES));
  const { user } = await openMinutes();
  await user.type(textField(), 'Et halvt referat');
  await choose(user);
  await user.click(await screen.findByRole('button', { name: 'Ta tilbake teksten som sto her' }));
  expect(textField().value).toBe('Et halvt referat');
});

it('shows the page a long file has come to, and stops at «Avbryt» with the text as it was', async () => {
  const file = slowFile();
  const { user } = await openMinutes();
  await user.type(textField(), 'Et halvt referat');
  await choose(user);
  expect(screen.getByText('Leser referat.pdf …')).toBeTruthy();
  await settle();
  file.progress(3, 40);
  expect(await screen.findByText('side 3 av 40')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Leser referat.pdf …' }).getAttribute('aria-valuetext')).toBe(
    'side 3 av 40',
  );
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByText('Avbrutt. referat.pdf er ikke lest, og teksten står som den var.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Velg fil …' }));
  expect(textField().value).toBe('Et halvt referat');
});

it('says in words why a file could not be read', async () => {
  open.mockResolvedValue({ kind: 'refused', problems: [problem('fileWithoutText', 'error', { name: 'referat.pdf' })] });
  const { user } = await openMinutes();
  await choose(user);
  expect(await screen.findByText(/referat\.pdf har ingen tekst, bare bilder av sidene \(skannet\)/)).toBeTruthy();
});

it('shows what is missing of a file that was read', async () => {
  const params = { name: 'referat.pdf', count: 1, pages: '2' };
  open.mockResolvedValue({
    kind: 'read',
    text: MINUTES,
    problems: [problem('filePagesWithoutText', 'warning', params)],
  });
  const { user } = await openMinutes();
  await choose(user);
  expect(await screen.findByText(/ingen tekst på side 2/)).toBeTruthy();
  expect(textField().value).toBe(MINUTES);
});

it('says when a file is gone, and when its reader cannot be fetched', async () => {
  const { user } = await openMinutes();
  open.mockResolvedValue({ kind: 'notOpened' });
  await choose(user);
  expect(await screen.findByText(/referat\.pdf kunne ikke åpnes/)).toBeTruthy();
  open.mockResolvedValue({ kind: 'noReader' });
  await choose(user);
  expect(await screen.findByText(/Det som leser referat\.pdf, kunne ikke hentes/)).toBeTruthy();
});

it('takes a file dropped anywhere on the view, and says so while it is held', async () => {
  open.mockResolvedValue(read(MINUTES));
  await openMinutes();
  const somewhere = screen.getByRole('button', { name: 'Les referatet' });
  fireEvent.dragEnter(somewhere, holding([pdf]));
  expect(screen.getByText('Slipp fila her, så leses referatet')).toBeTruthy();
  fireEvent.drop(somewhere, holding([pdf]));
  expect(screen.queryByText('Slipp fila her, så leses referatet')).toBeNull();
  await waitFor(() => expect(textField().value).toBe(MINUTES));
});

it('takes the hint away when the file is carried off, and leaves dragged text to the browser', async () => {
  await openMinutes();
  const somewhere = screen.getByRole('button', { name: 'Les referatet' });
  fireEvent.dragEnter(somewhere, holding([pdf]));
  fireEvent.dragLeave(somewhere, { relatedTarget: document.body });
  expect(screen.queryByText('Slipp fila her, så leses referatet')).toBeNull();
  const text = { dataTransfer: { types: ['text/plain'], files: [] } };
  expect(fireEvent.dragOver(somewhere, text)).toBe(true); // not prevented
  expect(screen.queryByText('Slipp fila her, så leses referatet')).toBeNull();
});

it('reads none of several dropped files', async () => {
  await openMinutes();
  fireEvent.drop(textField(), holding([pdf, pdf]));
  expect(screen.getByText('Slipp én fil om gangen. Ingen av dem er lest.')).toBeTruthy();
  expect(open).not.toHaveBeenCalled();
});

it('takes a file dropped on the draft as new minutes', async () => {
  open.mockResolvedValue(read('Et annet referat'));
  await openReview();
  fireEvent.drop(screen.getByRole('button', { name: 'Tilbake til teksten' }), holding([pdf]));
  await waitFor(() => expect(textField().value).toBe('Et annet referat'));
  expect(screen.getByRole('button', { name: 'Ta tilbake teksten som sto her' })).toBeTruthy();
});

it('keeps the text while another view is shown', async () => {
  const { user } = await openMinutes();
  await user.type(textField(), 'Et halvt referat');
  await user.click(goTo('Oversikt'));
  expect(screen.queryByRole('textbox', { name: 'Referatet' })).toBeNull();
  await user.click(goTo('Mer'));
  await user.click(await screen.findByRole('button', { name: /^Les inn referat/ }));
  expect(textField().value).toBe('Et halvt referat');
});

it('keeps the text when the pane is closed, and forgets what is too long, saying so', async () => {
  const keep = memoryKeep();
  const first = await openMinutes({ keep });
  await first.user.click(textField());
  await first.user.paste('Et halvt referat');
  first.view.unmount();
  const second = await openMinutes({ keep });
  expect(textField().value).toBe('Et halvt referat');
  fireEvent.change(textField(), { target: { value: 'x'.repeat(200_001) } });
  expect(screen.getByText('Teksten er for lang til å bli husket når ruta lukkes.')).toBeTruthy();
  second.view.unmount();
  await openMinutes({ keep });
  expect(textField().value).toBe('');
});
