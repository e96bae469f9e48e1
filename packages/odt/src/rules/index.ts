import type { Mode } from '../lint/context.ts'
import type { Rule } from '../lint/types.ts'
import { APP_RULES } from './apps.ts'
import { GOVERNMENT_RULES, PACKAGE_RULES } from './around.ts'
import { CHANNEL_RULES } from './channels.ts'
import { KEY_RULES } from './keys.ts'
import { LANGUAGE_RULES } from './languages.ts'
import { LICENSING_RULES } from './licensing.ts'
import { PREFERENCE_RULES } from './preferences.ts'
import { PRODUCT_RULES } from './products.ts'
import { REMOVAL_RULES } from './removal.ts'
import { SOURCE_RULES } from './source.ts'
import { STRUCTURE_RULES } from './structure.ts'
import { suppressionRule } from './suppressions.ts'
import { TEXT_RULES } from './text.ts'
import { UPDATE_RULES } from './updates.ts'
import { VALUE_RULES } from './values.ts'

/** What leaks or weakens something does so in every mode. */
const ALWAYS: readonly string[] = ['product-key-secret', 'tenant-id-present', 'macro-security-weakened']
/** Rules on parts of the file that a mode does not read. (odt.md §1) */
const notIn =
  (...modes: readonly Mode[]) =>
  (rule: Rule): Rule =>
    ALWAYS.includes(rule.id) ? rule : { ...rule, notIn: modes }

const JUDGING: readonly Rule[] = [
  ...TEXT_RULES,
  ...STRUCTURE_RULES,
  ...VALUE_RULES,
  ...PRODUCT_RULES.map(notIn('customize')),
  ...KEY_RULES.map(notIn('customize')),
  ...APP_RULES.map(notIn('customize')),
  ...LANGUAGE_RULES.map(notIn('customize')),
  ...SOURCE_RULES.map(notIn('customize')),
  ...CHANNEL_RULES.map(notIn('customize')),
  ...UPDATE_RULES.map(notIn('customize', 'download')),
  ...LICENSING_RULES.map(notIn('customize', 'download')),
  ...REMOVAL_RULES.map(notIn('customize', 'download')),
  ...PREFERENCE_RULES.map(notIn('download')),
  ...GOVERNMENT_RULES,
  ...PACKAGE_RULES,
]

/**
 * Every rule, in the order of odt.md section 2, and at last the one that sees to it that they are set aside properly. A new
 * rule is an entry in its group, with a fixture.
 */
export const RULES: readonly Rule[] = [...JUDGING, suppressionRule(JUDGING.map(({ id }) => id))]
