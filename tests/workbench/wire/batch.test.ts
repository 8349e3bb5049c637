// The batch interpreter on a toy object model: it must know nothing of Excel.
import { ApiError } from '../../../workbench/wire/api-error';
import { ActionType, PathType } from '../../../workbench/wire/constants';
import type { Action, BatchRequest, ObjectPath } from '../../../workbench/wire/messages';
import { WireSession } from '../../../workbench/wire/session';
import { membersOf, WireCollection, WireObject } from '../../../workbench/wire/wire-object';

class Leaf extends WireObject {
  static override readonly wireName = 'Leaf';
  gone = false;
  private color = 'green';
  constructor(private readonly key: string) {
    super();
  }
  override identity(): Record<string, string> {
    return { Id: this.key };
  }
  override isGone(): boolean {
    return this.gone;
  }
  get Id(): string {
    return this.key;
  }
  get Color(): Promise<string> {
    return Promise.resolve(this.color);
  }
  set Color(value: string | Promise<string>) {
    if (value === 'none') throw new ApiError('InvalidArgument');
    if (typeof value === 'string') this.color = value;
  }
  Same(other: unknown, options: { readonly with?: unknown } | null): boolean {
    return other === this || options?.with === this;
  }
  hidden(): string {
    return 'not over the wire';
  }
}
class Leaves extends WireCollection {
  static override readonly wireName = 'LeafCollection';
  readonly list = [new Leaf('a'), new Leaf('b'), new Leaf('c')];
  made = 0;
  items(): Leaf[] {
    return this.list;
  }
  override item(key: unknown): Leaf | null {
    return this.list.find((leaf) => leaf.Id === key) ?? null;
  }
  get Count(): number {
    return this.list.length;
  }
  GetItemOrNullObject(key: string): Leaf | null {
    return this.item(key);
  }
  Add(key: string): Leaf {
    this.made += 1;
    const leaf = new Leaf(key);
    this.list.push(leaf);
    return leaf;
  }
}
class Tree extends WireObject {
  static override readonly wireName = 'Tree';
  static override readonly navigation = ['Leaves'];
  readonly leaves = new Leaves();
  get Leaves(): Leaves {
    return this.leaves;
  }
  get Name(): string {
    return 'ask';
  }
}

const ROOT: ObjectPath = { Id: 1, ObjectPathType: PathType.globalObject };
const LEAVES: ObjectPath = { Id: 2, ObjectPathType: PathType.property, Name: 'Leaves', ParentObjectPathId: 1 };
const leaf = (key: string, id = 3): ObjectPath => ({
  Id: id,
  ObjectPathType: PathType.indexer,
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [key] },
});
const method = (Name: string, Arguments: unknown[], id = 3, parent = 2): ObjectPath => ({
  Id: id,
  ObjectPathType: PathType.method,
  Name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments },
});
const batch = (paths: ObjectPath[], actions: Omit<Action, 'Id'>[]): BatchRequest => ({
  Actions: actions.map((a, i) => ({ Id: i + 1, ...a })),
  ObjectPaths: Object.fromEntries([ROOT, LEAVES, ...paths].map((p) => [p.Id, p])),
});
const query = (ObjectPathId: number, Select?: string[], page: object = {}): Omit<Action, 'Id'> => ({
  ActionType: ActionType.query,
  ObjectPathId,
  QueryInfo: { ...(Select ? { Select } : {}), ...page },
});
const instantiate = (ObjectPathId: number): Omit<Action, 'Id'> => ({
  ActionType: ActionType.instantiate,
  ObjectPathId,
});

let tree: Tree;
let session: WireSession;
const faults: unknown[] = [];
beforeEach(() => {
  tree = new Tree();
  session = new WireSession(tree, new Map(), (fault) => faults.push(fault));
});
const run = async (paths: ObjectPath[], ...actions: Omit<Action, 'Id'>[]) => session.execute(batch(paths, actions));
const values = async (paths: ObjectPath[], ...actions: Omit<Action, 'Id'>[]): Promise<unknown[]> =>
  (await run(paths, ...actions)).Results.map((r) => r.Value);

it('answers identities, and values that come later', async () => {
  expect(await values([leaf('a')], instantiate(1), instantiate(3), query(3))).toEqual([
    {},
    { Id: 'a' },
    { Id: 'a', Color: 'green' },
  ]);
});

it('selects by path whatever the case, with * and names of navigation for all below', async () => {
  expect(await values([], query(1, ['name', 'leaves/id']))).toEqual([
    { Name: 'ask', Leaves: { _Items: [{ Id: 'a' }, { Id: 'b' }, { Id: 'c' }] } },
  ]);
  expect(await values([], query(2, ['*'], { Top: 1, Skip: 1 }))).toEqual([
    { Count: 3, _Items: [{ Id: 'b', Color: 'green' }] },
  ]);
  expect(await values([], query(1, ['leaves']))).toEqual([
    { Leaves: { Count: 3, _Items: expect.arrayContaining([{ Id: 'a', Color: 'green' }]) } },
  ]);
  expect(await values([], query(2, ['count']))).toEqual([{ Count: 3 }]);
});

it('answers a retrieve under the client’s own names', async () => {
  expect(await values([], { ...query(2, ['color']), ActionType: ActionType.queryAsJson })).toEqual([
    { items: ['a', 'b', 'c'].map((id) => ({ id, color: 'green' })) },
  ]);
});

