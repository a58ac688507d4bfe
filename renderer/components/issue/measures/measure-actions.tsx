import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  MergeCellsOutlined,
  ScissorOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import type { Measure } from '../../../../shared/casefile.ts';
import style from './measures.module.css';
import type { MeasureChanges } from './use-measure-changes.ts';

interface MeasureActionsProps {
  measure: Measure;
  count: number;
  changes: MeasureChanges;
  onDone: () => void;
  onOutcome: () => void;
  hasOutcome: boolean;
}

/** The buttons of one measure. */
export function MeasureActions(props: MeasureActionsProps) {
  const { measure, count, changes, onDone, onOutcome, hasOutcome } = props;
  const { number, doneDate } = measure;
  return (
    <div className={style.actions}>
      {doneDate === null ? (
        <Button size="small" onClick={onDone} aria-label={`措施 ${number} 今日完成`}>
          今日完成
        </Button>
      ) : null}
      {hasOutcome ? null : (
        <Button size="small" type="text" onClick={onOutcome} aria-label={`填写成效：措施 ${number}`}>
          填写成效
        </Button>
      )}
      <Action
        name={`上移措施 ${number}`}
        keys="Alt+↑"
        icon={<ArrowUpOutlined />}
        disabled={number === 1}
        onClick={() => changes.move(number - 1)}
      />
      <Action
        name={`下移措施 ${number}`}
        keys="Alt+↓"
        icon={<ArrowDownOutlined />}
        disabled={number === count}
        onClick={() => changes.move(number + 1)}
      />
      <Action
        name={`在光标处拆分措施 ${number}`}
        keys="Alt+C"
        icon={<ScissorOutlined />}
        onClick={changes.split}
      />
      <Action
        name={`措施 ${number} 与下一条合并`}
        keys="Alt+H"
        icon={<MergeCellsOutlined />}
        disabled={number === count}
        onClick={changes.merge}
      />
      <Action name={`删除措施 ${number}`} icon={<DeleteOutlined />} onClick={() => void changes.remove()} />
    </div>
  );
}

interface ActionProps {
  name: string;
  keys?: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}

/** Pressing it leaves the caret in the text, for that says where to part. */
function Action({ name, keys, icon, disabled = false, onClick }: ActionProps) {
  return (
    <Tooltip title={keys ? `${name}（${keys}）` : name}>
      <Button
        size="small"
        type="text"
        icon={icon}
        disabled={disabled}
        aria-label={name}
        onMouseDown={(event: MouseEvent) => event.preventDefault()}
        onClick={onClick}
      />
    </Tooltip>
  );
}
