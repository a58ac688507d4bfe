/** The words by which intake knows what a line is about. Every pattern is for the shadow. */

const LACK = [
  '不(?:到位|够|足|强|力|深|实|严|高|全|多|细|精|准|清|明|彻底|完善|健全|规范|及时|扎实|充分|有力|平衡|协调|紧|突出|适应|相适应|合理|经常|牢|透|快|大|好|广|齐|主动|担当|作为|一致|匹配|科学|重视|注重|落实|执行|了解|熟悉|坚决|坚定|顺|畅|坚持|敢|善|愿|严格|严肃|常态|精准|优|密|闭环|符|浓|少|稳|聚焦|见底|接地气)',
  '未(?:能|按|制定|建立|及时|开展|落实|严格|有效|形成|将|对|充分|完成|履行|执行|在|真正|切实|全面|认真|定期|把|经|纳入|明确|做到|得到|如实|组织|研究|专题|从|与|见)',
  '没有|薄弱|缺失|缺位|缺乏|欠缺|欠账|滞后|短板|差距|弱化|淡化|虚化|边缘化|流于形式|走过场|形式主义|官僚主义|偏差|漏洞|隐患|松散|松懈|乏力|迟缓|缓慢|混乱|违规|违反|超标|懈怠|侵占|较少|浮于表面|单一|随意|疏于|忽视|漠视|空泛|短缺|不畅|仍有发生|时有发生|依然存在|仍然存在|仍存在|失之于|宽松软|庸懒散|老化|断层|散漫|粗放|浪费|截留|挪用|挤占|虚报|脱节|两张皮|疲软|倒挂|缺编|闲置|失管|脱管|堵点|梗阻|有待|亟待|还需|仍需|不容忽视|参差|反弹|弱项|不优|不佳|不良|拖沓|拖延|打折扣|走样|悬空|空转|空挂|敷衍|应付|推诿|扯皮|慢作为|侥幸|畏难|失职|失察|吃拿卡要|公车私用|公款',
  '偏[低少软慢弱高]|过[低少慢]|较[弱差低慢]|重[^,。;]{1,8}轻|(?:少|差|弱|松|软|慢|低)$|存在[^,。;]{0,20}(?:问题|现象|风险)|风险(?:较?大|突出)|问题(?:突出|较多|多发|频发)',
].join('|');
const LACKING = new RegExp(LACK);

const ACTION_START =
  /^(?:强化|加强|完善|健全|建立|制定|制订|出台|印发|开展|组织|召开|严格|落实|贯彻|深化|推进|推动|坚持|提高|提升|抓好|抓实|狠抓|抓住|压实|修订|修改|规范|举办|成立|明确|督促|指导|通过|进一步|持续|积极|认真|切实|及时|加大|优化|细化|加快|结合|按照|根据|对照|全面|定期|扎实|充分|主动|聚焦|突出|夯实|筑牢|已|将|深入|注重|统筹|多措|常态|牢固|树立|树牢|把|利用|依托|围绕|完成|清退|追缴|整合|增强|补齐|拓宽|构建|打造|实行|实施|选优|配齐|开设|发挥|邀请|安排|编制|学习|全力|大力|从严|从|以|在|自|经|向|为|于|针对|截至|目前|责令|约谈|每[月季周年]|[0-9]{4}年|[0-9]{1,2}月)/;

const REMEDY = /(?:解决|防止|杜绝|避免|整治|纠正|克服|整改|排查|补齐|消除|治理)/;

/** What the first sentence of a line describes: a deficiency, something done about one, or neither. */
export type Tone = 'deficiency' | 'action' | 'neutral';

export function toneOf(sentence: string): Tone {
  const text = sentence
    .slice(0, 200)
    .replace(/[。;:,.]+$/, '')
    .replace(/(?:的)?(?:等)?(?:突出)?问题$/, '');
  const clauses = text.split(/[,、:]/);
  const last = clauses.at(-1) ?? text;
  if (
    LACKING.test(last) &&
    !(ACTION_START.test(text) && REMEDY.test(text)) &&
    !(clauses.length > 1 && ACTION_START.test(last) && REMEDY.test(last))
  )
    return 'deficiency';
  if (ACTION_START.test(text)) return 'action';
  return LACKING.test(text) && !REMEDY.test(text) ? 'deficiency' : 'neutral';
}

