import { app, type Session, type WebContents } from 'electron/main';
import { isOwn, isPage } from './address.ts';

/** Call before the app is ready. Whatever still asks for the network finds none, neither by name nor by proxy. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Denies a session every request that is not for the engine, and every permission but the two below. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url, resourceType }, callback) => {
    // Small pictures stand in the style sheets themselves; as a page of its own such an address is refused.
    const isInline = url.startsWith('data:') && resourceType !== 'mainFrame' && resourceType !== 'subFrame';
    callback({ cancel: !isOwn(url) && !isInline });
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(mayUse(permission, contents.getURL())),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Every file that leaves goes through the dialog that asks where to.
  session.on('will-download', (event, item) => {
    if (!isOwn(item.getURL())) event.preventDefault();
    else item.setSaveDialogOptions({ title: '另存为', defaultPath: item.getFilename() });
  });
}

/** To copy text, and to show the wall chart on the whole screen. */
const PERMITTED = new Set(['clipboard-sanitized-write', 'fullscreen']);

function mayUse(permission: string, address: string): boolean {
  return PERMITTED.has(permission) && isOwn(`${address.replace(/\/$/, '')}/`);
}

/** Keeps a page where it is: no other address, no frame, no window, no view of something else. */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
