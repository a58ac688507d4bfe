import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, screen } from 'electron/main';
import { PAGE } from './address.ts';
import { fitInto, readWindowState, SMALLEST, type WindowState, writeWindowState } from './window-state.ts';

const PRELOAD = fileURLToPath(new URL('./preload.cjs', import.meta.url));

/** Opens one more window on the engine's page. */
export function openWindow(): void {
  const file = join(app.getPath('userData'), 'window.json');
  const last = readWindowState(file);
  const display = last ? screen.getDisplayMatching(last.bounds) : screen.getPrimaryDisplay();
  const bounds = fitInto(display.workArea, last?.bounds ?? null);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(SMALLEST.width, bounds.width),
    minHeight: Math.min(SMALLEST.height, bounds.height),
    show: false,
    title: '卷宗',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (last?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeWindowState(file, stateOf(window)));
  askBeforeLosing(window);
  reloadAfterCrash(window);
  void window.loadURL(PAGE);
}

/** Brings the window that was used last to the front. */
export function showWindow(): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized()) window.restore();
  if (window) window.focus();
  else openWindow();
}

function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** The page objects to closing while something is not saved; a browser would ask by itself. */
function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: '卷宗',
      message: '还有内容没有保存，关闭后将丢失。',
      buttons: ['返回', '仍要关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
}

function reloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: '卷宗',
      message: '窗口意外停止，将重新载入。',
      detail: '已保存的内容不受影响，正在填写、尚未保存的内容请重新填写。',
      buttons: ['重新载入'],
    });
    window.reload();
  });
}
