/** The office's own templates, every version of each. */
export const sql = '';
