import { useEffect } from 'react';
import { useWorkspace } from '../../engine/index.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { stopChecking, useWizard } from './model/wizard.ts';
import { SaveStep } from './save-step.tsx';

/** 导入通报: choose a paper, check what was recognised, save. Nothing is stored before the last step. */
export default function ImportPage() {
  const step = useWizard((wizard) => wizard.step);
  useOnlyInItsLibrary();
  if (step === 'check') return <CheckStep />;
  if (step === 'save') return <SaveStep />;
  return <ChooseStep />;
}

/** A paper waits in one library; in another there is nothing to check. */
function useOnlyInItsLibrary(): void {
  const open = useWorkspace().data?.library?.path;
  const own = useWizard((wizard) => (wizard.step === 'choose' ? null : wizard.library));
  useEffect(() => {
    if (open !== undefined && own !== null && open !== own) stopChecking();
  }, [open, own]);
}
