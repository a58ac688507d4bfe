import type { CaseFileHeader } from '../../../../shared/header.ts';
import { engine, useRead } from '../../../engine/index.ts';

export function useHeader(caseFileId: string) {
  return useRead(['caseFile', 'header', caseFileId], (signal) =>
    engine.caseFile.header.query({ caseFileId }, { signal }),
  );
}

export type HeaderPatch = Parameters<typeof engine.caseFile.update.mutate>[0]['patch'];

/** Saves one field of the head. */
export function saving<Field extends keyof HeaderPatch>({ id }: CaseFileHeader, field: Field) {
  return (value: HeaderPatch[Field]): Promise<unknown> =>
    engine.caseFile.update.mutate({ caseFileId: id, patch: { [field]: value } });
}
