import type { Audience, Finding, Fix, FixTitle, Language, Rule, Text, Values } from '../lint/types.ts'
import { RULES } from '../rules/index.ts'
import { maskKeys } from './mask.ts'
import { reasonInGerman } from './reasons.ts'

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))

/** What fixes do, by kind. */
const FIX_TITLES: Readonly<Record<FixTitle, Text>> = {
  replace: { en: 'Write {value} in {what}', de: '{value} in {what} schreiben' },
  remove: { en: 'Remove {what}', de: '{what} entfernen' },
  rename: { en: 'Rename {what} to {value}', de: '{what} in {value} umbenennen' },
  add: { en: 'Add {what}', de: '{what} hinzufügen' },
  move: { en: 'Move {what} to {value}', de: '{what} nach {value} verschieben' },
  repair: { en: 'Repair this place ({what})', de: 'Diese Stelle reparieren ({what})' },
}

/** The sentence of a finding. Throws a RangeError for a rule this package does not have. */
export function sayFinding({ rule, values }: Finding, language: Language, audience: Audience = 'engineer'): string {
  const known = BY_ID.get(rule)
  if (known === undefined) throw new RangeError(`There is no rule "${rule}"`)
  const said =
    language === 'de' && values.reason !== undefined ? { ...values, reason: reasonInGerman(values.reason) } : values
  return filled(known[audience][language], said)
}

/** What a fix does, as the label of a button. */
export function sayFix(fix: Fix, language: Language): string {
  const { what } = fix.values
  const values =
    fix.title === 'repair' && language === 'de' ? { ...fix.values, what: reasonInGerman(what ?? '') } : fix.values
  return filled(FIX_TITLES[fix.title][language], values)
}

/** A rule by its id; undefined where there is none. */
export const ruleOf = (id: string): Rule | undefined => BY_ID.get(id)

const filled = (text: string, values: Values): string =>
  maskKeys(text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '?'))
