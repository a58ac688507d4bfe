import { Tabs } from 'antd';
import { useState } from 'react';
import type { Preview, PreviewSheet } from '../../../shared/preview.ts';
import { ScrollArea } from '../scroll-area/index.ts';
import style from './preview.module.css';
import { Truncated } from './truncated.tsx';

type Workbook = Extract<Preview, { kind: 'sheets' }>;

/** The sheets of a workbook, one at a time, as tables with the letters and numbers that a spreadsheet has. */
export function SheetsView({ sheets, truncated }: Omit<Workbook, 'kind'>) {
  const [shown, setShown] = useState('0');
  const sheet = sheets[Number(shown)];
  return (
    <div className={style.whole}>
      <Tabs
        size="small"
        className={style.tabs}
        activeKey={shown}
        onChange={setShown}
        items={sheets.map(({ name }, index) => ({ key: String(index), label: name }))}
      />
      {truncated ? <p className={style.bar}>工作表较多，只显示前 {sheets.length} 张。</p> : null}
      {sheet ? <Sheet key={shown} sheet={sheet} /> : null}
    </div>
  );
}

const FAR_AWAY = '此工作表的左上部分没有内容，请打开副本查看其余部分。';

function Sheet({ sheet }: { sheet: PreviewSheet }) {
  const width = sheet.rows[0]?.length ?? 0;
  if (width === 0) return <p className={style.bar}>{sheet.truncated ? FAR_AWAY : '此工作表没有内容。'}</p>;
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  return (
    <ScrollArea label={`工作表“${sheet.name}”`}>
      <table className={style.sheet} aria-label={sheet.name}>
        <thead>
          <tr>
            <td />
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => {
            const number = index + 1;
            return (
              <tr key={number}>
                <th scope="row">{number}</th>
                {letters.map((letter, column) => (
                  <td key={letter} data-number={isNumber(row[column]) || undefined}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {sheet.truncated ? <Truncated>工作表较大，只显示左上部分。</Truncated> : null}
    </ScrollArea>
  );
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(text);
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
