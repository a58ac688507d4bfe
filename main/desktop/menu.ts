import { app, dialog, Menu } from 'electron/main';
import { openWindow } from './window.ts';

/**
 * What only the shell can do: windows, the clipboard's keys, zoom, the program itself. Everything else, from import to
 * backup, is in the menu of the page, which shows the page's own registry of commands and so is the same in a browser
 * and never names what cannot be done at the moment. 撤销 and 重做 are missing on purpose: their keys are the page's,
 * which takes back what was saved, or the text field's, which the runtime handles without a menu.
 */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [
          { label: '新窗口', accelerator: 'CommandOrControl+Shift+N', click: openWindow },
          { label: '最小化', role: 'minimize' },
          { label: '关闭窗口', role: 'close' },
          { type: 'separator' },
          { label: '退出卷宗', role: 'quit' },
        ],
      },
      {
        label: '编辑',
        submenu: [
          { label: '剪切', role: 'cut' },
          { label: '复制', role: 'copy' },
          { label: '粘贴', role: 'paste' },
          { label: '全选', role: 'selectAll' },
        ],
      },
      {
        label: '显示',
        submenu: [
          { label: '重新载入', role: 'reload' },
          { type: 'separator' },
          { label: '放大', role: 'zoomIn' },
          { label: '缩小', role: 'zoomOut' },
          { label: '实际大小', role: 'resetZoom' },
          { type: 'separator' },
          { label: '全屏', role: 'togglefullscreen' },
        ],
      },
      { label: '帮助', submenu: [{ label: '关于卷宗', click: showAbout }] },
    ]),
  );
}

function showAbout(): void {
  void dialog.showMessageBox({
    type: 'info',
    title: '关于卷宗',
    message: `卷宗 ${app.getVersion()}`,
    detail: '巡察整改案卷管理。离线单机运行，不连接网络。',
    buttons: ['关闭'],
  });
}
