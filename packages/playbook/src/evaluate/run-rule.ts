import type { IsoDate } from '@lotse/calendar'
import type { Finding, NextAction } from './result.ts'
import type { RuleResult } from './rule.ts'
import { urgencyOf } from './urgency.ts'

/** What a rule found, with its id and keys, and how urgent what it asks for is on the day. */
export function resultOf(
  id: string,
  result: RuleResult,
  now: IsoDate,
): { readonly findings: readonly Finding[]; readonly actions: readonly NextAction[] } {
  return {
    findings: (result.findings ?? []).map(({ about, ...finding }) => ({
      ...finding,
      key: keyOf(id, about),
      rule: id,
    })),
    actions: (result.actions ?? []).map(({ about, ...action }) => ({
      ...action,
      key: keyOf(id, about),
      urgency: urgencyOf(action.due, now, action.urgency),
    })),
  }
}

function keyOf(id: string, about: string | undefined): string {
  return about === undefined ? id : `${id}:${about}`
}
