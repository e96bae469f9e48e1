/** Results of many devices as one. */
export { type Chosen, chosen } from './chosen.ts'
export { mergedRun } from './merged-run.ts'
export { countedRecord, type ResultLine, readLine } from './presented.ts'
