import { KeyOutlined, SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { openPalette, ShortcutTable, useCommands } from '../commands/index.ts';
import { focusPage } from '../components/focus/index.ts';
import { useWorkspace } from '../engine/index.ts';
import { helpFor } from '../pages/help/address.ts';
import { NAVIGATION, OPEN_PAGES } from './pages.tsx';

/** The commands of the window itself: search, moving between pages, the overview of shortcuts. */
export function WindowCommands() {
  const [location, navigate] = useLocation();
  const hasLibrary = Boolean(useWorkspace().data?.library);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  useCommands([
    {
      id: 'search.open',
      name: '查找',
      group: '转到',
      icon: <SearchOutlined />,
      shortcut: '$mod+KeyK',
      inTextFields: true,
      run: openPalette,
    },
    ...NAVIGATION.map(({ id, name, icon, keywords, path, shortcut }) => ({
      ...{ id, name, icon, keywords, shortcut },
      group: '转到',
      inTextFields: true,
      enabled: hasLibrary || OPEN_PAGES.includes(path),
      // Help opens at what it says of the page that one is on.
      run: () => {
        focusPage();
        navigate(id === 'go.help' ? helpFor(location) : path);
      },
    })),
    {
      id: 'help.shortcuts',
      name: '快捷键一览',
      group: '转到',
      keywords: ['键盘'],
      icon: <KeyOutlined />,
      shortcut: '[Shift]+?',
      run: () => setShowsShortcuts(true),
    },
  ]);
  return (
    <Modal
      open={showsShortcuts}
      title="快捷键"
      width={640}
      footer={null}
      onCancel={() => setShowsShortcuts(false)}
      destroyOnHidden
    >
      <ShortcutTable />
    </Modal>
  );
}
