export { fillWithSample, type SampleResult } from './fill.ts';
export { makeSampleLibrary } from './library.ts';
