import { trigger, wordCount } from '../code/words.ts'
import { RULES } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'

/** Which rules are asked: all but those that are off by default, unless a person says otherwise. */
export interface RuleSwitch {
  readonly on?: readonly string[]
  readonly off?: readonly string[]
}

/** Rules by what they wait for, so that a module is read once for all of them. */
export interface RuleSet {
  /** Equal for equal choices. */
  readonly key: string
  readonly rules: readonly Rule[]
  /** By number of the word. */
  readonly byWord: readonly (readonly Rule[] | undefined)[]
  readonly literals: readonly Rule[]
  /** Matches where any of the literal patterns may. */
  readonly anyLiteral: RegExp
  readonly modules: readonly Rule[]
  readonly projects: readonly Rule[]
  readonly files: readonly Rule[]
}

for (const { words } of RULES) for (const word of words ?? []) trigger(word)

const sets = new Map<string, RuleSet>()

/**
 * The rules of a choice.
 * @throws RangeError where it names a rule that does not exist
 */
export function ruleSet({ on = [], off = [] }: RuleSwitch = {}): RuleSet {
  const key = `${[...on].sort().join()}/${[...off].sort().join()}`
  const ready = sets.get(key)
  if (ready !== undefined) return ready
  const known = new Set(RULES.map(({ id }) => id))
  const foreign = [...on, ...off].find((id) => !known.has(id))
  if (foreign !== undefined) throw new RangeError(`There is no rule ${foreign}`)
  const rules = RULES.filter((rule) => !off.includes(rule.id) && (rule.off !== true || on.includes(rule.id)))
  const byWord: Rule[][] = Array.from({ length: wordCount() })
  for (const rule of rules)
    for (const word of rule.words ?? []) {
      const id = trigger(word)
      byWord[id] = [...(byWord[id] ?? []), rule]
    }
  const literals = rules.filter(({ literal }) => literal !== undefined)
  const set: RuleSet = {
    key,
    rules,
    byWord,
    literals,
    anyLiteral: new RegExp(literals.map(({ literal }) => literal?.source).join('|') || '(?!)', 'i'),
    modules: rules.filter(({ onModule }) => onModule !== undefined),
    projects: rules.filter(({ onProject }) => onProject !== undefined),
    files: rules.filter(({ onFile }) => onFile !== undefined),
  }
  sets.set(key, set)
  return set
}
