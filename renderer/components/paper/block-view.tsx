import type { CSSProperties } from 'react';
import { placed } from '../../format/placed.ts';
import { ColophonView } from './colophon-view.tsx';
import { HeadView } from './head-view.tsx';
import styles from './paper.module.css';
import type { PreviewBlock } from './preview.ts';

/** Sizes of type in points. */
const SIZES: Record<string, number> = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 };

const HEADINGS = {
  1: styles['levelOne'],
  2: styles['levelTwo'],
  3: styles['levelThree'],
  4: styles['levelThree'],
} as const;

/** One element of a paper, set as the standard has it. */
export function BlockView({ block }: { block: PreviewBlock }) {
  switch (block.kind) {
    case 'title':
      return (
        <p className={block.newPage ? styles['titleOnNewPage'] : styles['title']}>
          {placed(block.lines).map(({ key, item: line }) => (
            <span key={key}>{line}</span>
          ))}
        </p>
      );
    case 'recipients':
      return <p className={styles['flush']}>{block.text}</p>;
    case 'heading':
      return (
        <p className={block.body === undefined ? styles['headingAlone'] : undefined}>
          <span className={HEADINGS[block.level]}>{block.text}</span>
          {block.body}
        </p>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'attachments':
      return (
        <div className={styles['attachments']}>
          {placed(numbered(block.names)).map(({ key, item: text }, index) => (
            <p key={key}>{index === 0 ? `附件：${text}` : text}</p>
          ))}
        </div>
      );
    case 'signature':
      return (
        <div className={styles['signature']} style={{ paddingTop: `${block.above}lh` }}>
          {placed(block.lines).map(({ key, item: { text, indent } }) => (
            <p key={key} style={signatureStyle(indent)}>
              {text === '' ? '　' : text}
            </p>
          ))}
        </div>
      );
    case 'note':
      return <p>（{block.text}）</p>;
    case 'head':
      return <HeadView head={block} />;
    case 'attendance':
      return (
        <div className={styles['attendance']}>
          {placed(block.groups).map(({ key, item: { label, names } }) => (
            <p key={key}>
              <span className={styles['levelOne']}>{label}</span>：{names}
            </p>
          ))}
        </div>
      );
    case 'annex':
      return (
        <div className={styles['annex']}>
          <p className={styles['annexLabel']}>{block.label}</p>
          {block.lines.length === 0 ? null : (
            <p className={styles['title']}>
              {placed(block.lines).map(({ key, item: line }) => (
                <span key={key}>{line}</span>
              ))}
            </p>
          )}
        </div>
      );
    case 'colophon':
      // It stands at the foot of the page; here its room is kept.
      return (
        <div className={styles['colophonRoom']} aria-hidden="true">
          <ColophonView block={block} />
        </div>
      );
    case 'caption':
      return (
        <p className={styles['caption']}>
          <span>{block.left}</span>
          <span>{block.right}</span>
        </p>
      );
    case 'table':
      return <RuledTable block={block} />;
    case 'form':
      return <RuledForm block={block} />;
  }
}

function signatureStyle({ left, right }: { left?: number; right?: number }): CSSProperties {
  const align = left === undefined ? 'right' : right === undefined ? 'left' : 'center';
  return { paddingLeft: `${left ?? 0}mm`, paddingRight: `${right ?? 0}mm`, textAlign: align };
}

function numbered(names: readonly string[]): string[] {
  return names.map((name, index) => (names.length > 1 ? `${index + 1}.${name}` : name));
}

function RuledTable({ block }: { block: Extract<PreviewBlock, { kind: 'table' }> }) {
  const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table className={styles['ruled']} style={{ fontSize: `${SIZES[block.size] ?? 12}pt` }}>
      <colgroup>
        {placed(block.columns).map(({ key, item }) => (
          <col key={key} style={{ width: `${(item.share / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {placed(block.columns).map(({ key, item }) => (
            <th key={key} scope="col">
              {item.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed(block.rows).map(({ key, item: row }) => (
          <tr key={key}>
            {placed(block.columns).map(({ key: column, item }, index) => (
              <td key={column} className={item.align === 'centre' ? styles['centred'] : undefined}>
                {row[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuledForm({ block }: { block: Extract<PreviewBlock, { kind: 'form' }> }) {
  const whole = block.columns.reduce((sum, share) => sum + share, 0);
  return (
    <table className={styles['ruled']} style={{ fontSize: `${SIZES[block.size] ?? 12}pt` }}>
      <colgroup>
        {placed(block.columns).map(({ key, item }) => (
          <col key={key} style={{ width: `${(item / whole) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {placed(block.rows).map(({ key, item: row }) => (
          <tr key={key} style={{ height: `${row.height}mm` }}>
            {placed(row.cells).map(({ key: cellKey, item: cell }) => (
              <td
                key={cellKey}
                colSpan={cell.span}
                className={
                  cell.role === 'label' || cell.role === 'short' ? styles['centred'] : styles[cell.role]
                }
              >
                {cell.text}
                {cell.foot ? <div className={styles['foot']}>{cell.foot}</div> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
