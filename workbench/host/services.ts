/**
 * Objects a client makes by type name rather than through the workbook: start-up notices, the add-in's runtime state,
 * ribbon and shortcuts, custom function results. What they should do is the host page's business, passed in as hooks.
 */
import { HostObject, type Scope } from './scope';
import { MessageCategory } from '../wire/constants';
import { type WireObject, type Identity } from '../wire/wire-object';

export interface ServiceHooks {
  /** The pane is shown or hidden by the add-in (`Office.addin.showAsTaskpane`, `hide`). */
  readonly onRuntimeState?: (state: 'Visible' | 'Background') => void;
  readonly onRibbonUpdate?: (id: string, change: Readonly<Record<string, unknown>>) => void;
  readonly onRibbonCreate?: (json: string) => void;
  readonly onCustomFunctionsReady?: () => void;
  readonly onCustomFunctionResults?: (results: readonly unknown[]) => void;
}

export function servicesOf(scope: Scope, hooks: ServiceHooks): ReadonlyMap<string, WireObject> {
  return new Map<string, WireObject>([
    ['Microsoft.InternalService.AddinInternalService', new AddinInternalService(scope)],
    ['Microsoft.ExcelServices.CustomFunctions', new CustomFunctions(scope, hooks)],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', new AppRuntimePersistenceService(scope)],
    ['Microsoft.AppRuntime.AppRuntimeService', new AppRuntimeService(scope, hooks)],
    ['Microsoft.DynamicRibbon.DynamicRibbon', new DynamicRibbon(scope, hooks)],
  ]);
}

/** `Office.addin.onVisibilityModeChanged`. */
const VISIBILITY_EVENT = 65_539;

class AddinInternalService extends HostObject {
  static override readonly wireName = 'AddinInternalService';
  NotifyActionHandlerReady(): void {}
}

class CustomFunctions extends HostObject {
  static override readonly wireName = 'CustomFunctions';
  constructor(
    scope: Scope,
    private readonly hooks: ServiceHooks,
  ) {
    super(scope);
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.hooks.onCustomFunctionsReady?.();
  }
  _GetEnabledFeatures(): number[] {
    return [1, 2, 3, 4];
  }
  SetInvocationArrayResults(results: readonly unknown[]): void {
    this.hooks.onCustomFunctionResults?.(results);
  }
  SetInvocationResults(results: readonly unknown[]): void {
    this.hooks.onCustomFunctionResults?.(results);
  }
}

class AppRuntimePersistenceService extends HostObject {
  static override readonly wireName = 'AppRuntimePersistenceService';
  #state = 'Inactive';
  SetAppRuntimeStartState(state: string): void {
    this.#state = state;
  }
  GetAppRuntimeStartState(): string {
    return this.#state;
  }
}

class AppRuntimeService extends HostObject {
  static override readonly wireName = 'AppRuntimeService';
  #state: 'Visible' | 'Background' = 'Visible';
  constructor(
    scope: Scope,
    private readonly hooks: ServiceHooks,
  ) {
    super(scope);
  }
  SetAppRuntimeState(state: 'Visible' | 'Background'): void {
    const changed = this.#state !== state;
    this.#state = state;
    this.hooks.onRuntimeState?.(state);
    const message = JSON.stringify({ visibility: state === 'Visible' ? 'Visible' : 'Hidden' });
    if (changed) this.scope.client.deliver([[MessageCategory.apiEvent, VISIBILITY_EVENT, '', message, '', false]]);
  }
  GetAppRuntimeState(): string {
    return this.#state;
  }
}

class DynamicRibbon extends HostObject {
  static override readonly wireName = 'DynamicRibbon';
  constructor(
    scope: Scope,
    private readonly hooks: ServiceHooks,
  ) {
    super(scope);
  }
  GetButton(id: string): RibbonPart {
    return new RibbonPart(this.scope, this.hooks, id);
  }
  GetTab(id: string): RibbonPart {
    return new RibbonPart(this.scope, this.hooks, id);
  }
  ExecuteRequestUpdate(json: string): void {
    this.hooks.onRibbonUpdate?.('', JSON.parse(json) as Record<string, unknown>);
  }
  ExecuteRequestCreate(json: string): void {
    this.hooks.onRibbonCreate?.(json);
  }
}

class RibbonPart extends HostObject {
  static override readonly wireName = 'RibbonButton';
  constructor(
    scope: Scope,
    private readonly hooks: ServiceHooks,
    private readonly id: string,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get Enabled(): boolean {
    return true;
  }
  set Enabled(enabled: boolean) {
    this.hooks.onRibbonUpdate?.(this.id, { enabled });
  }
  SetVisibility(visible: boolean): void {
    this.hooks.onRibbonUpdate?.(this.id, { visible });
  }
}
