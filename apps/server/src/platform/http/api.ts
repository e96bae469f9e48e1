import { contract, type Language } from '@lotse/contract'
import { implement } from '@orpc/server'
import type { Actor } from '../access/actor.ts'
import type { Services } from '../services.ts'

/** What a route knows about the request besides its input. */
export interface RequestContext {
  readonly services: Services
  readonly actor: Actor | null
  readonly language: Language
  /** The key under which the answer is kept, where the caller sent one. */
  readonly idempotencyKey: string | null
  /** Method, path and body in one hash: the same key with another fingerprint is a mistake of the caller. */
  readonly fingerprint: string
  readonly cookies: Cookies
  readonly address: string
}

/** The cookies sign-in needs; nobody else touches them. */
export interface Cookies {
  get(name: string): string | null
  set(name: string, value: string, maxAgeSeconds: number): void
  clear(name: string): void
}

/** A context behind a guard: the actor is known. */
export type ActingContext = Omit<RequestContext, 'actor'> & { readonly actor: Actor }

/**
 * The contract, to be implemented route by route. Guards run before the input is checked: whoever may not ask learns
 * nothing from the sentences about wrong input.
 */
export const api = implement(contract)
  .$context<RequestContext>()
  .$config({ initialInputValidationIndex: Number.POSITIVE_INFINITY })
