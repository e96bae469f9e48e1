import type { Answers } from '../answers/types.ts'
import type { Problem } from '../messages/problem.ts'
import { judgeRule, type RuleResult, type Truth } from '../rules/judge-rule.ts'
import { parseRule } from '../rules/parse-rule.ts'
import { EDITION_CLOUDS } from '../template/editions.ts'
import type { Cloud, Item, Template } from '../template/types.ts'
import { refusalsOf } from './refusals.ts'
import type { Checklist, ChecklistItem, Counts, Facts, Reason, ScopeState } from './types.ts'

export interface Evaluation {
  /** `null` where nothing may be generated; `problems` say why. */
  readonly checklist: Checklist | null
  readonly problems: readonly Problem[]
}

/**
 * The checklist of a customer: every item of the template, in scope, to be checked or hidden, each with its reason. The
 * order of the answers does not matter. Refused without services and cloud, and for the wrong edition. (remediation.md
 * §2, §5)
 */
export function evaluate(template: Template, answers: Answers, facts: Facts): Evaluation {
  const problems = refusalsOf(template, answers, facts)
  if (problems.length > 0) return { checklist: null, problems }
  const items = template.items.map((item) => scopeOf(item, template, answers, facts))
  const { name, version, edition } = template
  return { checklist: { template: name, version, edition, counts: countsOf(items), items }, problems: [] }
}

/** How many items are in each state. */
export function countsOf(items: readonly { readonly state: ScopeState }[]): Counts {
  const count = (wanted: ScopeState): number => items.filter(({ state }) => state === wanted).length
  return { inScope: count('inScope'), check: count('check'), hidden: count('hidden') }
}

/** The cloud comes before the services, the services before the rule; what excludes first is the reason. */
function scopeOf(item: Item, template: Template, answers: Answers, facts: Facts): ChecklistItem {
  const rule = judge(item, answers)
  const byAnswers: Reason = { kind: 'answers', because: rule.because }
  const gates: readonly { readonly truth: Truth; readonly reason: Reason }[] = [
    { truth: cloudFits(item, cloudsOf(template, answers)), reason: { kind: 'cloud', clouds: item.clouds ?? [] } },
    { truth: isSupported(item, template, facts), reason: notSupported(item, template) },
    { truth: serviceFits(item, answers), reason: { kind: 'service', services: item.services } },
    { truth: rule.truth, reason: byAnswers },
  ]
  const { id, severity, owner } = item
  const excluded = gates.find(({ truth }) => truth === false)
  if (excluded !== undefined) return { id, severity, owner, state: 'hidden', reason: excluded.reason }
  const open = gates.findLast(({ truth }) => truth === null)
  if (open !== undefined) return { id, severity, owner, state: 'check', reason: open.reason }
  return { id, severity, owner, state: 'inScope', reason: byAnswers }
}

/** A rule that cannot be read keeps its item open: nothing falls out of a list by accident. */
function judge({ when }: Item, answers: Answers): RuleResult {
  const rule = parseRule(when)
  return rule === null ? { truth: null, because: [] } : judgeRule(rule, answers)
}

/** The clouds a tenant may be in: the answered one, or all of the edition where it is unknown. */
function cloudsOf({ edition }: Template, answers: Answers): readonly Cloud[] {
  const answer = answers.get('cloud')
  const possible = EDITION_CLOUDS[edition]
  return Array.isArray(answer) ? possible.filter((cloud) => answer.includes(cloud)) : possible
}

function cloudFits({ clouds }: Item, possible: readonly Cloud[]): Truth {
  if (clouds === null) return true
  const fitting = possible.filter((cloud) => clouds.includes(cloud)).length
  return fitting === 0 ? false : fitting === possible.length ? true : null
}

function isSupported({ services }: Item, { unsupported = [] }: Template, { supportedServices }: Facts): boolean {
  return services.some(
    (service) =>
      (supportedServices === null || supportedServices.includes(service)) &&
      !unsupported.some((one) => one.service === service),
  )
}

/** The organisation's own words on the first of the services that it does not support. */
function notSupported({ services }: Item, { unsupported = [] }: Template): Reason {
  const found = unsupported.find(({ service }) => services.includes(service))
  return { kind: 'notSupported', services, ...(found && { words: found.reason }) }
}

function serviceFits({ services }: Item, answers: Answers): Truth {
  const chosen = answers.get('svc')
  return Array.isArray(chosen) ? services.some((service) => chosen.includes(service)) : null
}