it('runs a method that makes something once, when it is instantiated', async () => {
  expect(await values([method('Add', ['d'])], instantiate(3), query(3, ['id']), query(3, ['color']))).toHaveLength(3);
  expect(tree.leaves.made).toBe(1);
});

it('answers null for null objects and for everything below them', async () => {
  const none = method('GetItemOrNullObject', ['x']);
  const below = method('Same', [], 4, 3);
  const set = {
    ActionType: ActionType.setProperty,
    ObjectPathId: 3,
    Name: 'Color',
    ArgumentInfo: { Arguments: ['red'] },
  };
  const call = { ActionType: ActionType.method, ObjectPathId: 3, Name: 'Same', ArgumentInfo: { Arguments: [] } };
  expect(await values([none, below], instantiate(3), query(3), instantiate(4), set, call)).toEqual([
    null,
    null,
    null,
    { _IsNull: true },
  ]);
});

it('stops at the first failure and says where', async () => {
  const set = (id: number, color: string) => ({
    ActionType: ActionType.setProperty,
    ObjectPathId: id,
    Name: 'Color',
    ArgumentInfo: { Arguments: [color] },
  });
  const answer = await run([leaf('a'), leaf('b', 4)], instantiate(3), set(3, 'red'), set(3, 'none'), set(4, 'red'));
  expect(answer).toEqual({
    Results: [{ ActionId: 1, Value: { Id: 'a' } }],
    Error: {
      Code: 'InvalidArgument',
      Message: 'The argument is invalid or missing or has an incorrect format.',
      Location: 'Leaf.color',
      HttpStatusCode: 400,
      ActionIndex: 2,
    },
  });
  expect(await Promise.all(tree.leaves.list.slice(0, 2).map((l) => l.Color))).toEqual(['red', 'green']);
});

it('names what is missing', async () => {
  expect((await run([leaf('x')], instantiate(3))).Error).toMatchObject({
    Code: 'ItemNotFound',
    Location: 'LeafCollection.getItem',
    HttpStatusCode: 404,
  });
  expect((await run([leaf('a')], query(3, ['weight']))).Error).toMatchObject({
    Code: 'ApiNotFound',
    Message: 'workbench has no Leaf.weight',
  });
  const hidden = { ActionType: ActionType.method, ObjectPathId: 3, Name: 'hidden', ArgumentInfo: { Arguments: [] } };
  expect((await run([leaf('a')], hidden)).Error?.Message).toBe('workbench has no Leaf.hidden');
  const event = {
    ActionType: ActionType.method,
    ObjectPathId: 3,
    Name: '_RegisterFellEvent',
    ArgumentInfo: { Arguments: [] },
  };
  expect((await run([leaf('a')], event)).Error?.Message).toBe('workbench has no Leaf.onFell');
});

it('hands over objects given as arguments, alone and inside others', async () => {
  const call = (argumentInfo: object) => ({
    ActionType: ActionType.method,
    ObjectPathId: 3,
    Name: 'Same',
    ArgumentInfo: argumentInfo,
  });
  expect(
    await values(
      [leaf('a'), leaf('b', 4)],
      call({ Arguments: [3, null], ReferencedObjectPathIds: [3, 0] }),
      call({ Arguments: [4, null], ReferencedObjectPathIds: [4, 0] }),
      call({ Arguments: [null, { with: { _ObjectPathId: 3 } }] }),
    ),
  ).toEqual([true, false, true]);
});

it('keeps objects between batches until they are released or gone', async () => {
  const keep = {
    ActionType: ActionType.method,
    ObjectPathId: 3,
    Name: '_KeepReference',
    ArgumentInfo: { Arguments: [] },
  };
  expect(await values([leaf('a')], instantiate(3), keep, instantiate(3))).toEqual([
    { Id: 'a' },
    null,
    { Id: 'a', _ReferenceId: 'ref-1' },
  ]);
  const kept: ObjectPath = { Id: 3, ObjectPathType: PathType.referenceId, Name: 'ref-1' };
  expect(await values([kept], query(3, ['color']))).toEqual([{ Id: 'a', _ReferenceId: 'ref-1', Color: 'green' }]);
  tree.leaves.list[0]!.gone = true;
  expect((await run([kept], instantiate(3))).Error?.Code).toBe('ItemNotFound');
  await run([], {
    ActionType: ActionType.method,
    ObjectPathId: 1,
    Name: '_RemoveReference',
    ArgumentInfo: { Arguments: ['ref-1'] },
  });
  expect([...session.keptObjects]).toEqual([]);
});

it('answers a trace, which event registration waits for', async () => {
  expect(await values([], { ActionType: ActionType.trace, ObjectPathId: 0, Name: '' })).toEqual([null]);
});

it('makes a fault of the host GeneralException, and tells whoever runs it', async () => {
  Object.defineProperty(tree, 'leaves', {
    get: () => {
      throw new TypeError('broken');
    },
  });
  expect((await run([], instantiate(2))).Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500 });
  expect(faults.at(-1)).toBeInstanceOf(TypeError);
});

it('reads a class’s members off its prototypes', () => {
  expect(membersOf(Leaf)).toEqual({ scalars: ['Id', 'Color'], navigation: [], methods: ['Same'], writable: ['Color'] });
});
