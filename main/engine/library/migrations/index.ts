import { sql as caseFiles } from './0001-case-files.ts';
import { sql as trash } from './0002-trash.ts';
import { sql as typedValues } from './0003-typed-values.ts';
import { sql as process } from './0004-process/index.ts';
import { sql as papers } from './0005-papers/index.ts';

/** The steps from an empty database to the present schema; step n leads to `user_version` n. Only ever appended to. */
export const MIGRATIONS: readonly string[] = [caseFiles, trash, typedValues, process, papers];
