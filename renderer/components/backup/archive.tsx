import { InboxOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommands } from '../../commands/index.ts';
import { engine, runJob } from '../../engine/index.ts';
import { FolderPicker } from '../folder-picker/index.ts';

/** The command 归档 for the case file that is open, and the dialog that asks where to. Mounted once. */
export function Archive() {
  const { message } = App.useApp();
  const [location] = useLocation();
  const [caseFileId, setCaseFileId] = useState<string | null>(null);
  const open = /^\/cases\/([^/]+)/u.exec(location)?.[1] ?? null;
  useCommands([
    {
      id: 'caseFile.archive',
      name: '归档本卷宗',
      group: '卷宗库',
      keywords: ['归档包', '移交', 'BagIt'],
      icon: <InboxOutlined />,
      enabled: open !== null,
      hint: '把打开的卷宗连同全部材料写成归档包',
      run: () => setCaseFileId(open),
    },
  ]);
  if (caseFileId === null) return null;
  return (
    <FolderPicker
      title="归档本卷宗"
      action="归档到此处"
      choose="folder"
      explanation="请选择存放归档包的文件夹。归档包含全部问题、措施、佐证材料、文书和目录，写完即自动核验；卷宗本身不变。"
      onPick={async (out) => {
        setCaseFileId(null);
        const written = await runJob('正在归档', (options) =>
          engine.archive.write.mutate({ caseFileId, out }, options),
        );
        if (written) message.success(`已归档到“${written.path}”`, 6);
      }}
      onClose={() => setCaseFileId(null)}
    />
  );
}
