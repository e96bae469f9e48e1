import type { SessionState } from '../app/session.ts'

/** Where the first run stands. `key`: the profile is there, but its owner could not sign in again yet. */
export type SetUpStep = 'profile' | 'key' | 'content' | 'loading'

/**
 * The step to show, from what the server knows; a reload in the middle finds the same one.
 * @param jobId of the sample portfolio that is being loaded, out of the address
 */
export function setUpStep({ self, begin }: Pick<SessionState, 'self' | 'begin'>, jobId: string | undefined): SetUpStep {
  if (begin === 'profile') return 'profile'
  if (begin === 'done' && jobId !== undefined) return 'loading'
  return self !== null && !self.hasPassword && self.passkeys === 0 ? 'key' : 'content'
}

/** Which of the two steps that people see a step belongs to. */
export const visibleStep: Readonly<Record<SetUpStep, 1 | 2>> = { profile: 1, key: 1, content: 2, loading: 2 }
