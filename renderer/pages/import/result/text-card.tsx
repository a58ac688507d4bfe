import type { NoticeDraft } from '../../../../shared/intake.ts';
import { bodyOf } from '../model/check.ts';
import { changeChapter, changeDraft } from '../model/edits.ts';
import { Heading } from './heading.tsx';
import { PieceText } from './piece-text.tsx';
import style from './result.module.css';

/** The running text of the notice: what stands before, between and behind the problems. */
export function TextCard({ draft }: { draft: NoticeDraft }) {
  return (
    <section className={style.card} aria-label="正文">
      <h3 className={style.cardTitle}>正文</h3>
      <h4 className={style.label}>开头</h4>
      <PieceText long piece="lead" label="开头" text={draft.lead} change={(lead) => changeDraft({ lead })} />
      {draft.chapters.map((chapter) => (
        <div key={chapter.key}>
          <Heading
            piece={chapter.key}
            name="章节"
            number={chapter.number}
            title={chapter.title}
            change={(change) => changeChapter(chapter.key, change)}
          />
          <PieceText
            long
            piece={bodyOf(chapter.key)}
            label={`“${chapter.title}”的正文`}
            text={chapter.body}
            change={(body) => changeChapter(chapter.key, { body })}
          />
        </div>
      ))}
      <h4 className={style.label}>结尾</h4>
      <PieceText
        long
        piece="closing"
        label="结尾"
        text={draft.closing}
        change={(closing) => changeDraft({ closing })}
      />
    </section>
  );
}
