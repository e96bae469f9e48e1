import { type OdtFile, withText } from '../reading/read.ts'
import { RULES } from '../rules/index.ts'
import { applyEdits } from '../writing/edits.ts'
import { type LintContext, PLAIN_CONTEXT } from './context.ts'
import { planOf } from './plan.ts'
import { beforeRepair, seesThroughRepair } from './repaired.ts'
import { atElement } from './spots.ts'
import { type Suppression, suppressionsIn } from './suppressions.ts'
import { withTried } from './tried.ts'
import type { Finding, Report, Rule, SourceText, Spot, Values } from './types.ts'
import { viewOf } from './view.ts'

export interface LintResult {
  /** By place, then by rule; that a file is broken comes first. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly (Finding & { readonly reason: string })[]
}

/** What has to be repaired before anything else can be judged, which is then done as if it were. */
const REPAIRED: readonly string[] = ['xml-not-well-formed', 'root-not-configuration']

const NO_VALUES: Values = {}

/** Every finding of every rule on a file. Never throws, whatever the file holds. */
export function lintOdt(
  file: OdtFile,
  context: LintContext = PLAIN_CONTEXT,
  rules: readonly Rule[] = RULES,
): LintResult {
  const { findings, suppressed } = judged(file, context, rules)
  const judge = (text: string): readonly Finding[] => judged(withText(file, text), context, rules).findings
  return { findings: withTried(file.text, findings, judge), suppressed }
}

function judged(file: OdtFile, context: LintContext, rules: readonly Rule[]): LintResult {
  const plan = planOf(rules, context.mode)
  const findings: Finding[] = []
  const { parsed } = file
  const root = parsed?.root ?? null
  // One function reports for all rules, each in its turn: a hundred of them for each keystroke would have to be collected.
  let asked: Rule | undefined
  const report: Report = (at, more) => {
    if (asked === undefined) return
    findings.push({
      rule: asked.id,
      severity: more?.severity ?? asked.severity,
      range: at.range,
      path: at.path,
      values: more?.values ?? NO_VALUES,
      fix: more?.fix ?? null,
    })
  }
  const source: SourceText = { file, root }
  // Only a configuration is judged as one: in anything else every other finding would mislead.
  for (const rule of plan.text) {
    asked = rule
    rule.check(source, report)
  }
  if (parsed !== null && root?.name === 'Configuration' && !findings.some(({ rule }) => rule === 'not-an-odt-file')) {
    const view = viewOf(file, root, parsed.comments, context)
    const around: Spot = atElement(root)
    const reportAround = (values: Values = NO_VALUES): void => report(around, { values })
    for (const rule of plan.tree) {
      asked = rule
      rule.check(view, report)
    }
    for (const rule of plan.context) {
      asked = rule
      rule.check(context, reportAround)
    }
  }
  const repair = findings.find(({ rule }) => REPAIRED.includes(rule))?.fix?.edits
  if (repair === undefined || root?.name === 'Configuration')
    return setAside(findings.sort(byPlace), suppressionsIn(parsed?.comments ?? []))
  const more = judged(
    withText(file, applyEdits(file.text, repair)),
    context,
    parsed === null ? rules.filter(seesThroughRepair) : rules,
  )
  return {
    findings: [...findings, ...more.findings.map((one) => beforeRepair(one, repair)).sort(byPlace)],
    suppressed: more.suppressed.map((one) => beforeRepair(one, repair)),
  }
}

const byPlace = (one: Finding, two: Finding): number =>
  one.range.start - two.range.start || (one.rule < two.rule ? -1 : 1)

function setAside(findings: readonly Finding[], suppressions: readonly Suppression[]): LintResult {
  if (suppressions.length === 0) return { findings, suppressed: [] }
  const reasons = new Map(suppressions.map(({ rule, reason }) => [rule, reason]))
  return {
    findings: findings.filter(({ rule }) => !reasons.has(rule)),
    suppressed: findings.flatMap((one) => {
      const reason = reasons.get(one.rule)
      return reason === undefined ? [] : [{ ...one, reason }]
    }),
  }
}
