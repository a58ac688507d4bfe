import { Link } from 'wouter';
import { engine, useRead } from '../../engine/index.ts';
import { Notice } from '../notice/index.ts';

/** Says which faces of official papers this machine lacks; nothing where it has them all. */
export function FontHint() {
  const { data = [] } = useRead(['font.check'], (signal) => engine.font.check.query(undefined, { signal }));
  const missing = data.filter(({ installed }) => !installed);
  if (missing.length === 0) return null;
  return (
    <Notice kind="fact" actions={<Link href="/settings/fonts">字体检查</Link>}>
      本机没有{missing.map(({ name }) => name).join('、')}
      ，在本机查看和打印文书时由其他字体代替；文书中的字体名称不变。
    </Notice>
  );
}
