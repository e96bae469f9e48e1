import { RULES, type ScanWords, sayFinding, sayRemark } from '@lotse/readiness'
import { REASON_WORDS } from './reason-words.ts'

const rules = new Map(RULES.map((rule) => [rule.id, rule]))

/** What puts reasons, findings and rules into words. */
export const SCAN_WORDS: ScanWords = {
  reason: (remark, language) => {
    const own = REASON_WORDS[remark.code]?.[language]
    if (own === undefined) return sayRemark(remark, language)
    return own.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(remark.values[name] ?? whole))
  },
  // A journal of an older version may name a rule that is gone.
  finding: (finding, language) => (rules.has(finding.rule) ? sayFinding(finding, language) : finding.rule),
  rule: (id, language) => rules.get(id)?.texts.lead[language].replaceAll(/\{\w+\}/g, '…') ?? id,
}
