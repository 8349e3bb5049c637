// What the page of the add-in may load and who may show it, as a Content-Security-Policy header. docs/security.md has it for
// those who serve the built add-in; the workbench serves the pane under it, so that nothing comes in that breaks it.

/** Source: Microsoft, «Reference the Office JavaScript API library». */
const OFFICE_JS = 'https://appsforoffice.microsoft.com';

/**
 * Excel on the web shows the page within its own, and that within SharePoint, OneDrive or the start page. Microsoft has no list;
 * sources: OfficeDev/office-js issue 3342, OfficeDev/office-js-docs-pr issue 4911. Desktop Excel asks for none.
 */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

const DIRECTIVES = {
  'default-src': ["'none'"],
  // No 'unsafe-inline' and no 'unsafe-eval': texts of a workbook cannot become code, whatever goes wrong in the page.
  'script-src': ["'self'", OFFICE_JS],
  // Fluent makes its style sheets in the page, and so does office.js (OfficeDev/office-js issue 1687). Styles run nothing.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  // Nothing is sent anywhere: own files, and what office.js loads from where it comes from.
  'connect-src': ["'self'", OFFICE_JS],
  // Reading PDF.
  'worker-src': ["'self'"],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'", ...OFFICE_HOSTS],
};

export const contentSecurityPolicy = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** All of the headers that docs/security.md asks for. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
