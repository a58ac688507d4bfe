import { engine, useRead } from '../../engine/index.ts';

/** The office's own templates with their versions, by name. */
export function useTemplates() {
  return useRead(['template.list'], (signal) => engine.template.list.query(undefined, { signal }));
}
