import type { Finding, Severity } from '../facts/finding.ts'
import { RULES } from '../rules/index.ts'
import type { Language, Reader, Text } from '../rules/rule.ts'

const rules = new Map(RULES.map((rule) => [rule.id, rule]))

/**
 * A finding in words, for one of three readers.
 * @throws RangeError where the rule does not exist
 */
export function sayFinding(
  finding: Pick<Finding, 'rule' | 'values'>,
  language: Language,
  reader: Reader = 'engineer',
): string {
  const rule = rules.get(finding.rule)
  if (rule === undefined) throw new RangeError(`There is no rule ${finding.rule}`)
  return rule.texts[reader][language].replace(/\{(\w+)\}/g, (slot, name: string) => `${finding.values[name] ?? slot}`)
}

const SEVERITY_WORDS: Readonly<Record<Severity | 'ready', Text>> = {
  ready: { en: 'Ready to upgrade', de: 'Bereit für das Upgrade' },
  information: { en: 'Information', de: 'Hinweis' },
  awareness: { en: 'Code design awareness', de: 'Anders als gewohnt' },
  validation: { en: 'Minimal validation recommended', de: 'Kurze Prüfung empfohlen' },
  limited: { en: 'Limited remediation required', de: 'Begrenzte Anpassung nötig' },
  significant: { en: 'Significant remediation required', de: 'Umfangreiche Anpassung nötig' },
}

/** A severity in words; English as the retired toolkit called it. */
export const saySeverity = (severity: Severity | 'ready', language: Language): string =>
  SEVERITY_WORDS[severity][language]
