import { DECLARE_RULES } from './bit64/declares.ts'
import { MEMORY_RULES } from './bit64/memory.ts'
import { POINTER_FUNCTION_RULES } from './bit64/pointer-functions.ts'
import { TYPE_RULES } from './bit64/types.ts'
import { VARIABLE_RULES } from './bit64/variables.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order of readiness.md section 3. A new rule is an entry in its group, with a fixture. */
export const RULES: readonly Rule[] = [
  ...DECLARE_RULES,
  ...TYPE_RULES,
  ...POINTER_FUNCTION_RULES,
  ...VARIABLE_RULES,
  ...MEMORY_RULES,
]
