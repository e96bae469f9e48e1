import type { Localised } from '../localised.ts'
import type { RoleId } from '../vocabulary/roles.ts'

/** Who acts: the roles the person has on this engagement. None: may only read. */
export type Actor = { readonly roles: readonly RoleId[] }

/** Why something may not be done, with what to do instead. The code is stable, the message is for people. */
export type Refusal = { readonly ok: false; readonly refused: RefusalCode; readonly message: Localised }

export const refusalCodes = [
  'notAllowed',
  'unknownTask',
  'reasonMissing',
  'percentOutOfRange',
  'useSkip',
  'useRevokeSkip',
  'factsContradict',
  'confirmationMissing',
  'confirmationInFuture',
  'openItems',
  'gateHolds',
  'itemsUnknown',
  'scopeUnknown',
  'notOutOfScope',
  'evidenceTooShort',
  'alreadySettled',
  'notSkipped',
  'notKept',
  'enterpriseFlagMissing',
  'textMissing',
  'nextActionTooLong',
  'structureMissing',
  'structureForeign',
  'insightMissing',
  'nextUpdateMissing',
  'nextUpdateOutOfReach',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export function refuse(refused: RefusalCode, german: string, english: string): Refusal {
  return { ok: false, refused, message: { de: german, en: english } }
}

export function actsAs(actor: Actor, roles: readonly RoleId[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}
