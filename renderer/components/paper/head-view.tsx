import { placed } from '../../format/placed.ts';
import styles from './paper.module.css';
import type { PreviewBlock } from './preview.ts';

type Head = Extract<PreviewBlock, { kind: 'head' }>;

/** 版头: in its place above the title. The mark and the rules of a letter stand on the paper itself. */
export function HeadView({ head }: { head: Head }) {
  switch (head.format) {
    case 'document':
    case 'upward':
    case 'minutes':
      return <DocumentHead head={head} />;
    case 'letter':
      return <LetterLines head={head} />;
    case 'plain':
      return (
        <div className={styles['head']}>
          <Secrecy lines={head.secrecy} />
          {head.number ? <p className={styles['smallNumber']}>{head.number}</p> : null}
        </div>
      );
  }
}

function DocumentHead({ head }: { head: Head }) {
  return (
    <div className={styles['head']}>
      <div className={styles['aboveMark']}>
        <Secrecy lines={head.secrecy} />
      </div>
      {head.mark ? <MarkView mark={head.mark} red={head.red} /> : null}
      <div className={styles['twoLines']} />
      {head.signers.length > 0 ? <Signers head={head} /> : <NumberLine head={head} />}
      {head.line ? (
        <p className={styles['sides']}>
          <span>{head.line.left}</span>
          <span>{head.line.right}</span>
        </p>
      ) : null}
      <div className={head.red ? styles['redRule'] : styles['noRule']} />
      <div className={styles['twoLines']} />
    </div>
  );
}

function NumberLine({ head }: { head: Head }) {
  return (
    <p className={head.format === 'upward' ? styles['numberLeft'] : styles['numberCentre']}>{head.number}</p>
  );
}

function Signers({ head }: { head: Head }) {
  return placed(head.signers).map(({ key, item: line }) => (
    <p key={key} className={styles['signers']}>
      <span>{line.number}</span>
      <span>
        {line.label ? '签发人：' : null}
        <span className={styles['levelTwo']}>{line.names.join('　')}</span>
      </span>
    </p>
  ));
}

function Secrecy({ lines }: { lines: Head['secrecy'] }) {
  return placed(lines).map(({ key, item: { text, role } }) => (
    <p key={key} className={role === 'levelOne' ? styles['levelOne'] : undefined}>
      {text === '' ? '　' : text}
    </p>
  ));
}

/** 发文机关标志. Printed on the paper already, it keeps its room. */
export function MarkView({ mark, red }: { mark: NonNullable<Head['mark']>; red: boolean }) {
  const narrow = mark.stretch / 100;
  return (
    <div
      className={styles['mark']}
      style={{
        fontSize: `${mark.size}pt`,
        lineHeight: `${mark.size * (mark.lines.length > 1 ? 1.2 : 1)}pt`,
        opacity: red ? 1 : 0,
      }}
    >
      <div style={{ transform: `scaleX(${narrow})` }}>
        <div>
          {placed(mark.lines).map(({ key, item: { text, spread } }) => (
            <span
              key={key}
              style={{ letterSpacing: `${spread / narrow}pt`, marginRight: `${-spread / narrow}pt` }}
            >
              {text}
            </span>
          ))}
        </div>
        {mark.end === null ? null : <span className={styles['markEnd']}>{mark.end}</span>}
      </div>
    </div>
  );
}

function LetterLines({ head }: { head: Head }) {
  return (
    <div className={styles['head']}>
      <div className={styles['letterRoom']} />
      {placed(head.letter).map(({ key, item: { left, number } }) => (
        <p key={key} className={styles['sides']}>
          <span className={left?.role === 'levelOne' ? styles['levelOne'] : undefined}>{left?.text}</span>
          <span>{number}</span>
        </p>
      ))}
      <div className={styles['twoLines']} />
    </div>
  );
}
