import { useEffect } from 'react'
import type { SessionState } from '../app/session.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { passkeysWork, thisPlace } from './passkey-place.ts'

/** The server's challenge is good for five minutes; a new one takes its place before. */
const renewAfter = 4 * 60_000

/**
 * Offers passkeys in the list of the e-mail field while the calling page stands, where the browser can do that.
 * @param onSignedIn called when somebody took one; must not change between renderings
 */
export function useAutofillPasskeys(onSignedIn: (state: SessionState) => void): void {
  useEffect(() => {
    if (!passkeysWork(thisPlace())) return
    let isHere = true
    const offer = async () => {
      const passkey = await import('./passkey.ts')
      if (!isHere || !(await passkey.offersPasskeysInFields())) return
      try {
        const state = await passkey.signInWithPasskey({ fromAutofill: true })
        if (isHere) onSignedIn(state)
      } catch (error) {
        // Nobody asked for it: only what a person chose from the list and the server refused is told.
        if (isHere && !(error instanceof passkey.PasskeyRefusal)) reportProblem(error)
      }
    }
    void offer()
    const timer = setInterval(() => void offer(), renewAfter)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [onSignedIn])
}
