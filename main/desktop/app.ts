import { join } from 'node:path';
import { app, dialog, protocol, session } from 'electron/main';
import { SCHEME } from './address.ts';
import { answerBridge } from './bridge.ts';
import { EngineProcess } from './engine-process.ts';
import { forward } from './forward.ts';
import { cutOffNetwork, guardContents, guardSession } from './guard.ts';
import { setMenu } from './menu.ts';
import { makePipe } from './pipe.ts';
import { openWindow, showWindow } from './window.ts';

// The folder of the built program, and where its files lie that must be files to the system, too.
const PROGRAM = app.getAppPath();
const UNPACKED = app.isPackaged ? join(process.resourcesPath, 'app.asar.unpacked') : PROGRAM;

// The same as the browser host's, so that recent libraries are known to both; whoever names another folder has it.
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', join(app.getPath('appData'), 'juanzong'));
app.enableSandbox();
app.commandLine.appendSwitch('lang', 'zh-CN');
cutOffNetwork();
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  void app.whenReady().then(run);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const pipe = makePipe();
  const places = {
    interfaceFolder: join(PROGRAM, 'dist', 'renderer'),
    sampleFolder: join(UNPACKED, 'resources', 'sample'),
    settingsFolder: app.getPath('userData'),
  };
  const engine = new EngineProcess(pipe, places, () => void recover(engine));
  const ask = (request: Request): Promise<Response> => forward(request, engine.upstream);

  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  guardSession(session.defaultSession);
  protocol.handle(SCHEME, ask);
  answerBridge(ask);
  setMenu();
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (engine.isRunning) {
      event.preventDefault();
      void engine.stop().then(() => app.quit());
    } else {
      pipe.remove();
    }
  });

  try {
    await engine.start();
    openWindow();
  } catch {
    dialog.showErrorBox(
      '卷宗没有启动',
      '内部服务启动失败，请重新启动程序；仍不行时请重新安装，卷宗库不受影响。',
    );
    app.quit();
  }
}

/** The page comes back by itself: its requests fail while there is no engine, and succeed as soon as there is. */
async function recover(engine: EngineProcess): Promise<void> {
  try {
    await engine.start();
    void dialog.showMessageBox({
      type: 'warning',
      title: '卷宗',
      message: '内部服务意外停止，已经重新启动。',
      detail: '已保存的内容不受影响。停止时正在保存的一项可能没有存上，请核对后再保存一次。',
      buttons: ['知道了'],
    });
  } catch {
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      title: '卷宗',
      message: '内部服务意外停止，没有能够重新启动。',
      detail: '已保存的内容不受影响。',
      buttons: ['再试一次', '退出'],
      cancelId: 1,
    });
    if (choice === 0) await recover(engine);
    else app.quit();
  }
}
