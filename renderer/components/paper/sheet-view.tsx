import styles from './paper.module.css';
import type { SheetPreview } from './preview.ts';

/** How many rows are shown; the file has all of them. */
const SHOWN = 200;

/** The first rows of each sheet of a workbook. */
export function SheetView({ preview }: { preview: SheetPreview }) {
  return preview.sheets.map((sheet) => (
    <section key={sheet.name} className={styles['sheet']} aria-label={sheet.name}>
      <h3>{sheet.name}</h3>
      <div className={styles['sheetScroll']}>
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
            {sheet.rows.slice(0, SHOWN).map((row) => (
              <tr key={JSON.stringify(row)}>
                {sheet.columns.map(({ head }, index) => (
                  <td key={head} className={typeof row[index] === 'number' ? styles['amount'] : undefined}>
                    <div>{row[index]}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.rows.length > SHOWN ? (
        <p>
          只显示前 {SHOWN} 行，共 {sheet.rows.length} 行。
        </p>
      ) : null}
    </section>
  ));
}
