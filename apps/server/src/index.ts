/** What the command line may use of the server. */
export type { VerifiedChain } from './history/verify-all.ts'
export { verifyAudit } from './history/verify-audit.ts'
export { type RunningLotse, type StartOptions, startLotse } from './lotse.ts'
export { backUpDataFolder } from './platform/backup/back-up.ts'
export { restoreDataFolder } from './platform/backup/restore.ts'
export { dataFolderPath, surroundings } from './platform/data-folder-path.ts'
export type { PersistenceProgress } from './platform/db/open.ts'
export { diagnose } from './platform/doctor/diagnose.ts'
export type { Diagnosis } from './platform/doctor/diagnosis.ts'
export { Problem } from './platform/http/problem.ts'
export { StartupProblem } from './platform/startup-problem.ts'
export { type MadeSample, makeSample } from './sample/make-sample.ts'
export {
  createTokenOnServer,
  linkFromServer,
  listTokensOnServer,
  revokeTokenOnServer,
} from './session/on-the-server.ts'
export { visitSignIn } from './session/visit.ts'
