import { dateText, dateTextWithin } from '../../../gongwen/index.ts';
import type { NoticeData } from './data.ts';

/** The title, as the office wrote it or as such notices are called. */
export function noticeTitle({ title, issuers, inspectionBody }: NoticeData): string {
  if (title) return title;
  const about = inspectionBody ? `${inspectionBody}反馈意见` : '巡察';
  return `${issuers.join('、')}关于${about}整改情况的通报`;
}

/** The first paragraph, from what is known: who inspected whom, when, and when the findings were handed over. */
export function composedLead(data: NoticeData): string {
  return `${originText(data)}按照有关规定，现将巡察整改情况予以公布。`;
}

type Origin = Pick<
  NoticeData,
  'inspectionBody' | 'inspectionKind' | 'inspectedUnit' | 'inspectedFrom' | 'inspectedTo' | 'feedbackDate'
>;

/** Who inspected whom, when, and when the findings were handed over; empty where nothing of it is known. */
export function originText(origin: Origin): string {
  const { inspectionBody, inspectionKind, inspectedUnit, inspectedFrom, inspectedTo, feedbackDate } = origin;
  const period =
    inspectedFrom && inspectedTo
      ? `于${dateText(inspectedFrom)}至${dateTextWithin(inspectedTo, inspectedFrom)}`
      : inspectedFrom
        ? `于${dateText(inspectedFrom)}起`
        : '';
  const inspection =
    inspectionBody && inspectedUnit
      ? `${inspectionBody}${period}对${inspectedUnit}开展了${inspectionKind ?? '巡察'}`
      : '';
  const feedback = feedbackDate
    ? `${dateText(feedbackDate)}${inspection ? '' : '，巡察组'}反馈了巡察意见`
    : '';
  const facts = [inspection, feedback].filter((part) => part !== '').join('，');
  return facts ? `${facts}。` : '';
}
