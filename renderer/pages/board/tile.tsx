import type { KeyboardEvent } from 'react';
import type { Tile } from '../../../shared/board.ts';
import { type Counting, daysText, LIGHT_NAMES } from '../../../shared/light.ts';
import { COMPLETION_NAMES, STAGE_NAMES } from '../../../shared/vocabulary.ts';
import { LightMark, StageMark } from '../../components/badge/index.ts';
import style from './tile.module.css';

export interface IssueTileProps {
  tile: Tile;
  counting: Counting;
  isShown: boolean;
  /** Whether another one stands out. */
  isDimmed: boolean;
  /** Whether the Tab key comes here. */
  isEntry: boolean;
  onOpen: (issueId: string) => void;
  onMove: (event: KeyboardEvent<HTMLElement>, from: string) => void;
}

/** One problem on the wall chart: its colour is its light, its sign the stage. */
export function IssueTile({ tile, counting, isShown, isDimmed, isEntry, onOpen, onMove }: IssueTileProps) {
  const { id, number, statement, light, stage, withheld, leadDepartment } = tile;
  return (
    <button
      type="button"
      className={style.tile}
      data-issue={id}
      data-light={stage === 'closed' ? 'closed' : (light ?? 'none')}
      data-dimmed={isDimmed || undefined}
      aria-pressed={isShown}
      title={describe(tile, counting)}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => onOpen(id)}
      onKeyDown={(event) => onMove(event, id)}
    >
      <span className={style.head}>
        <span className="unseen">问题</span> <span className={style.number}>{number}</span>{' '}
        {light ? (
          <>
            <LightMark light={light} />
            <span className="unseen">{LIGHT_NAMES[light]}</span>{' '}
          </>
        ) : null}
        <span className={style.days}>{daysOf(tile, counting)}</span>{' '}
        <span className={style.stage}>
          <span className={style.stageName}>{STAGE_NAMES[stage]}</span>
          <StageMark stage={stage} />
        </span>
      </span>{' '}
      <span className={style.statement}>
        {withheld ? <span className={style.withheld}>不予公开</span> : null}
        {statement ?? '内容待补填'}
      </span>
      <span className={style.foot}>
        <span className={style.department}>
          {leadDepartment ?? (stage === 'closed' ? '' : '未指定牵头单位')}
        </span>
        <span className={style.amounts}>
          措施 {tile.measuresDone}/{tile.measures} · 佐证 {tile.evidence}
        </span>
      </span>
    </button>
  );
}

function daysOf({ daysLeft, light }: Tile, counting: Counting): string {
  if (daysLeft === null || (light === null && daysLeft >= 0)) return '';
  return daysText(daysLeft, counting);
}

function describe(tile: Tile, counting: Counting): string {
  const { number, statement, light, stage, completion, deadline, isExtended, withheld, leadDepartment } =
    tile;
  return [
    `问题 ${number}`,
    STAGE_NAMES[stage],
    light ? `${LIGHT_NAMES[light]}，${daysOf(tile, counting)}` : null,
    completion ? COMPLETION_NAMES[completion] : null,
    withheld ? '不予公开' : null,
    deadline ? `${isExtended ? '延期至' : '整改时限'} ${deadline}` : null,
    leadDepartment,
    statement ?? '内容待补填',
  ]
    .filter((part) => part !== null)
    .join('，');
}
