/** 导入台账: what the office's own ledger said of an issue when it was imported last, so that it can be told what has moved on since. */
export const sql = `
CREATE TABLE ledger_row (
  issue_id TEXT PRIMARY KEY REFERENCES issue (id) ON DELETE CASCADE,
  -- 问题编号 as the ledger has it.
  key TEXT,
  -- JSON: field → what the ledger said, as it is shown.
  said TEXT NOT NULL CHECK (json_valid(said))
) STRICT;
`;