/** A heading that names an area: 关于党的建设方面, 在“…”方面存在的问题, 聚焦基层党组织建设情况. */
export function isArea(heading: string): boolean {
  if (heading.length > 400) return false;
  if (isAboutTheWhole(heading)) return false;
  const unquoted = heading.replace(/[。;:,.]+$/, '').replaceAll(/“[^”]{0,200}”/g, '“”');
  if (unquoted.length > 90 || /。./.test(unquoted)) return false;
  return (
    /方面(?:的|存在的?|反馈的?|共?[0-9一二三四五六七八九十]{1,3}[个项条类])*(?:突出|主要|具体)?(?:问题|情况)?(?:的)?(?:整改)?(?:落实|完成|进展)?(?:情况)?(?:\([^()]*\))?$/.test(
      unquoted,
    ) ||
    /^(?:围绕|聚焦|在|关于)(?!.*问题)[^,。]{2,60}(?:情况|领域|工作)$/.test(unquoted) ||
    /^“四个落实”|^[^,。]{2,30}领域$/.test(unquoted)
  );
}

/** 关于整改工作的总体情况, 关于反馈意见的整改落实情况: about the rectification as a whole. */
function isAboutTheWhole(heading: string): boolean {
  return /^(?:关于|对|针对|就)?(?:[^。,“”]{0,12}巡[察视])?组?(?:反馈|指出)?的?(?:意见|问题|事项)?(?:和|及)?的?整改(?:工作|落实|任务|责任)*的?(?:总体|基本|主要|落实|进展|完成|推进|组织|开展|具体|领导)*(?:情况|成效|进展)[。:]?$/.test(
    heading,
  );
}

