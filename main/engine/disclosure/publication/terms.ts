import { z } from 'zod';
import { JuanzongError } from '../../error.ts';

/** What a public text says of whom to write to and until when. */
const told = z.object({
  contactDetails: z
    .object({ phone: z.string().nullable(), address: z.string().nullable(), email: z.string().nullable() })
    .nullable(),
  commentPeriod: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
});

/** @throws JuanzongError `contact-missing` where the public is not told how to reach the office */
export function requireContact(data: unknown): void {
  const { contactDetails: contact } = told.parse(data);
  if (contact && (contact.phone || contact.address || contact.email)) return;
  throw new JuanzongError(
    'contact-missing',
    '公开文本没有联系方式，请先在卷宗概况中填写联系电话、联系地址或电子邮箱。',
  );
}

/** The days for comments that a public text tells: `2021-03-18`, or `2021-03` where it names the month only. */
export function toldPeriod(data: unknown): { from: string | null; to: string | null } {
  return told.parse(data).commentPeriod ?? { from: null, to: null };
}

/**
 * A text whose time for comments is over by the day `on` can never be published.
 * @throws JuanzongError `comment-period-over`
 */
export function requirePeriodAhead(data: unknown, on: string): void {
  const { to } = toldPeriod(data);
  if (to === null || on.slice(0, to.length) <= to) return;
  throw new JuanzongError(
    'comment-period-over',
    `卷宗的征求意见截止日期 ${to} 已过（起草日期 ${on}），请先在卷宗概况中改正征求意见日期。`,
  );
}

export interface CommentPeriod {
  from: string;
  to: string;
}

/**
 * The first and the last day for comments. What the public text says is what holds; where it says nothing of a day, it
 * must be given.
 * @param on the day of publishing
 * @throws JuanzongError `comment-period-missing`, `comment-period-differs`, `dates-out-of-order`
 */
export function commentPeriodOf(
  data: unknown,
  given: { from: string | undefined; to: string | undefined },
  on: string,
): CommentPeriod {
  const text = toldPeriod(data);
  const from = agreed('征求意见起始日期', text.from, given.from);
  const to = agreed('征求意见截止日期', text.to, given.to);
  if (to < from) {
    throw new JuanzongError(
      'dates-out-of-order',
      `征求意见截止日期 ${to} 早于起始日期 ${from}，请改正其中一个。`,
    );
  }
  if (to < on) {
    throw new JuanzongError(
      'dates-out-of-order',
      `征求意见截止日期 ${to} 早于公布日期 ${on}，请修改卷宗的征求意见日期后重新起草报批。`,
    );
  }
  return { from, to };
}

/** A text that names a month only leaves the day to whoever publishes it. */
function agreed(name: string, said: string | null, given: string | undefined): string {
  const value = given ?? (said?.length === 10 ? said : null);
  if (value === null) throw new JuanzongError('comment-period-missing', `请填写${name}。`);
  if (said === null || value.startsWith(said)) return value;
  throw new JuanzongError(
    'comment-period-differs',
    `${name}填的是 ${value}，批准的公开文本写的是 ${said}，请照文本填写，或修改卷宗后重新起草报批。`,
  );
}
