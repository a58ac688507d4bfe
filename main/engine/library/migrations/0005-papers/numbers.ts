/** 发文字号: every number that was given, used or voided, and where the papers went and what came back. */
export const sql = '';
