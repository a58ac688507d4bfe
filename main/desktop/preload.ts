import { contextBridge, ipcRenderer, webUtils } from 'electron/renderer';
import { BRIDGE, type DesktopBridge } from '../../shared/desktop.ts';
import type { BridgeAnswer } from './bridge.ts';

async function ask(channel: string, url: string): Promise<void> {
  const answer: BridgeAnswer = await ipcRenderer.invoke(channel, url);
  if (!answer.ok) throw new Error(answer.message);
}

const bridge: DesktopBridge = {
  pathOf: (file) => webUtils.getPathForFile(file),
  openCopy: (url) => ask('copy:open', url),
  showInFolder: (url) => ask('copy:show', url),
};

contextBridge.exposeInMainWorld(BRIDGE, bridge);
