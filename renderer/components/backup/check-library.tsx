import { SafetyCertificateOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useCommands } from '../../commands/index.ts';
import { engine, runJob, useWorkspace } from '../../engine/index.ts';

/** The command 核验卷宗库: every file against its hash, every record, the whole history. Mounted once. */
export function CheckLibrary() {
  const { message, modal } = App.useApp();
  const hasLibrary = Boolean(useWorkspace().data?.library);
  const check = async () => {
    const result = await runJob('正在核验卷宗库', (options) =>
      engine.verify.library.query(undefined, options),
    );
    if (result?.ok) message.success('核验完毕，卷宗库完好', 5);
    if (!result || result.ok) return;
    modal.warning({
      title: `核验发现 ${result.problems.length} 处问题`,
      width: 680,
      okText: '关闭',
      content: (
        <ol>
          {result.problems.map(({ kind, subject, message: reason }) => (
            <li key={`${kind} ${subject}`}>{reason}</li>
          ))}
        </ol>
      ),
    });
  };
  useCommands([
    {
      id: 'library.check',
      name: '核验卷宗库',
      group: '卷宗库',
      keywords: ['检查', '校验', '核对', '哈希'],
      icon: <SafetyCertificateOutlined />,
      enabled: hasLibrary,
      hint: '逐份核验文件和记录是否完好',
      run: () => void check(),
    },
  ]);
  return null;
}
