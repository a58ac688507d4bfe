import { fileURLToPath } from 'node:url';

/** The folder of the sample case. */
export const SAMPLE = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));
