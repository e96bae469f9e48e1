/** Finds macros, controls and add-ins that will break: what was read, what it means, what to do about it. */
export { DEFAULT_LIMITS, type Limits } from './bytes/budget.ts'
export { type ByteSource, bytesSource } from './bytes/source.ts'
export type * from './facts/file-facts.ts'
export * from './facts/finding.ts'
export * from './facts/status.ts'
export { type Database, DatabasePassword, type Host } from './host.ts'
export { readFactsFrom } from './read-facts.ts'
export { sayRemark } from './reading-texts/say-remark.ts'
