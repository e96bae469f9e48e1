import type { Localised } from '../localised.ts'
import { type RoleId, roles } from '../vocabulary/roles.ts'

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
  'followsAcceleration',
  'notKept',
  'enterpriseFlagMissing',
  'textMissing',
  'nextActionTooLong',
  'structureMissing',
  'structureForeign',
  'insightMissing',
  'nextUpdateMissing',
  'nextUpdateOutOfReach',
  'noAlert',
  'dayOutOfReach',
  'caseOpen',
  'caseClosed',
  'notWanted',
  'triggerContradicted',
  'outcomeContradicted',
  'whyMissing',
  'causeMissing',
  'unknownStep',
  'stepOver',
  'proofMissing',
  'noteMissing',
  'useBlock',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export function refuse(refused: RefusalCode, german: string, english: string): Refusal {
  return { ok: false, refused, message: { de: german, en: english } }
}

export function actsAs(actor: Actor, allowed: readonly RoleId[]): boolean {
  return actor.roles.some((role) => allowed.includes(role))
}

/** The end of a sentence that names who may: "darf nur, wer …", "is only for …". */
export function onlyFor(allowed: readonly RoleId[]): Localised {
  const german = allowed.map((role) => roles[role].label.de).join(' oder ')
  const english = allowed.map((role) => roles[role].label.en).join(' or ')
  return allowed.length === 1
    ? { de: `darf nur, wer diese Rolle hat: ${german}.`, en: `is only for this role: ${english}.` }
    : { de: `darf nur, wer eine dieser Rollen hat: ${german}.`, en: `is only for these roles: ${english}.` }
}
