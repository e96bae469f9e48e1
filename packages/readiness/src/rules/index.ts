import { DECLARE_RULES } from './bit64/declares.ts'
import { MEMORY_RULES } from './bit64/memory.ts'
import { POINTER_FUNCTION_RULES } from './bit64/pointer-functions.ts'
import { TYPE_RULES } from './bit64/types.ts'
import { VARIABLE_RULES } from './bit64/variables.ts'
import { CONNECTIVITY_RULES } from './controls/connectivity.ts'
import { CONTROL_RULES } from './controls/controls.ts'
import { CHANGED_RULES } from './object-model/changed.ts'
import { REMOVED_RULES } from './object-model/removed.ts'
import { FILE_RULES } from './project/files.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order of readiness.md section 3. A new rule is an entry in its group, with a fixture. */
export const RULES: readonly Rule[] = [
  ...DECLARE_RULES,
  ...TYPE_RULES,
  ...POINTER_FUNCTION_RULES,
  ...VARIABLE_RULES,
  ...MEMORY_RULES,
  ...CONTROL_RULES,
  ...CONNECTIVITY_RULES,
  ...REMOVED_RULES,
  ...CHANGED_RULES,
  ...FILE_RULES,
]
