import { type Connection, useConnection } from '../engine/index.ts';
import style from './connection-banner.module.css';

const WORDS: Partial<Record<Connection, string>> = {
  lost: '与程序的连接已断开，正在重试。',
  refused: '程序已重新启动，不再接受此窗口。请关闭此窗口，从程序重新打开。',
};

/** Says that the engine cannot be reached, and goes away by itself. */
export function ConnectionBanner() {
  const { state } = useConnection();
  return (
    <div role="status" data-chrome>
      {WORDS[state] ? <p className={style.banner}>{WORDS[state]}</p> : null}
    </div>
  );
}
