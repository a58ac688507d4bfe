import style from './preview.module.css';

/** Stands where a file cannot be shown, and says why. */
export function NoView({ reason }: { reason: string }) {
  return (
    <div className={style.none} role="status">
      <p>{reason}</p>
    </div>
  );
}
