import type { StageFailure } from '../../../shared/evidence.ts';
import style from './evidence.module.css';

/** What could not be taken, and why. */
export function FailuresList({ failed }: { failed: readonly StageFailure[] }) {
  return (
    <ul className={style.failures}>
      {failed.map(({ path, message }) => (
        <li key={path}>{message}</li>
      ))}
    </ul>
  );
}
