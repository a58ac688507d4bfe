import { dateText, dateTextWithin, normalisePunctuation } from '../../../gongwen/index.ts';
import type { NoticeData } from './data.ts';
import type { RunningText } from './totals.ts';

/** A paragraph that tells how the office can be reached, or until when. */
const CONTACT = /电话|邮箱|邮编|邮政编码|地址|联系方式|征求意见(?:时间|期)|公示(?:期|时间)/u;

/**
 * The last paragraphs before the signature. What the office wrote stays, as long as it says what the case file says;
 * otherwise the paragraphs about contact and period are written anew from the data.
 */
export function closingParagraphs({ lead, chapters, closing }: RunningText, data: NoticeData): string[] {
  const facts = contactFacts(data);
  if (facts.length === 0 || holdsAll([...lead, ...chapters.flat(), ...closing], data)) return closing;
  const own = closing.filter((paragraph) => !CONTACT.test(paragraph));
  const welcome = own.some((paragraph) => /监督|意见/u.test(paragraph))
    ? ''
    : '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。';
  return [...own, `${welcome}${facts.join('')}`];
}

function holdsAll(paragraphs: readonly string[], { contact, commentPeriod }: NoticeData): boolean {
  const text = plain(paragraphs.join(''));
  const values = contact ? Object.values(contact).filter((value) => value !== null) : [];
  const dates = [
    commentPeriod?.from ? dateText(commentPeriod.from) : '',
    commentPeriod?.to ? dateTextWithin(commentPeriod.to, commentPeriod.to) : '',
  ];
  return [...values, ...dates].every((value) => text.includes(plain(value)));
}

/** For comparing only: without spaces and without what normalising may have changed. */
function plain(text: string): string {
  return normalisePunctuation(`字${text}`).slice(1).normalize('NFKC').replace(/\s/gu, '');
}

function contactFacts({ contact, commentPeriod }: NoticeData): string[] {
  const period = periodText(commentPeriod);
  const reach = contact
    ? [
        contact.phone ? `联系电话：${contact.phone}${contact.hours ? `（${contact.hours}）` : ''}` : '',
        !contact.phone && contact.hours ? `受理时间：${contact.hours}` : '',
        contact.address ? `通讯地址：${contact.address}` : '',
        contact.postcode ? `邮政编码：${contact.postcode}` : '',
        contact.email ? `电子邮箱：${contact.email}` : '',
      ].filter((part) => part !== '')
    : [];
  return [
    ...(period ? [`征求意见时间：${period}。`] : []),
    ...(reach.length > 0 ? [normalisePunctuation(`${reach.join('；')}。`)] : []),
  ];
}

function periodText(period: NoticeData['commentPeriod']): string {
  if (!period) return '';
  const { from, to } = period;
  if (from && to) return `${dateText(from)}至${dateText(to)}`;
  if (to) return `截至${dateText(to)}`;
  return from ? `自${dateText(from)}起` : '';
}
