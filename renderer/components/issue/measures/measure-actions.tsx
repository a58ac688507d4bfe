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
import { useMayDo } from '../../../engine/index.ts';
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
  const mayEdit = useMayDo('clerk');
  return (
    <div className={style.actions}>
      {doneDate === null ? (
        <Button size="small" disabled={!mayEdit} onClick={onDone} aria-label={`措施 ${number} 今日完成`}>
          今日完成
        </Button>
      ) : null}
      {hasOutcome ? null : (
        <Button
          size="small"
          type="text"
          disabled={!mayEdit}
          onClick={onOutcome}
          aria-label={`填写成效：措施 ${number}`}
        >
          填写成效
        </Button>
      )}
      <Action
        name={`上移措施 ${number}`}
        keys="Alt+↑"
        icon={<ArrowUpOutlined />}
        disabled={!mayEdit || number === 1}
        onClick={() => changes.move(number - 1)}
      />
      <Action
        name={`下移措施 ${number}`}
        keys="Alt+↓"
        icon={<ArrowDownOutlined />}
        disabled={!mayEdit || number === count}
        onClick={() => changes.move(number + 1)}
      />
      <Action
        name={`在光标处拆分措施 ${number}`}
        keys="Alt+C"
        icon={<ScissorOutlined />}
        disabled={!mayEdit}
        onClick={changes.split}
      />
      <Action
        name={`措施 ${number} 与下一条合并`}
        keys="Alt+H"
        icon={<MergeCellsOutlined />}
        disabled={!mayEdit || number === count}
        onClick={changes.merge}
      />
      <Action
        name={`删除措施 ${number}`}
        icon={<DeleteOutlined />}
        disabled={!mayEdit}
        onClick={() => void changes.remove()}
      />
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
