import { MERGE_FIELDS, type MergeField } from '@lotse/assessment'
import { useCallback } from 'react'
import { useLocalised } from '../language/use-text.ts'

/** What stands in a field, in words. */
export function useFieldWords(): (field: MergeField) => string {
  const localised = useLocalised()
  return useCallback((field) => localised(MERGE_FIELDS[field]), [localised])
}
