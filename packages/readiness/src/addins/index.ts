/** Add-ins of devices: read from exports, the collector and files; judged only as far as something proves it. */
export { readManifest } from './binary/read-manifest.ts'
export { type PeFacts, readPe } from './binary/read-pe.ts'
export { collectorScript } from './collector/script.ts'
export type { AddInKind, AddInState, Origin } from './inventory/types.ts'
export { ADDIN_STATUSES, type AddInStatus, type KnownAddIn } from './known/types.ts'
export { type GivenFile, type ReadAddIns, type ReadOptions, readAddIns } from './read-addins.ts'
export type { AddInReport, AddInRow, ComputerRow } from './report/report.ts'
export { ADDIN_KIND_LABELS, ADDIN_STATE_LABELS, ADDIN_STATUS_LABELS, ORIGIN_LABELS, sayAddIn } from './say.ts'
