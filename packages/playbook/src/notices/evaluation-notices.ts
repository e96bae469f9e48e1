import type { IsoDate } from '@lotse/calendar'
import type { Finding, Judgement, LinkTarget, NextAction, Severity } from '../evaluate/result.ts'
import type { Localised } from '../localised.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { NoticeKind } from './kinds.ts'

/** Something a rule wants told to whoever holds these roles on the engagement. */
export interface RuleNotice {
  /** What is told, stable within the engagement: the same is never told twice. */
  readonly key: string
  readonly kind: NoticeKind
  readonly roles: readonly RoleId[]
  readonly title: Localised
  readonly words: Localised
  readonly target: LinkTarget
}

/** What was known before this evaluation. */
export interface KnownBefore {
  readonly findings: readonly { readonly key: string; readonly severity: Severity }[]
}

/** What of an evaluation is told. */
type Told = Pick<Judgement, 'findings' | 'nextActions'>

/** What is told of a stall has its own source: `accelerationNotices`. */
const STALL = 'stall'

/**
 * What an evaluation found that was not so before: alarms (PB118). The first evaluation of an engagement tells none, for
 * whoever began it sees what is missing.
 * @param before null: there was no evaluation
 * @param on the day of the evaluation: what ends and comes back on a later day is told again
 */
export function evaluationNotices(before: KnownBefore | null, now: Told, on: IsoDate): RuleNotice[] {
  if (before === null) return []
  const known = new Map(before.findings.map(({ key, severity }) => [key, severity]))
  return now.findings
    .filter(({ key, severity, rule }) => severity === 'alarm' && rule !== STALL && known.get(key) !== severity)
    .map((finding) => alarmNotice(finding, now, on))
}

function alarmNotice({ key, rule, text, target }: Finding, now: Told, on: IsoDate): RuleNotice {
  // What a rule asks for about the same thing has the same key; where it says it another way, all of it is named.
  const same = now.nextActions.filter((action) => action.key === key)
  const actions = same.length > 0 ? same : actionsOf(now, rule)
  const roles = [...new Set<RoleId>(['FM', ...actions.map(({ role }) => role)])]
  return { key: `finding:${key}:${on}`, kind: 'alarm', roles, title: text, words: toDo(actions), target }
}

const actionsOf = ({ nextActions }: Told, rule: string): NextAction[] =>
  nextActions.filter(({ key }) => key === rule || key.startsWith(`${rule}:`))

function toDo(actions: readonly NextAction[]): Localised {
  const titles = (locale: 'de' | 'en') => actions.map(({ title }) => title[locale]).join('; ')
  return actions.length === 0 ? { de: '', en: '' } : { de: `Zu tun: ${titles('de')}.`, en: `To do: ${titles('en')}.` }
}
