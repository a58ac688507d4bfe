import type { Completion } from '../../../shared/vocabulary.ts';

const FRAME = '(?:目前|截至目前|现阶段|现|当前|该问题|此问题|问题|整改|状态|进度|:|,|、)*';
const KEEPING =
  '(?:(?:并|,|、|;|且|\\(|并将|需|需要|将|转入|纳入|进入)*(?:长期|持续|继续|常态化?|长效化?)+(?:坚持|整改|推进|巩固|深化|推动|抓好|落实|保持|用力|跟进|管理|推进)?(?:整改|落实|提升)?\\)?|(?:并|,)*巩固提升)?';
const DONE = '(?:完成|完结|到位|完毕|办结|销号|解决|落实)';

const NOT = new RegExp(
  `^${FRAME}(?:正在(?:推进|整改),?)?(?:尚未|还未|暂未|仍未|未|没有|未能|待)(?:按期|如期|全部|完全)?(?:整改|落实|${DONE})(?:整改|${DONE})*${KEEPING}(?:,.*)?$`,
);
const BASICALLY = new RegExp(
  `^${FRAME}(?:已经?|均已)?(?:(?:基本|大部分|主体)(?:上)?(?:已)?(?:整改|完成|落实)(?:整改|任务|${DONE})*|(?:取得|完成)?(?:了)?阶段性(?:整改)?(?:任务|目标|成效|成果|完成|进展)*(?:完成|整改)?|完成阶段性整改(?:任务|目标)?)(?:了)?${KEEPING}$`,
);
const COMPLETED = new RegExp(
  `^${FRAME}(?:立行立改,?)?(?:已经?|均已|全部|已全部|均|按期|如期|按时|已按期|已如期|已按时|已于.{2,12}日)*(?:整改)?(?:${DONE}|已整改)(?:整改|任务|${DONE})*(?:了|率(?:达到?|为)?(?=100%))?(?:100%)?${KEEPING}$`,
);
const RECTIFIED = new RegExp(`^${FRAME}(?:已经?|均已|全部|已全部)(?:整改|解决)(?:${DONE})*${KEEPING}$`);
const ONGOING = new RegExp(
  `^${FRAME}(?:已)?(?:立行立改(?:并|,|、|且)*)?(?:需|需要|要|按计划|按序时进度|有序|加快|已启动|,|、|并)*(?:(?:持续|长期|继续|正在|正|加快|有序|常态化?|长效化?|稳步|按(?:序时|时序)(?:进度)?|序时|达到)+(?:推进|整改|坚持|推动|深化|落实|进行|办理|实施|抓好|完善|巩固|用力|跟进|(?:序时|时序|计划)进度)|(?:整改|推进|进行|办理|实施|落实)(?=.?中)|整改中)(?:整改|推进|落实|坚持|巩固|提升|深化|完善|实施|工作|并|,|、|长期|持续)*(?:之?中)?$`,
);

/** Words that stand where a completion would, but do not say how far the work is. */
const NO_COMPLETION = /^(?:立行立改|立知立改|即知即改|限期整改|限时整改|长期|短期|近期|中期)$/;
const LOOKS_LIKE_ONE = /(?:完成|整改|推进|销号|办结|到位|坚持)/;

/**
 * What a status phrase says: 已完成并长期坚持 is `completed`, 阶段性完成 `basicallyCompleted`, 尚未完成 `notCompleted`,
 * 长期坚持 `ongoing`. `unknown` is a phrase that stands for a status but says none of these; `null` is no status at all.
 * The whole of `phrase` (a piece of the shadow) must be a status, so that 整改已完成 inside a sentence is none.
 */
export function completionOf(phrase: string): Completion | 'unknown' | null {
  const plain = phrase
    .replaceAll(/\s+/g, '')
    .replace(/[。.;,:!]+$/, '')
    .replace(/^\((.*)\)$/, '$1');
  if (plain === '' || plain.length > 30) return null;
  if (NOT.test(plain)) return 'notCompleted';
  if (BASICALLY.test(plain)) return 'basicallyCompleted';
  if (COMPLETED.test(plain) || RECTIFIED.test(plain)) return 'completed';
  if (ONGOING.test(plain)) return 'ongoing';
  if (NO_COMPLETION.test(plain)) return 'unknown';
  const remark = /^([^()]{2,})\([^()]*\)$/.exec(plain);
  if (remark !== null) return completionOf(remark[1] ?? '');
  return plain.length <= 12 &&
    !/[。;,0-9]/.test(plain) &&
    LOOKS_LIKE_ONE.test(plain) &&
    /^(?:部分|已|正|未|待|拟|暂|尚|逐步|长期|持续|转|移交)/.test(plain)
    ? 'unknown'
    : null;
}
