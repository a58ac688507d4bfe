import { placed } from '../../format/placed.ts';
import { ScrollArea } from '../scroll-area/index.ts';
import styles from './paper.module.css';
import type { SheetPreview } from './preview.ts';

/** How many rows are shown; the file has all of them. */
const SHOWN = 200;

/** The first rows of each sheet of a workbook. */
export function SheetView({ preview }: { preview: SheetPreview }) {
  return preview.sheets.map((sheet) => (
    <section key={sheet.name} className={styles['sheet']} aria-label={sheet.name}>
      <h2>{sheet.name}</h2>
      <ScrollArea className={styles['sheetScroll'] ?? ''} label={`${sheet.name}的内容`}>
        <table>
          <thead>
            <tr>
              {sheet.columns.map(({ head, width }) => (
                <th key={head} scope="col" style={{ minWidth: `${Math.min(width, 30) * 0.55}em` }}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(sheet.rows.slice(0, SHOWN)).map(({ key, item: row }) => (
              <tr key={key}>
                {sheet.columns.map(({ head }, index) => (
                  <td key={head} className={typeof row[index] === 'number' ? styles['amount'] : undefined}>
                    <div>{row[index]}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {sheet.rows.length > SHOWN ? (
        <p>
          只显示前 {SHOWN} 行，共 {sheet.rows.length} 行。
        </p>
      ) : null}
    </section>
  ));
}
