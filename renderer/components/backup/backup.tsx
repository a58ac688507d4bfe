import { SaveOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState } from 'react';
import { useCommands } from '../../commands/index.ts';
import { engine, runJob, useWorkspace } from '../../engine/index.ts';
import { FolderPicker } from '../folder-picker/index.ts';

/** The command 备份 and the dialog that asks where to. Mounted once. */
export function Backup() {
  const { message } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const hasLibrary = Boolean(useWorkspace().data?.library);
  useCommands([
    {
      id: 'library.backUp',
      name: '备份',
      group: '卷宗库',
      keywords: ['复制', '移动硬盘', '保存一份'],
      icon: <SaveOutlined />,
      enabled: hasLibrary,
      hint: '把整个卷宗库复制到另一个文件夹',
      run: () => setAsking(true),
    },
  ]);
  if (!isAsking) return null;
  return (
    <FolderPicker
      title="备份卷宗库"
      action="备份到此处"
      choose="folder"
      explanation="请选择存放备份的文件夹，最好在移动硬盘或另一块磁盘上。备份是一个新的文件夹，以前的备份保持不动。"
      onPick={async (folder) => {
        setAsking(false);
        const backup = await runJob('正在备份', (options) => engine.backup.run.mutate({ folder }, options));
        if (backup) message.success(`已备份到“${backup.path}”`, 6);
      }}
      onClose={() => setAsking(false)}
    />
  );
}
