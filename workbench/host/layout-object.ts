/** What the parts of a page layout share: their sheet and its layout in the ledger. */
import type { PageLayoutState } from '../engine/engine';
import { HostObject, sheetOf, type Scope } from './scope';

export abstract class LayoutObject extends HostObject {
  constructor(
    scope: Scope,
    protected readonly sheetId: string,
  ) {
    super(scope);
  }
  protected get layout(): PageLayoutState {
    return sheetOf(this.scope.book, this.sheetId).pageLayout;
  }
  protected change(patch: Partial<PageLayoutState>): void {
    this.scope.book.assertWritable();
    this.engine.updateSheet(this.sheetId, { pageLayout: { ...this.layout, ...patch } });
  }
  protected other(key: string, fallback: unknown): unknown {
    return this.layout.other?.[key] ?? fallback;
  }
  protected setOther(key: string, value: unknown): void {
    this.change({ other: { ...this.layout.other, [key]: value } });
  }
}
