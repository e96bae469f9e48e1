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
import { TEXT_RULES } from './text.ts'
import { UPDATE_RULES } from './updates.ts'
import { VALUE_RULES } from './values.ts'

/** Every rule, in the order of odt.md section 2. A new rule is an entry in its group, with a fixture. */
export const RULES: readonly Rule[] = [
  ...TEXT_RULES,
  ...STRUCTURE_RULES,
  ...VALUE_RULES,
  ...PRODUCT_RULES,
  ...KEY_RULES,
  ...APP_RULES,
  ...LANGUAGE_RULES,
  ...SOURCE_RULES,
  ...CHANNEL_RULES,
  ...UPDATE_RULES,
  ...LICENSING_RULES,
  ...REMOVAL_RULES,
  ...PREFERENCE_RULES,
  ...GOVERNMENT_RULES,
  ...PACKAGE_RULES,
]
