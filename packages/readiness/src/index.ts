/** Finds macros, controls and add-ins that will break: what was read, what it means, what to do about it. */
export * from './addins/index.ts'
export type * from './facts/file-facts.ts'
export * from './facts/finding.ts'
export * from './facts/status.ts'