const SITE_CHROME =
  /^\(?(?:来源|信息来源|文章来源|稿件来源|发布时间|发布日期|发文时间|更新时间|时间:|日期:|阅读|浏览|点击|访问|人气|作者:|责任编辑|责编|编辑:|审核:|校对:|初审|复审|终审|字号|字体|打印|关闭|分享|扫一扫|收藏|朗读|上一篇|下一篇|上一条|下一条|相关(?:链接|新闻|阅读|附件|稿件)|当前位置|您(?:的|现在|当前)|所在位置|首页|返回|主办|承办|技术支持|网站(?:地图|标识)|版权|copyright|©|地址:.*icp|.{0,40}(?:icp备|公网安备|版权所有)|索引号|信息索引|文件名称|发布机构|发文机构|公开方式|公开日期|成文日期|主题(?:词|分类)|有效性|信息分类|生成日期|体裁|\((?:大|中|小)\)|大 中 小|t\||a\+|保护视力|背景色|我要纠错|无障碍|网站首页|微信|微博|附件下载|https?:|www\.|【?字体|\(?字体|\(?字号|-{3,}|={3,}|\*{3,}|_{3,}|第[0-9]+页|-\s*[0-9]+\s*-$|[0-9]+\s*\/\s*[0-9]+$)/i;

/** What a web site prints around the text: 来源, 发布时间, 分享到, ©, page numbers. */
export function isSiteChrome(text: string): boolean {
  return text.length <= 160 && (SITE_CHROME.test(text) || /^[^。,]{0,20}>\s*[^。]{1,60}$/.test(text));
}

const CONTACT =
  /(?:联系(?:电话|方式|人|地址|邮箱)|监督(?:电话|举报电话|方式)|电话[:为]|举报电话|受理电话|咨询电话|传真|(?:电子)?邮箱|e-?mail|邮政编码|邮编|(?:通讯|通信|邮寄|来信|来访|收件|邮政|办公)地址|地址:|邮政信箱|受理时间|工作时间|办公时间|接听时间|接访时间|公示期|公示时间|征求意见(?:时间|期)|反馈意见时间|监督期|[a-z0-9._-]{1,64}@[a-z0-9-]{1,64}\.)/i;
const WELCOME =
  /(?:欢迎|恳请|敬请|请)[^。]{0,40}(?:监督|提出|反映|意见|建议)|如有(?:意见|问题|异议|不同|疑义)|特此(?:通报|公告|公示|公开|报告|说明)|接受[^。]{0,20}监督|(?:意见建议|意见和建议)[^。]{0,20}(?:反映|反馈)/;

/** A paragraph of the closing block: how to reach the office, until when, 特此通报. */
export function isClosing(text: string): boolean {
  return (
    namesContact(text.slice(0, 400)) ||
    WELCOME.test(text.slice(0, 300)) ||
    /^附件?\s*[:0-9一二三]/.test(text) ||
    /^\((?:此件|联系人)[^()]*\)$/.test(text)
  );
}

/** A paragraph that says how the office can be reached, whatever else it says. */
export function namesContact(text: string): boolean {
  return (
    CONTACT.test(text) || CONTACT.test(text.replaceAll(/(?<=[\u4e00-\u9fff]) {1,8}(?=[\u4e00-\u9fff:])/g, ''))
  );
}

export type LabelKind = 'measures' | 'outcome' | 'status' | 'either' | 'problem' | 'detail';

const LABELS: [kind: LabelKind, words: string][] = [
  [
    'measures',
    '(?:具体|主要)?(?:的)?(?:整改|落实|工作|应对|采取的?|整改落实|采取整改)*(?:措施|举措|做法)(?:及|和|与|、|/)?(?:整改)?(?:落实)?(?:成效|效果|情况|结果|进展|完成情况|进展情况|落实情况|落实成效)?|整改(?:工作)?(?:开展)?(?:及|和)成效|整改内容|整改过程|(?:下步|下一步)(?:打算|措施|工作|整改措施|计划|工作打算|整改计划|工作措施)|整改任务|整改落实|整改',
  ],
  [
    'outcome',
    '(?:整改|工作|落实|取得|主要|阶段性?)*的?(?:成效|效果|成果)|(?:整改|落实)*结果|取得的?(?:成效|效果)|长效机制',
  ],
  [
    'status',
    '(?:整改)?(?:任务)?(?:完成|办理|销号|办结)(?:情况|状态|进度|结果|进展)|(?:整改|办理|当前|目前|任务)*(?:状态|进度)|是否(?:完成|销号|整改到位)',
  ],
  [
    'either',
    '(?:整改|落实|工作|问题|整改工作|目前|当前|具体)*(?:落实|进展|完成|推进|工作|整改)(?:情况|进展)|整改(?:落实)?情况(?:及成效)?|整改进展|进展|目前进展|处理情况|处理结果',
  ],
  [
    'problem',
    '(?:巡[察视])?(?:组)?(?:反馈|存在|发现|指出|具体|问题)*的?问题(?:描述|内容)?|反馈意见|反馈内容',
  ],
  [
    'detail',
    '(?:具体|主要|问题)?表现|(?:原因|问题)分析|存在原因|(?:整改|完成|落实)?(?:时限|期限|时间)|完成时限|整改目标|目标要求|(?:整改|牵头|责任|分管|包抓|主要|主管|配合|协办|直接)*(?:领导|单位|部门|责任人|科室|股室|人)|责任主体|备注',
  ],
];
const LABEL_PATTERNS = LABELS.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`^(?:\\((${words})\\)\\s*[:]?|(${words})\\s*(?:如下)?\\s*[:](?:\\s*-(?!-))?)\\s*`),
}));
const BARE_LABELS = LABELS.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`^(?:${words})(?:如下)?[。]?$`),
}));

export interface Label {
  kind: LabelKind;
  /** Units of the label itself, its colon and the space behind it included. */
  length: number;
}

/** 整改措施及成效： and its like at the start of a piece of text; a line that holds nothing else may lack the colon. */
export function labelOf(text: string): Label | null {
  const head = text.slice(0, 40);
  for (const { kind, pattern } of LABEL_PATTERNS) {
    const match = pattern.exec(head);
    if (match !== null) return { kind, length: match[0].length };
  }
  if (text.length <= 14) {
    for (const { kind, pattern } of BARE_LABELS)
      if (kind !== 'problem' && pattern.test(text)) return { kind, length: text.length };
  }
  return null;
}

/** The label stands before the problem itself: 问题：, or 问题表现： where no other statement goes before. */
export function opensStatement(text: string, label: Label): boolean {
  return label.kind === 'problem' || /^\(?(?:问题|具体|主要)?表现/.test(text);
}
