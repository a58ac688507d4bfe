import { FileAddOutlined, ImportOutlined, TableOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommands } from '../commands/index.ts';
import { CreateDialog } from '../components/case-file/index.ts';
import { useMayDo, useWorkspace } from '../engine/index.ts';

/** The ways to a new case file, wherever one is. */
export function CaseFileCommands() {
  const [, go] = useLocation();
  const library = useWorkspace().data?.library?.path ?? null;
  const mayCreate = useMayDo('clerk');
  const [isCreating, setCreating] = useState(false);

  useCommands([
    {
      id: 'caseFile.import',
      name: '导入通报',
      group: '卷宗',
      keywords: ['巡察', '整改', '识别'],
      icon: <ImportOutlined />,
      enabled: library !== null && mayCreate,
      run: () => go('/import'),
    },
    {
      id: 'caseFile.importLedger',
      name: '导入台账',
      group: '卷宗',
      keywords: ['Excel', '表格', 'xlsx', 'xls'],
      icon: <TableOutlined />,
      enabled: library !== null && mayCreate,
      hint: '把已有的整改台账（.xlsx、.xls）导入新卷宗或已有卷宗',
      run: () => go('/ledger-import'),
    },
    {
      id: 'caseFile.create',
      name: '新建卷宗',
      group: '卷宗',
      keywords: ['空白'],
      icon: <FileAddOutlined />,
      enabled: library !== null && mayCreate,
      run: () => setCreating(true),
    },
  ]);

  if (!isCreating || library === null) return null;
  return (
    <CreateDialog
      onCreated={(id) => {
        setCreating(false);
        go(`/cases/${id}/overview`);
      }}
      onClose={() => setCreating(false)}
    />
  );
}
