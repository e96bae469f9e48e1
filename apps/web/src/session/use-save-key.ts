import { useCallback } from 'react'
import { client } from '../app/api.ts'
import type { KeyValues } from './key-values.ts'
import { usePasskeys } from './use-passkeys.ts'

/** Sets the chosen password or adds the passkey, for somebody who just signed in with a link. @throws Problem, FormRefusal */
export function useSaveKey(): (key: KeyValues) => Promise<void> {
  const passkeys = usePasskeys()
  return useCallback(
    async ({ way, password }) => {
      if (way === 'passkey') await passkeys.add(passkeys.suggestedName)
      else await client.session.setPassword({ password })
    },
    [passkeys],
  )
}
