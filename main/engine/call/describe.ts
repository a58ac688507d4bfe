import { z } from 'zod';
import { NEEDED_ROLE_NAMES, type NeededRole } from '../../../shared/role.ts';
import { ownActionName } from '../audit/index.ts';
import type { Meta } from '../procedure.ts';
import { engineRouter } from '../router.ts';
import { DESCRIPTIONS } from './descriptions.ts';

export type ProcedureKind = 'query' | 'mutation' | 'subscription';

/** What a script must know of a procedure to call it. */
export interface ProcedureDescription {
  /** Such as `issue.update`. */
  name: string;
  kind: ProcedureKind;
  /** The role that it needs. */
  role: NeededRole;
  /** The same in Chinese. */
  roleName: string;
  /** What it does in a few Chinese words. */
  description?: string;
  /** A JSON Schema (draft 2020-12) of the input; `null` where it takes none. */
  input: unknown;
}

/** Every procedure of the engine, by name. */
export function describeProcedures(): ProcedureDescription[] {
  return Object.entries(engineRouter._def.procedures)
    .map(([name, procedure]) => {
      const { type, meta, inputs } = (procedure as unknown as { _def: Definition })._def;
      const role = meta?.role ?? 'administrator';
      const description = DESCRIPTIONS[name] ?? ownActionName(name);
      return {
        name,
        kind: type,
        role,
        roleName: NEEDED_ROLE_NAMES[role],
        ...(description !== undefined && { description }),
        input: schemaOf(inputs),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What tRPC keeps of a procedure. */
interface Definition {
  type: ProcedureKind;
  meta?: Meta;
  inputs: readonly unknown[];
}

/** What may be written; what has no word in JSON Schema, such as a rule of our own, goes unsaid. */
function schemaOf(inputs: readonly unknown[]): unknown {
  const schemas = inputs
    .filter((input) => input instanceof z.ZodType)
    .map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
  if (schemas.length === 0) return null;
  return schemas.length === 1 ? schemas[0] : { allOf: schemas };
}
