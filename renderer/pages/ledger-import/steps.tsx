import style from './ledger-import.module.css';

const NAMES = ['选择文件', '对应各列', '核对并导入'];

/** Where in the three steps the page is. */
export function Steps({ current }: { current: 0 | 1 | 2 }) {
  return (
    <ol className={style.steps} aria-label="导入步骤">
      {NAMES.map((name, index) => (
        <li
          key={name}
          className={index === current ? style.currentStep : style.step}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={style.stepNumber}>{index + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
