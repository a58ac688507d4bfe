/** What was typed for one paper alone, beside the whole of its data: by it the paper tells what else has changed since. */
export const sql = `
ALTER TABLE official_document ADD COLUMN typed TEXT CHECK (typed IS NULL OR json_valid(typed));
`;
