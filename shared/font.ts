/** 字体: the faces that official papers are set in, and what stands in for one that a machine lacks. */

/** What a face is for, in the order of the check. */
export const FONT_ROLES = ['小标宋', '仿宋', '楷体', '黑体', '宋体', '西文'] as const;
export type PaperFontRole = (typeof FONT_ROLES)[number];

/** Where a face stands in a paper. */
export const FONT_USES: Record<PaperFontRole, string> = {
  小标宋: '发文机关标志、标题',
  仿宋: '正文',
  楷体: '二级标题、签发人姓名',
  黑体: '一级标题、密级、附件标注',
  宋体: '页码',
  西文: '数字和字母',
};

/** One face, as this machine has it. */
export interface FontState {
  role: PaperFontRole;
  /** As papers name it. */
  name: string;
  installed: boolean;
  /** The face to be seen in its place; `null` when it is installed, or when nothing fitting is. */
  substitute: string | null;
}

/** What a machine without a face shows in its place, in the office's words. */
export function fontStandIn({ installed, substitute }: FontState): string {
  if (installed) return '';
  return substitute === null ? '由办公软件自行选定' : substitute;
}
