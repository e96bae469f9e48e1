import { localPath } from '../app/local-path.ts'

/** Search parameters of the pages around sign-in; whatever is broken counts as absent. */

interface SignInSearch {
  /** The page that was wanted. */
  readonly to?: string
  /** The secret of a one-time link. */
  readonly token?: string
}

export function signInSearch({ to, token }: Record<string, unknown>): SignInSearch {
  const path = localPath(to)
  return {
    ...(path === undefined ? {} : { to: path }),
    // A secret of digits only would come as a number.
    ...(typeof token === 'string' || typeof token === 'number' ? { token: String(token) } : {}),
  }
}

/** `job`: the sample portfolio that is being loaded. */
export function setupSearch({ job }: Record<string, unknown>): { job?: string } {
  return typeof job === 'string' ? { job } : {}
}

/** `after`: which kind of link somebody came with. */
export function keySearch({ after }: Record<string, unknown>): { after?: 'recovery' } {
  return after === 'recovery' ? { after } : {}
}
