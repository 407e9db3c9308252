export { loadSample, type LoadedSample, type SampleOptions } from './sample/load-sample.ts';
export { isEmptyDatabase } from './sample/sample-queries.ts';
