import { app, dialog, Menu } from 'electron/main';
import { openWindow } from './window.ts';

/** The few things that only the shell can do; everything else is in the page. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [
          { label: '新窗口', accelerator: 'CommandOrControl+Shift+N', click: openWindow },
          { label: '关闭窗口', role: 'close' },
          { type: 'separator' },
          { label: '退出', role: 'quit' },
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
