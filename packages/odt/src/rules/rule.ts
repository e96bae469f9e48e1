import type { LintContext } from '../lint/context.ts'
import type { Report, Rule, Severity, SourceText, Text, Values } from '../lint/types.ts'
import type { View } from '../lint/view.ts'

type Words = readonly [engineer: Text, lead: Text]

/** A rule on the tree of a configuration. */
export function rule(id: string, severity: Severity, words: Words, check: (view: View, report: Report) => void): Rule {
  return { id, severity, engineer: words[0], lead: words[1], reads: 'tree', check }
}

/** A rule on text that may not even be XML. */
export function textRule(
  id: string,
  severity: Severity,
  words: Words,
  check: (text: SourceText, report: Report) => void,
): Rule {
  return { id, severity, engineer: words[0], lead: words[1], reads: 'text', check }
}

/** A rule on the project or package around a configuration. */
export function contextRule(
  id: string,
  severity: Severity,
  words: Words,
  check: (context: LintContext, report: (values?: Values) => void) => void,
): Rule {
  return { id, severity, engineer: words[0], lead: words[1], reads: 'context', check }
}

/** Both languages of a sentence. */
export const say = (en: string, de: string): Text => ({ en, de })
