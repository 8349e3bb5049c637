/** Excel.SettingCollection: values the add-in keeps in the workbook. */
import type { Identity } from '../wire/wire-object';
import { check, ensure, HostCollection, HostObject, type Scope } from './scope';

export class SettingCollection extends HostCollection {
  static override readonly wireName = 'SettingCollection';
  items(): Setting[] {
    return [...this.engine.book.settings.keys()].map((key) => new Setting(this.scope, key));
  }
  override item(key: unknown): Setting | null {
    return this.GetItemOrNullObject(key);
  }
  GetItemOrNullObject(key: unknown): Setting | null {
    return this.engine.book.settings.has(String(key)) ? new Setting(this.scope, String(key)) : null;
  }
  GetCount(): number {
    return this.engine.book.settings.size;
  }
  Add(key: unknown, value: unknown): Setting {
    check(typeof key === 'string' && key !== '', 'InvalidArgument');
    this.scope.book.assertWritable();
    this.engine.setSettings(new Map([...this.engine.book.settings, [key, value]]));
    return new Setting(this.scope, key);
  }
}

export class Setting extends HostObject {
  static override readonly wireName = 'Setting';
  constructor(
    scope: Scope,
    private readonly key: string,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { _Id: this.key };
  }
  override isGone(): boolean {
    return !this.engine.book.settings.has(this.key);
  }
  get Key(): string {
    return this.key;
  }
  get _Id(): string {
    return this.key;
  }
  get Value(): unknown {
    return ensure(this.engine.book.settings.get(this.key), 'ItemNotFound');
  }
  set Value(value: unknown) {
    this.engine.setSettings(new Map([...this.engine.book.settings, [this.key, value]]));
  }
  Delete(): void {
    const settings = new Map(this.engine.book.settings);
    settings.delete(this.key);
    this.engine.setSettings(settings);
  }
}
