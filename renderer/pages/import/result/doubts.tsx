import { Button } from 'antd';
import type { Doubt } from '../model/doubts.ts';
import { settle } from '../model/edits.ts';
import { correct } from '../model/wizard.ts';
import style from './result.module.css';

/** What is doubtful about a piece, below it. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  return doubts.map(({ key, message }) => (
    <div key={key} className={style.doubt}>
      <span>{message}</span>
      <Button size="small" onClick={() => correct(settle(key))}>
        已核对
      </Button>
    </div>
  ));
}
