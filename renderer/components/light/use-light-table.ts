import { INITIAL_LIGHT_TABLE, type LightTable } from '../../../shared/light.ts';
import { engine, useRead } from '../../engine/index.ts';

/** The office's table of lights; the program's own while it is on its way. */
export function useLightTable(): LightTable {
  const { data } = useRead(['light.table'], (signal) => engine.light.table.query(undefined, { signal }));
  return data ?? INITIAL_LIGHT_TABLE;
}
