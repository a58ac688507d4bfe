export { MeasureLimit } from './measure-limit.tsx';
export { TimeLimit } from './time-limit.tsx';
export { UndatedNotice } from './undated-notice.tsx';
