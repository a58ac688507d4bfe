import type { FormatFinding, NotJudged } from '../../../shared/format-check.ts';
import { type Paragraph, whole } from './docx/paragraph.ts';
import type { Mender } from './mend/mender.ts';
import { glimpse } from './recognise/text.ts';

/** Puts something right in the file. */
export type Mend = (mender: Mender) => void;

/** A deviation as a rule finds it. */
export interface Deviation {
  code: string;
  /** What it is about: 标题, 正文, 页面. */
  subject: string;
  paragraph?: Paragraph;
  found: string;
  expected: string;
  /** Of GB/T 9704-2012 where it is a bare number. */
  clause: string;
  /** How to put it right, where that can be done without knowing what was meant. */
  mend?: Mend | undefined;
}

interface Group {
  finding: FormatFinding;
  /** Where it stands, beyond the first. */
  more: number;
  mends: Mend[];
  mendable: boolean;
}

/** Gathers what rules find: the same deviation in many places is one finding. */
export class Report {
  readonly #groups = new Map<string, Group>();
  readonly #notJudged = new Map<string, NotJudged>();

  add({ code, subject, paragraph, found, expected, clause, mend }: Deviation): void {
    const key = [code, subject, found, expected].join('\n');
    const known = this.#groups.get(key);
    if (known) known.more += 1;
    const group = known ?? {
      finding: {
        code,
        place: placeOf(subject, paragraph),
        found,
        expected,
        clause: /^\d/u.test(clause) ? `GB/T 9704-2012 第${clause}条` : clause,
      },
      more: 0,
      mends: [],
      mendable: true,
    };
    if (mend) group.mends.push(mend);
    else group.mendable = false;
    if (!known) this.#groups.set(key, group);
  }

  /** Says that something could not be judged. */
  pass(subject: string, reason: string): void {
    this.#notJudged.set(`${subject}\n${reason}`, { subject, reason });
  }

  get findings(): FormatFinding[] {
    return [...this.#groups.values()].map(({ finding, more }) =>
      more === 0 ? finding : { ...finding, place: `${finding.place}等 ${more + 1} 处` },
    );
  }

  get notJudged(): NotJudged[] {
    return [...this.#notJudged.values()];
  }

  get mendable(): number {
    return [...this.#groups.values()].filter(({ mendable }) => mendable).length;
  }

  /** Puts right what can be put right. @returns whether there was anything */
  mend(mender: Mender): boolean {
    const mends = [...this.#groups.values()].flatMap(({ mends: own }) => own);
    for (const mend of mends) mend(mender);
    mender.finish();
    return mends.length > 0;
  }
}

function placeOf(subject: string, paragraph: Paragraph | undefined): string {
  if (!paragraph) return subject;
  const words = glimpse(whole(paragraph));
  const where = paragraph.table ? `表${paragraph.table.number}` : `第${paragraph.place}段`;
  return `${subject}（${where}${words ? `“${words}”` : ''}）`;
}
