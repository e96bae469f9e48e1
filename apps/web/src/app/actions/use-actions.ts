import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useSelf } from '../session.ts'
import type { Action, ActionContext } from './action.ts'
import { useAllActions } from './registry.ts'

export function useActionContext(): ActionContext {
  const self = useSelf()
  const router = useRouter()
  const queries = useQueryClient()
  return useMemo(() => ({ self, router, queries }), [self, router, queries])
}

/** The actions a person has here and now. */
export function useActions(): readonly Action[] {
  const context = useActionContext()
  const actions = useAllActions()
  return useMemo(() => actions.filter((action) => isAvailable(action, context)), [actions, context])
}

export function isAvailable(action: Action, context: ActionContext): boolean {
  return action.isAvailable?.(context) ?? true
}
