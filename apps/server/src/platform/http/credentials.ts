import type { FastifyRequest } from 'fastify'

/** The cookie that holds a sign-in. */
export const SIGN_IN_COOKIE = 'lotse_sign_in'

/** What a request brings along to say who sends it. */
export interface Credentials {
  readonly cookie: string | null
  readonly authorization: string | null
}

export function credentialsOf(request: FastifyRequest): Credentials {
  return {
    cookie: request.cookies[SIGN_IN_COOKIE] ?? null,
    authorization: request.headers.authorization ?? null,
  }
}
