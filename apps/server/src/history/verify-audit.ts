import { type VisitOptions, visitDatabase } from '../platform/db/visit.ts'
import { type VerifiedChain, verifyAll } from './verify-all.ts'

/** Verifies every chain of the trail in a data folder, whether Lotse runs on it or not. Changes nothing. */
export function verifyAudit(options: VisitOptions): Promise<readonly VerifiedChain[]> {
  return visitDatabase(options, verifyAll)
}
