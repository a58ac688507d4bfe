import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { followEvents, reads, tellFailuresTo } from '../engine/index.ts';
import { antdTheme } from './antd-theme.ts';
import { guardDrops } from './drop-guard.ts';
import { Layout } from './layout.tsx';

dayjs.locale('zh-cn');

const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? '';

/** The window: what surrounds every page. */
export function App() {
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce }}
      theme={antdTheme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      modal={{ closable: { 'aria-label': '关闭' } }}
    >
      <AntdApp component={false}>
        <QueryClientProvider client={reads}>
          <Router hook={useHashLocation}>
            <Connected />
          </Router>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

function Connected() {
  const { message } = AntdApp.useApp();
  useEffect(() => tellFailuresTo((reason) => void message.error(reason, 6)), [message]);
  useEffect(followEvents, []);
  useEffect(guardDrops, []);
  return <Layout />;
}
