import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import type { LedgerPlan } from '../../../shared/ledger-import.ts';
import { ChooseStep } from './choose-step.tsx';
import { ColumnsStep, type Prepared } from './columns-step.tsx';
import { PlanStep } from './plan-step.tsx';
import { letGo, type WaitingLedger } from './source.ts';

type Stage =
  | { step: 'choose' }
  | { step: 'columns'; ledger: WaitingLedger; prepared: Prepared | null }
  | { step: 'plan'; ledger: WaitingLedger; prepared: Prepared; plan: LedgerPlan };

/** 导入台账: choose a file, say what its columns are, look at what each row becomes. Nothing is stored before the last step. */
export default function LedgerImportPage() {
  const { caseFileId = null } = useParams<{ caseFileId?: string }>();
  const [stage, setStage] = useState<Stage>({ step: 'choose' });
  const token = stage.step === 'choose' ? null : stage.ledger.token;
  useLettingGo(token);
  const giveUp = (): void => setStage({ step: 'choose' });
  if (stage.step === 'choose') {
    return <ChooseStep onRead={(ledger) => setStage({ step: 'columns', ledger, prepared: null })} />;
  }
  const { ledger } = stage;
  if (stage.step === 'columns') {
    return (
      <ColumnsStep
        ledger={ledger}
        before={stage.prepared}
        caseFileId={caseFileId}
        onGiveUp={giveUp}
        onPlanned={(prepared, plan) => setStage({ step: 'plan', ledger, prepared, plan })}
      />
    );
  }
  const { prepared } = stage;
  return (
    <PlanStep
      token={ledger.token}
      prepared={prepared}
      plan={stage.plan}
      onBack={() => setStage({ step: 'columns', ledger, prepared })}
      onPlanned={(plan) => setStage({ ...stage, plan })}
    />
  );
}

/** A ledger waits no longer than somebody looks at it. */
function useLettingGo(token: string | null): void {
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (held.current !== null && held.current !== token) letGo(held.current);
    held.current = token;
  }, [token]);
  useEffect(
    () => () => {
      if (held.current !== null) letGo(held.current);
    },
    [],
  );
}
