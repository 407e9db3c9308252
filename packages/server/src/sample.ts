export {
  issueSampleKey,
  loadSample,
  type LoadedSample,
  type SampleOptions,
} from './sample/load-sample.ts';
export { findOldestOrganization } from './sample/sample-queries.ts';
