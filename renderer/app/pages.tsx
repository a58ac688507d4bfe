import {
  AppstoreOutlined,
  CheckSquareOutlined,
  DeleteOutlined,
  FileTextOutlined,
  FolderOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';

/** Brings the code of a page. */
export type LoadPage = () => Promise<{ default: ComponentType }>;

/** A page and the address, in wouter's notation, that it is shown at. It reads its parameters with `useParams`. */
export interface PageRoute {
  path: string;
  load: LoadPage;
}

/** An entry of the navigation, which is also a command. */
export interface Destination {
  id: string;
  name: string;
  path: string;
  /** Addresses that begin like one of these belong to it. */
  covers: readonly string[];
  icon: ReactNode;
  shortcut: string;
  keywords: readonly string[];
}

export const PAGES: readonly PageRoute[] = [
  { path: '/board/:caseFileId?', load: () => import('../pages/board/index.tsx') },
  { path: '/cases', load: () => import('../pages/cases/index.tsx') },
  { path: '/cases/:caseFileId/:tab?', load: () => import('../pages/case-file/index.tsx') },
  { path: '/issues/:issueId', load: () => import('../pages/issue/index.tsx') },
  { path: '/import', load: () => import('../pages/import/index.tsx') },
  { path: '/ledger-import/:caseFileId?', load: () => import('../pages/ledger-import/index.tsx') },
  { path: '/documents/:documentId?', load: () => import('../pages/documents/index.tsx') },
  { path: '/format-check', load: () => import('../pages/format-check/index.tsx') },
  { path: '/trash', load: () => import('../pages/trash/index.tsx') },
  { path: '/settings/:section?', load: () => import('../pages/settings/index.tsx') },
  { path: '/help/:topic?', load: () => import('../pages/help/index.tsx') },
];

/** Pages that need no open library. */
export const OPEN_PAGES: readonly string[] = ['/format-check', '/help'];

export const NAVIGATION: readonly Destination[] = [
  {
    id: 'go.board',
    name: '工作台',
    path: '/board',
    covers: ['/board'],
    icon: <AppstoreOutlined />,
    shortcut: 'Alt+Digit1',
    keywords: ['挂图作战', '首页'],
  },
  {
    id: 'go.cases',
    name: '卷宗',
    path: '/cases',
    covers: ['/cases', '/issues', '/import', '/ledger-import'],
    icon: <FolderOutlined />,
    shortcut: 'Alt+Digit2',
    keywords: ['台账', '问题'],
  },
  {
    id: 'go.documents',
    name: '文书',
    path: '/documents',
    covers: ['/documents'],
    icon: <FileTextOutlined />,
    shortcut: 'Alt+Digit3',
    keywords: ['公文', '通报', '销号表'],
  },
  {
    id: 'go.formatCheck',
    name: '版式检查',
    path: '/format-check',
    covers: ['/format-check'],
    icon: <CheckSquareOutlined />,
    shortcut: 'Alt+Digit6',
    keywords: ['公文格式', 'GB/T 9704', '排版'],
  },
  {
    id: 'go.trash',
    name: '回收站',
    path: '/trash',
    covers: ['/trash'],
    icon: <DeleteOutlined />,
    shortcut: 'Alt+Digit4',
    keywords: ['删除', '恢复'],
  },
  {
    id: 'go.settings',
    name: '设置',
    path: '/settings',
    covers: ['/settings'],
    icon: <SettingOutlined />,
    shortcut: 'Alt+Digit5',
    keywords: ['人员', '权限', '时限', '流程'],
  },
  {
    id: 'go.help',
    name: '帮助',
    path: '/help',
    covers: ['/help'],
    icon: <QuestionCircleOutlined />,
    shortcut: 'F1',
    keywords: ['手册', '说明', '快捷键'],
  },
];
