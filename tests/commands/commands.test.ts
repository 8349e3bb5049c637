// The ribbon's handlers: each command of the list is there, runs its use case, and tells Excel when it is over.
import {
  cellWords,
  commandIds,
  commands,
  memoryKeep,
  Store,
  workbookText,
  type CommandId,
  type Deps,
} from '../../src/app';
import { associateCommands, showPane, type CommandEvent } from '../../src/commands';
import { nb } from '../support/translators';
import { day } from '../support/builders';
import { MemoryGateway } from '../support/memory-gateway';

function aRibbon(open: () => Promise<void> = () => Promise.resolve()) {
  const gateway = new MemoryGateway(cellWords);
  const store = new Store();
  const shown: string[] = [];
  const deps: Deps = {
    gateway,
    store,
    t: nb,
    workbookText,
    words: cellWords,
    today: () => day('2025-04-10'),
    keep: memoryKeep(),
    showPane: () => {
      shown.push(store.current().view);
      return open();
    },
  };
  const handlers = new Map<CommandId, (event: CommandEvent) => void>();
  associateCommands((id, handler) => handlers.set(id, handler), deps);
  /** Resolves when Excel is told that the command is over. */
  const press = (id: CommandId) => new Promise<void>((completed) => handlers.get(id)!({ completed }));
  return { gateway, store, shown, handlers, press };
}

it('knows every command of the list', () => {
  expect([...aRibbon().handlers.keys()]).toEqual([...commandIds]);
});

it.each(commandIds)('tells Excel that %s is over', async (id) => {
  const { press, store } = aRibbon();
  await press(id);
  expect(store.current().activity).toBe('idle');
});

it.each(commandIds.filter((id) => commands[id].run !== undefined))(
  'tells Excel that %s is over when the workbook fails, and shows why',
  async (id) => {
    const { gateway, press, shown, store } = aRibbon();
    gateway.failNext('protected');
    await press(id);
    expect(store.current().notice).toMatchObject({ kind: 'error', key: 'error.protected' });
    expect(shown.length).toBeGreaterThan(0);
  },
);

it('tells Excel that a command is over when the pane fails', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { press, store } = aRibbon(() => Promise.reject(new Error('no pane')));
  await press('readMinutes');
  expect(store.current().notice?.key).toBe('error.unexpected');
  log.mockRestore();
});

it('makes the register without opening the pane when all goes well', async () => {
  const { gateway, press, shown } = aRibbon();
  await press('createRegister');
  expect(gateway.tables.size).toBe(5);
  expect(shown).toEqual([]);
});

it('opens the pane on the view of the command', async () => {
  const { press, shown } = aRibbon();
  await press('readMinutes');
  expect(shown).toEqual(['minutes']);
});

it('tolerates a host that cannot show the pane', async () => {
  await expect(showPane(() => Promise.reject(new Error('not supported')))).resolves.toBeUndefined();
});
