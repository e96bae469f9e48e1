import type { Playbook } from '@lotse/playbook'
import { useCallback } from 'react'
import { useText } from '../../language/use-text.ts'
import { placeOf } from './problems-of.ts'

/** Where a problem of a draft lies: what people call the place, and the editor that puts it right, if there is one. */
export function useProblemPlace(playbook: Playbook): (path: string) => { name: string; editor: string | null } {
  const say = useText()
  return useCallback(
    (path) => {
      const part = placeOf(playbook, path)
      if (part) return { name: part.id, editor: part.editor }
      if (path === 'owner') return { name: say('playbooks:edit.owner'), editor: 'about' }
      if (path.startsWith('history')) return { name: say('playbooks:edit.note'), editor: 'about' }
      if (path.startsWith('title')) return { name: say('playbooks:edit.title'), editor: 'about' }
      return { name: say('playbooks:problems.other'), editor: null }
    },
    [say, playbook],
  )
}
