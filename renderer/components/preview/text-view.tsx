import type { Preview } from '../../../shared/preview.ts';
import { ScrollArea } from '../scroll-area/index.ts';
import style from './preview.module.css';
import { Truncated } from './truncated.tsx';

type Text = Extract<Preview, { kind: 'text' }>;

/** The text of a file, line by line, wrapped at the edge. */
export function TextView({ text, encoding, truncated }: Omit<Text, 'kind'>) {
  return (
    <div className={style.whole}>
      <div className={style.bar}>编码：{encoding}</div>
      <ScrollArea label="文件内容">
        <pre className={style.text}>{text}</pre>
        {truncated ? <Truncated>文件较长，只显示开头部分。</Truncated> : null}
      </ScrollArea>
    </div>
  );
}
