const NUMERAL = '[零〇一二三四五六七八九十百千万亿两]';
const MEASURE_WORDS =
  '项|个|人|名|次|条|件|家|户|元|角|份|处|起|宗|台|套|辆|张|本|册|篇|期|场|批|轮|组|支|所|座|栋|间|块|吨|公斤|千克|亩|公顷|公里|千米|米|平方米|立方米|天|日|个月|年|倍|成|岁|课时|学时|小时|人次|户次';

/**
 * 第一项 tells an order, 数十人 no number at all, and 一次性 is another word. The names of doctrines, such as 两个维护, are
 * no figures of an outcome either.
 */
const NOT_BEFORE = '第每任何某同逐数几多';
const DOCTRINES = /两个维护|两个确立|四个意识|四个自信|三个聚焦|四个落实|一次性|一个时期/gu;

const ARABIC = /[0-9０-９]/u;
const CHINESE = new RegExp(
  `(?<![${NOT_BEFORE}]|${NUMERAL})${NUMERAL}+(?:余|多)?(?:${MEASURE_WORDS})|百分之${NUMERAL}`,
  'u',
);

/** Whether a text holds a figure: 12, １２, 三项, 十二人, 百分之百. 进一步 is none. */
export function hasFigure(text: string): boolean {
  return ARABIC.test(text) || CHINESE.test(text.replaceAll(DOCTRINES, ''));
}
