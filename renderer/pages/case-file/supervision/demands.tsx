import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { DEMAND_STATE_NAMES, DEMAND_STATES, type DemandState } from '../../../../shared/supervision.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { DemandTable, type Scope, useDemands } from '../../../components/supervision/index.ts';
import style from './supervision.module.css';

type Shown = DemandState | 'all';

/** What was demanded by the day, the nearest first. */
export function Demands(scope: Scope) {
  const [shown, setShown] = useState<Shown>('all');
  const { data, error, refetch } = useDemands(scope);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const count = (state: DemandState) => data.filter((demand) => demand.state === state).length;
  const demands = data.filter(({ state }) => shown === 'all' || state === shown);
  return (
    <div className={style.view}>
      <div className={style.bar}>
        <Select<Shown>
          size="small"
          aria-label="显示的要求"
          value={shown}
          onChange={setShown}
          popupMatchSelectWidth={false}
          options={[
            { value: 'all', label: `全部（${data.length}）` },
            ...DEMAND_STATES.map((state) => ({
              value: state,
              label: `${DEMAND_STATE_NAMES[state]}（${count(state)}）`,
            })),
          ]}
        />
      </div>
      <div className={style.scroll}>
        {demands.length > 0 ? (
          <DemandTable demands={demands} within="caseFile" />
        ) : (
          <Empty title={data.length === 0 ? '还没有提出要求' : '没有符合的要求'}>
            {data.length === 0 ? '在督导记录中提出要求，写明承办单位和答复期限。' : null}
          </Empty>
        )}
      </div>
    </div>
  );
}
