import { placed } from '../../format/placed.ts';
import styles from './paper.module.css';
import type { PreviewBlock } from './preview.ts';

/** 版记: rows between rules; in a letter without rules. */
export function ColophonView({ block }: { block: Extract<PreviewBlock, { kind: 'colophon' }> }) {
  return (
    <div className={block.ruled ? styles['colophonRuled'] : styles['colophon']}>
      {placed(block.rows).map(({ key, item: row }) => (
        <div key={key} className={styles['colophonRow']}>
          {'entries' in row ? (
            placed(row.entries).map(({ key: entry, item: text }) => (
              <p key={entry} className={styles['entry']}>
                {text}
              </p>
            ))
          ) : (
            <p className={styles['sides']}>
              <span>{row.left}</span>
              <span>{row.right}</span>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
