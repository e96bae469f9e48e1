/** What the command line may use of the server. */
export type { VerifiedChain } from './history/verify-all.ts'
export { verifyAudit } from './history/verify-audit.ts'
export { type RunningLotse, type StartOptions, startLotse } from './lotse.ts'
export { dataFolderPath } from './platform/data-folder-path.ts'
export type { PersistenceProgress } from './platform/db/open.ts'
export { Problem } from './platform/http/problem.ts'
export { StartupProblem } from './platform/startup-problem.ts'
export {
  createTokenOnServer,
  linkFromServer,
  listTokensOnServer,
  revokeTokenOnServer,
} from './session/on-the-server.ts'
export { visitSignIn } from './session/visit.ts'
