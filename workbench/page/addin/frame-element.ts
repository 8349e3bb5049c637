/** The iframe of an add-in's page, told in its window name who its host is, as Excel on the web does it. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly appId: string;
  readonly displayLanguage: string;
  readonly isDialog: boolean;
}

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

export function frameElement(url: string, title: string, identity: FrameIdentity): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const { conversationId, appId, displayLanguage, isDialog } = identity;
  const flags = isDialog ? 0 : SHARED_RUNTIME + CUSTOM_FUNCTIONS;
  // Telemetry is switched off: the page talks to nobody but this machine.
  const hostInfo = [
    'Excel',
    'Web',
    '16.01',
    displayLanguage,
    conversationId,
    isDialog ? 'isDialog' : '',
    'disableLogging',
    flags,
  ];
  frame.name = JSON.stringify({
    baseFrameName: `_xdm_${conversationId}`,
    hostInfo: hostInfo.join('$'),
    xdmInfo: [conversationId, appId, location.origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
  frame.title = title;
  frame.allow = 'clipboard-read; clipboard-write';
  frame.style.cssText = 'border: 0; width: 100%; height: 100%; display: block;';
  frame.src = url;
  return frame;
}

/** A reused id would give the client the settings of an earlier load: it keeps them in the session's storage. */
export const newConversationId = (): string => crypto.randomUUID().replaceAll('-', '');
