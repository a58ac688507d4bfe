import { CheckOutlined, CloseOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Regulation, RegulationStatus } from '../../../shared/regulation.ts';
import { useMayDo } from '../../engine/index.ts';
import { judgeRegulation } from './judge.ts';

/** The buttons that say whether a 《title》 is a result, or take that back. */
export function Judging({ regulation }: { regulation: Regulation }) {
  const { title, status } = regulation;
  const mayJudge = useMayDo('clerk');
  const judge = (next: RegulationStatus) => judgeRegulation(regulation, next);
  if (!mayJudge) return null;
  if (status !== 'candidate') {
    return (
      <Button
        size="small"
        type="text"
        icon={<UndoOutlined />}
        title="改为待确认"
        aria-label={`重新确认《${title}》`}
        onClick={() => judge('candidate')}
      />
    );
  }
  return (
    <>
      <Button
        size="small"
        icon={<CheckOutlined />}
        aria-label={`确认《${title}》`}
        onClick={() => judge('confirmed')}
      >
        确认
      </Button>
      <Button
        size="small"
        icon={<CloseOutlined />}
        aria-label={`排除《${title}》`}
        onClick={() => judge('dismissed')}
      >
        排除
      </Button>
    </>
  );
}
