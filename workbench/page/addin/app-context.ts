/** What office.js asks first: who the host is, what it can do, which document is open. Every key here is one it needs. */
import type { RequirementSets } from '../../line/requirement-sets';

export interface ContextOptions {
  readonly appId: string;
  readonly name: string;
  readonly fileName: string;
  readonly displayLanguage: string;
  readonly readOnly: boolean;
  readonly requirementSets: RequirementSets;
  readonly settings: ReadonlyMap<string, unknown>;
}

const EXCEL_ON_THE_WEB = 16;
const TASK_PANE = 2;

export function appContext(options: ContextOptions): object {
  return {
    _id: options.appId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: options.displayLanguage,
    _dataLocale: 'nb-NO',
    _docUrl: `https://localhost/${encodeURIComponent(options.fileName)}`,
    _clientMode: options.readOnly ? 0 : 1,
    _settings: [...options.settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: options.appId,
    _appInstanceId: options.appId,
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _hostFullVersion: '16.0.18000.40000',
    _hostCustomMessage: '',
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: options.name,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: TASK_PANE,
  };
}
