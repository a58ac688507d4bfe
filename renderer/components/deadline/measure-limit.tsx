import type { Measure } from '../../../shared/casefile.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { LightBadge } from '../badge/index.ts';
import style from './deadline.module.css';

/** The light of a measure that has a deadline of its own, and until when it was extended. */
export function MeasureLimit({ issueId, measure }: { issueId: string; measure: Measure }) {
  const on = useToday();
  const { data } = useRead(['light.measures', issueId, on], (signal) =>
    engine.light.measures.query({ issueId, on }, { signal }),
  );
  const light = data?.find(({ measureId }) => measureId === measure.id);
  return (
    <>
      {light?.isOpen && !light.isInherited ? (
        <LightBadge light={light.colour} daysLeft={light.daysLeft} />
      ) : null}
      {measure.extendedTo === null ? null : <span className={style.quiet}>延期至 {measure.extendedTo}</span>}
    </>
  );
}
