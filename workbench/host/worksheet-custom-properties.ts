/** Excel.WorksheetCustomPropertyCollection: texts an add-in keeps with one sheet. Keys ignore case. */
import type { Identity } from '../wire/wire-object';
import { check, HostCollection, HostObject, sheetOf, type Scope } from './scope';

function change(scope: Scope, sheetId: string, edit: (properties: Map<string, string>) => void): void {
  scope.book.assertWritable();
  const properties = new Map(sheetOf(scope.book, sheetId).customProperties);
  edit(properties);
  scope.book.engine.updateSheet(sheetId, { customProperties: properties });
}

export class WorksheetCustomPropertyCollection extends HostCollection {
  static override readonly wireName = 'WorksheetCustomPropertyCollection';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
  ) {
    super(scope);
  }
  #find(key: string): string | undefined {
    const wanted = key.toLowerCase();
    return [...sheetOf(this.scope.book, this.sheetId).customProperties.keys()].find((k) => k.toLowerCase() === wanted);
  }
  items(): WorksheetCustomProperty[] {
    return [...sheetOf(this.scope.book, this.sheetId).customProperties.keys()].map(
      (k) => new WorksheetCustomProperty(this.scope, this.sheetId, k),
    );
  }
  override item(key: unknown): WorksheetCustomProperty | null {
    return this.GetItemOrNullObject(key);
  }
  GetItemOrNullObject(key: unknown): WorksheetCustomProperty | null {
    const found = this.#find(String(key));
    return found === undefined ? null : new WorksheetCustomProperty(this.scope, this.sheetId, found);
  }
  GetCount(): number {
    return sheetOf(this.scope.book, this.sheetId).customProperties.size;
  }
  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    check(typeof key === 'string' && key !== '' && typeof value === 'string', 'InvalidArgument');
    const own = this.#find(key) ?? key;
    change(this.scope, this.sheetId, (p) => p.set(own, value));
    return new WorksheetCustomProperty(this.scope, this.sheetId, own);
  }
}

export class WorksheetCustomProperty extends HostObject {
  static override readonly wireName = 'WorksheetCustomProperty';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
    private readonly key: string,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { _Id: this.key };
  }
  override isGone(): boolean {
    return !sheetOf(this.scope.book, this.sheetId).customProperties.has(this.key);
  }
  get Key(): string {
    return this.key;
  }
  get _Id(): string {
    return this.key;
  }
  get Value(): string {
    return sheetOf(this.scope.book, this.sheetId).customProperties.get(this.key) ?? '';
  }
  set Value(value: string) {
    change(this.scope, this.sheetId, (p) => p.set(this.key, value));
  }
  Delete(): void {
    change(this.scope, this.sheetId, (p) => p.delete(this.key));
  }
}
