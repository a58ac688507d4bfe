import { filled, id } from './columns.ts';

/** 人员与权限: who may sign in, and what has failed of late. Whether anybody has to is the setting `signIn`. */
export const sql = `
CREATE TABLE account (
  ${id},
  ${filled('name')},
  -- A JSON list of roles.
  roles TEXT NOT NULL CHECK (json_valid(roles) AND json_array_length(roles) > 0),
  -- scrypt$N$r$p$salt$hash, the last two in base64.
  ${filled('password')},
  person_id TEXT REFERENCES person (id),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  UNIQUE (name)
) STRICT;

-- Who failed to sign in of late, known or not, by a short digest of the name that was typed: it may be a password that
-- went into the wrong field.
CREATE TABLE sign_in_failure (
  name_digest TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  failed_at TEXT NOT NULL
) STRICT;
`;
