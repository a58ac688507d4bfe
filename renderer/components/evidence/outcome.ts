/** What became of the files that somebody wanted to add; together they are all of them. */
export interface AddingOutcome {
  added: number;
  /** Bytes that were there already, shown here too now. */
  linked: number;
  /** Not wanted, by somebody's own choice. */
  leftOut: number;
  failed: number;
}

/** In Chinese, such as “已添加 5 件，关联 1 件，未添加 2 件”; `null` where nothing was to be added. */
export function outcomeText({ added, linked, leftOut, failed }: AddingOutcome): string | null {
  const parts = [
    { count: added, text: `已添加 ${added} 件` },
    { count: linked, text: `${added === 0 ? '已' : ''}关联 ${linked} 件` },
    { count: leftOut, text: `按选择未添加 ${leftOut} 件` },
    { count: failed, text: `失败 ${failed} 件` },
  ].filter(({ count }) => count > 0);
  return parts.length === 0 ? null : parts.map(({ text }) => text).join('，');
}
