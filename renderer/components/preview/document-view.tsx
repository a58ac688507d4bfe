import { createElement, type ReactNode } from 'react';
import type { DocumentBlock, DocumentCell, DocumentRun, Preview } from '../../../shared/preview.ts';
import { placed } from '../../format/placed.ts';
import { ScrollArea } from '../scroll-area/index.ts';
import style from './preview.module.css';
import { Truncated } from './truncated.tsx';

type WordDocument = Extract<Preview, { kind: 'document' }>;

/** A Word document as running text: what it says, not how its pages break. */
export function DocumentView({ blocks, truncated }: Omit<WordDocument, 'kind'>) {
  return (
    <ScrollArea label="文档内容" className={style.paperGround}>
      <article className={style.document}>
        <Blocks blocks={blocks} />
        {truncated ? <Truncated>文档较长，只显示开头部分。</Truncated> : null}
      </article>
    </ScrollArea>
  );
}

function Blocks({ blocks }: { blocks: readonly DocumentBlock[] }): ReactNode {
  return placed(blocks).map(({ key, item }) =>
    item.kind === 'table' ? (
      <TableBlock key={key} rows={item.rows} />
    ) : (
      <ParagraphBlock key={key} {...item} />
    ),
  );
}

type ParagraphProps = Omit<Extract<DocumentBlock, { kind: 'paragraph' }>, 'kind'>;

function ParagraphBlock({ level, number, align, runs }: ParagraphProps) {
  // The pane has a heading of its own above, so those of the document come below it.
  const tag = level === 0 ? 'p' : `h${Math.min(level + 2, 6)}`;
  const className = level === 0 ? style.paragraph : style.heading;
  return createElement(
    tag,
    { className, 'data-align': align },
    number === null ? null : <span className={style.number}>{number}</span>,
    placed(runs).map(({ key, item }) => <Run key={key} run={item} />),
  );
}

function Run({ run }: { run: DocumentRun }) {
  if (run.kind === 'image')
    return <img className={style.picture} src={run.src} alt={run.alt || '文档中的图片'} />;
  if (run.kind === 'omitted') return <span className={style.omitted}>（{run.what}）</span>;
  const marks = [run.bold && style.bold, run.italic && style.italic];
  const lines = [run.underline && 'underline', run.strike && 'line-through'].filter(Boolean).join(' ');
  return (
    <span className={marks.filter(Boolean).join(' ')} style={lines ? { textDecoration: lines } : undefined}>
      {run.text}
    </span>
  );
}

function TableBlock({ rows }: { rows: readonly DocumentCell[][] }) {
  return (
    <table className={style.table}>
      <tbody>
        {placed(rows).map(({ key, item: cells }) => (
          <tr key={key}>
            {placed(cells).map(({ key: place, item: cell }) => (
              <td key={place} colSpan={cell.columns} rowSpan={cell.rows}>
                <Blocks blocks={cell.blocks} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
