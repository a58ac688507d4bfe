import type { ManualHit } from './find.ts';
import style from './help.module.css';

export interface HitListProps {
  text: string;
  hits: readonly ManualHit[];
  onShow: (hit: ManualHit) => void;
}

/** Where the words stand: topic and heading, and the sentence itself. */
export function HitList({ text, hits, onShow }: HitListProps) {
  return (
    <div className={style.text}>
      <p role="status" className={style.count}>
        {hits.length === 0 ? `帮助中没有“${text.trim()}”，请换一个词再试。` : `找到 ${hits.length} 处`}
      </p>
      <ul className={style.hits}>
        {hits.map((hit) => (
          <li key={`${hit.topic.id} ${hit.heading} ${hit.sentence}`}>
            <button type="button" className={style.hit} onClick={() => onShow(hit)}>
              <span className={style.place}>
                {hit.topic.title}
                {hit.heading === '' ? '' : ` › ${hit.heading}`}
              </span>
              <span>{marked(hit.sentence, text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sentence with the words that were looked for set off. */
function marked(sentence: string, text: string) {
  const words = text
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  let at = 0;
  return sentence.split(new RegExp(`(${words.join('|')})`, 'iu')).map((part, index) => {
    at += part.length;
    return index % 2 === 1 ? <mark key={at}>{part}</mark> : part;
  });
}
