// Which elements the manifest may hold, in which order, and which must be there. An element out of order makes Office refuse
// the whole add-in with a message about something else.
// Source: Microsoft, «How to find the proper order of manifest elements» and the XSD files it points to
// (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0, OfficeAppBasicTypesV1_0), and the reference page of each element.

/** `name!` must be there. The key is the element's name, or its parent's and its own where a name means two things. */
export const sequences = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl AppDomains Hosts! Requirements! DefaultSettings! Permissions! Dictionary VersionOverrides!',
  'OfficeApp/Hosts': 'Host!',
  Requirements: 'Sets! Methods',
  Sets: 'Set!',
  DefaultSettings: 'SourceLocation!',
  AppDomains: 'AppDomain!',
  VersionOverrides: 'Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins',
  'VersionOverrides/Hosts': 'Host!',
  'Hosts/Host': 'Runtimes AllFormFactors! DesktopFormFactor!',
  Runtimes: 'Runtime!',
  AllFormFactors: 'ExtensionPoint!',
  'AllFormFactors/ExtensionPoint': 'Script! Page! Metadata! Namespace!',
  Script: 'SourceLocation!',
  Page: 'SourceLocation!',
  Metadata: 'SourceLocation!',
  DesktopFormFactor: 'GetStarted FunctionFile! ExtensionPoint!',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  'DesktopFormFactor/ExtensionPoint': 'OfficeTab CustomTab',
  CustomTab: 'Group! Label!',
  Group: 'Label! Icon! Control!',
  Control: 'Label! ToolTip Supertip! Icon! Action! Enabled',
  Supertip: 'Title! Description!',
  Icon: 'Image!',
  Resources: 'Images! Urls! ShortStrings! LongStrings!',
  Images: 'Image!',
  Urls: 'Url!',
  ShortStrings: 'String!',
  LongStrings: 'String!',
};

/** In another namespace or of another type an element is passed over without a word. Key: parent and name where a name means two things. */
export const namespaces = {
  OfficeApp: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  VersionOverrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
};
export const types = {
  OfficeApp: 'TaskPaneApp',
  VersionOverrides: 'VersionOverridesV1_0',
  'Hosts/Host': 'Workbook',
  'AllFormFactors/ExtensionPoint': 'CustomFunctions',
  'DesktopFormFactor/ExtensionPoint': 'PrimaryCommandSurface',
};

/** By `xsi:type`. */
export const actionSequences = {
  ExecuteFunction: 'FunctionName!',
  ShowTaskpane: 'TaskpaneId SourceLocation! Title',
};

/** Sizes in pixels that every icon must have. Source: «Resources element», Images. */
export const REQUIRED_ICON_SIZES = [16, 32, 80];

/** Characters. Source: «Resources element», «ShortStrings», «LongStrings», «DisplayName», «Group», «CustomTab». */
export const LIMITS = {
  resid: 32,
  shortString: 125,
  longString: 250,
  displayName: 125,
  description: 250,
  url: 2048,
  id: 125,
};

/** Languages beside DefaultLocale: every text has each of them, and no other. */
export const OVERRIDE_LOCALES = ['en-US'];

/** Where Microsoft's pages ask for an image of one size. Source: «IconUrl element», «HighResolutionIconUrl element». */
export const ICON_URL_SIZES = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Source: design §6; «Excel JavaScript API», «Shared runtime» and «Custom Functions» requirement sets. */
export const REQUIREMENT_SETS = { ExcelApi: '1.9', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1' };
