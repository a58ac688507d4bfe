import { Link, useLocation } from 'wouter';
import { useWorkspace } from '../engine/index.ts';
import { useGuardAgainstClosing } from '../pages/import/model/guard.ts';
import { useWizard } from '../pages/import/model/wizard.ts';
import style from './status-bar.module.css';

/** The way back to a notice that is being checked, while another page is shown. */
export function UnfinishedImport() {
  const [location] = useLocation();
  const open = useWorkspace().data?.library?.path;
  const library = useWizard((wizard) => (wizard.step === 'choose' ? null : wizard.library));
  useGuardAgainstClosing(library !== null);
  if (library === null || library !== open || location === '/import') return null;
  return (
    <Link href="/import" className={`${style.plain} ${style.wanting}`}>
      导入核对未完成，继续
    </Link>
  );
}
