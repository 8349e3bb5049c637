/** The shapes of a RichApi batch and of its answer, as office.js sends and expects them. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Parallel to `Arguments`; a number > 0 says: the argument is the object with this path id. Nests as arrays do. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex?: number;
}

export interface BatchResponse {
  readonly Results: ActionResult[];
  readonly Error?: BatchError;
}

/** One pushed message: category, type, target id, JSON text, id, whether another user caused it. */
export type EventEntry = readonly [
  category: number,
  type: number,
  targetId: string,
  message: string,
  id: string,
  isRemoteOverride: boolean,
];
