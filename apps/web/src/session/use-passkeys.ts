import { useCallback, useMemo } from 'react'
import type { SessionState } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { FormRefusal } from '../ui/form/use-send.ts'
import { deviceOf } from './device.ts'
import { passkeysWork, thisPlace } from './passkey-place.ts'

const load = () => import('./passkey.ts')

/** What a page can do with passkeys. Everything that fails is thrown as `Problem` or, with words, as `FormRefusal`. */
export function usePasskeys() {
  const say = useText()
  const inWords = useCallback(
    async <T>(work: (passkey: Awaited<ReturnType<typeof load>>) => Promise<T>): Promise<T> => {
      const passkey = await load()
      try {
        return await work(passkey)
      } catch (error) {
        if (!(error instanceof passkey.PasskeyRefusal)) throw error
        const { trouble, message } = error
        if (trouble === 'known') throw new FormRefusal(say('session:passkey.known'))
        if (trouble === 'failed') throw new FormRefusal(say('session:passkey.failed', { message }))
        throw new FormRefusal(say('session:passkey.cancelled'))
      }
    },
    [say],
  )
  return useMemo(() => {
    const { browser, system } = deviceOf(navigator.userAgent)
    const suggestedName = say('session:passkey.named', {
      browser: browser ?? say('session:passkey.aBrowser'),
      system: system ?? say('session:passkey.aSystem'),
    })
    return {
      /** Whether they can work in this browser at this address. */
      work: passkeysWork(thisPlace()),
      /** What a passkey of this device may be called. */
      suggestedName,
      add: (name: string): Promise<void> => inWords((passkey) => passkey.addPasskey(name)),
      signIn: (): Promise<SessionState> => inWords((passkey) => passkey.signInWithPasskey({ fromAutofill: false })),
    }
  }, [say, inWords])
}
