import { dateText, normalisePunctuation } from '../../../gongwen/index.ts';
import type { NoticeData } from './data.ts';

/** How the office can be reached, and until when; the names are those of intake's fields. */
export const CONTACT_FIELDS = [
  'phone',
  'hours',
  'address',
  'postcode',
  'email',
  'commentFrom',
  'commentTo',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Each field by its values; dates as records hold them. */
export type ContactValues = Record<ContactField, string | null>;

/** What a text calls it that speaks of it. */
export const CONTACT_WORDING: Record<ContactField, { name: string; named: RegExp }> = {
  phone: { name: '联系电话', named: /电\s*话|热线|手机|致电|拨打|联系方式/u },
  hours: { name: '受理时间', named: /(?:受理|工作|办公|接听|接待|值班|服务)(?:电话)?时间|工作日/u },
  address: { name: '通讯地址', named: /地\s*址|信箱|邮寄|来访/u },
  postcode: { name: '邮政编码', named: /邮\s*编|邮政编码|邮码/u },
  email: { name: '电子邮箱', named: /邮\s*箱|邮件|@/u },
  commentFrom: { name: '征求意见开始时间', named: /(?:征求意见|公示)(?:时间|期)|\d月|个工作日/u },
  commentTo: { name: '征求意见截止时间', named: /(?:征求意见|公示)(?:时间|期)|\d月|个工作日/u },
};

type Told = Pick<NoticeData, 'contactDetails' | 'commentPeriod'>;

export function contactValues({ contactDetails, commentPeriod }: Told): ContactValues {
  return {
    ...(contactDetails ?? { phone: null, hours: null, address: null, postcode: null, email: null }),
    commentFrom: commentPeriod?.from ?? null,
    commentTo: commentPeriod?.to ?? null,
  };
}

/** The sentences that tell these values; empty if there are none. */
export function contactSentences(values: ContactValues): string {
  const { phone, hours, address, postcode, email } = values;
  const period = periodText(values);
  const reach = [
    phone ? `联系电话：${phone}${hours ? `（${hours}）` : ''}` : '',
    !phone && hours ? `受理时间：${hours}` : '',
    address ? `通讯地址：${address}` : '',
    postcode ? `邮政编码：${postcode}` : '',
    email ? `电子邮箱：${email}` : '',
  ].filter((part) => part !== '');
  return normalisePunctuation(
    `${period ? `征求意见时间：${period}。` : ''}${reach.length > 0 ? `${reach.join('；')}。` : ''}`,
  );
}

function periodText({ commentFrom: from, commentTo: to }: ContactValues): string {
  if (from && to) return `${dateText(from)}至${dateText(to)}`;
  if (to) return `截至${dateText(to)}`;
  return from ? `自${dateText(from)}起` : '';
}
