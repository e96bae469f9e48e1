import { type UsageStatusId, usageStatusIds } from './usage-status.ts'

/**
 * What a change from one L1 value to another asks for (engagement.md §5 "Allowed transitions", [P]):
 * `allowed`; `onlyUnresponsive`: only with the reason customerUnresponsive; `managerWithReason`: the FM, with a reason;
 * `never`. Staying on the same value changes reason or fields and is always `allowed`.
 */
export type TransitionRule = 'allowed' | 'onlyUnresponsive' | 'managerWithReason' | 'never'

export const transitions: Readonly<Record<UsageStatusId, Readonly<Record<UsageStatusId, TransitionRule>>>> = {
  unknown: {
    unknown: 'allowed',
    inProgress: 'allowed',
    blocked: 'allowed',
    noIntent: 'allowed',
    duplicate: 'allowed',
  },
  inProgress: {
    unknown: 'onlyUnresponsive',
    inProgress: 'allowed',
    blocked: 'allowed',
    noIntent: 'allowed',
    duplicate: 'allowed',
  },
  blocked: {
    unknown: 'onlyUnresponsive',
    inProgress: 'allowed',
    blocked: 'allowed',
    noIntent: 'allowed',
    duplicate: 'allowed',
  },
  // New seats form a record of their own, so a customer without intent never becomes unknown again.
  noIntent: {
    unknown: 'never',
    inProgress: 'allowed',
    blocked: 'allowed',
    noIntent: 'allowed',
    duplicate: 'allowed',
  },
  duplicate: {
    unknown: 'managerWithReason',
    inProgress: 'managerWithReason',
    blocked: 'managerWithReason',
    noIntent: 'managerWithReason',
    duplicate: 'allowed',
  },
}

/** The L1 values a record may be offered next, its present one included; reasons and roles are asked for separately. */
export function reachableFrom(status: UsageStatusId): readonly UsageStatusId[] {
  return usageStatusIds.filter((next) => transitions[status][next] !== 'never')
}
