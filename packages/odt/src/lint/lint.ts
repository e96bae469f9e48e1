import { type OdtFile, readOdtText } from '../reading/read.ts'
import { RULES } from '../rules/index.ts'
import { applyEdits } from '../writing/edits.ts'
import { type LintContext, PLAIN_CONTEXT } from './context.ts'
import { beforeRepair, seesThroughRepair } from './repaired.ts'
import { atElement } from './spots.ts'
import { type Suppression, suppressionsIn } from './suppressions.ts'
import type { Finding, Report, Rule, Spot } from './types.ts'
import { viewOf } from './view.ts'

export interface LintResult {
  /** By place, then by rule; that a file is broken comes first. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly (Finding & { readonly reason: string })[]
}

/** Every finding of every rule on a file. Never throws, whatever the file holds. */
export function lintOdt(
  file: OdtFile,
  context: LintContext = PLAIN_CONTEXT,
  rules: readonly Rule[] = RULES,
): LintResult {
  const findings: Finding[] = []
  const { parsed } = file
  const root = parsed?.root ?? null
  const reportOf =
    (rule: Rule): Report =>
    (at, more = {}) =>
      findings.push({
        rule: rule.id,
        severity: more.severity ?? rule.severity,
        range: at.range,
        path: at.path,
        values: more.values ?? {},
        fix: more.fix ?? null,
      })
  // Only a configuration is judged as one: in anything else every other finding would mislead.
  for (const rule of rules) if (rule.reads === 'text') rule.check({ file, root }, reportOf(rule))
  if (parsed !== null && root?.name === 'Configuration' && !findings.some(({ rule }) => rule === 'not-an-odt-file')) {
    const view = viewOf(file, root, parsed.comments, context)
    const around: Spot = atElement(root)
    for (const rule of rules) {
      if (rule.notIn?.includes(context.mode)) continue
      if (rule.reads === 'tree') rule.check(view, reportOf(rule))
      else if (rule.reads === 'context') rule.check(context, (values = {}) => reportOf(rule)(around, { values }))
    }
  }
  if (parsed === null) return throughRepair(file, findings, context, rules)
  return setAside(findings.sort(byPlace), suppressionsIn(parsed.comments))
}

const byPlace = (one: Finding, two: Finding): number =>
  one.range.start - two.range.start || (one.rule < two.rule ? -1 : 1)

/** What a broken file has besides being broken, where the nearest repair shows it. */
function throughRepair(
  file: OdtFile,
  findings: readonly Finding[],
  context: LintContext,
  rules: readonly Rule[],
): LintResult {
  const [repair] = findings.find(({ rule }) => rule === 'xml-not-well-formed')?.fix?.edits ?? []
  if (repair === undefined) return { findings: findings.toSorted(byPlace), suppressed: [] }
  const repaired = readOdtText(applyEdits(file.text, [repair]), file.encoding)
  const more = lintOdt(repaired, context, rules.filter(seesThroughRepair))
  return {
    findings: [...findings, ...more.findings.map((one) => beforeRepair(one, repair)).sort(byPlace)],
    suppressed: more.suppressed.map((one) => beforeRepair(one, repair)),
  }
}

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
