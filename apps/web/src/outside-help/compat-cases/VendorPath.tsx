import type { CompatCase } from '@lotse/contract'
import { vendorAlternative, vendorSteps } from '@lotse/playbook'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised } from '../../language/use-text.ts'
import styles from '../outside-help.module.css'
import { useRenew } from '../use-help.ts'

/** The way through the vendor's service, to be ticked off step by step. */
export function VendorPath({ compat, mayKeep }: { readonly compat: CompatCase; readonly mayKeep: boolean }) {
  const localised = useLocalised()
  const place = usePlace()
  const renew = useRenew()
  // What was ticked stands there at once; the next tick waits for the answer.
  const [wanted, setWanted] = useState<readonly string[] | null>(null)
  const done = wanted ?? compat.pathDone
  const tick = async (id: string, isDone: boolean) => {
    if (wanted !== null) return
    const pathDone = isDone ? [...compat.pathDone, id] : compat.pathDone.filter((one) => one !== id)
    setWanted(pathDone)
    try {
      await client.outsideHelp.changeCase({
        params: { ...place, entryId: compat.id },
        headers: { 'if-match': ifMatch(compat.version) },
        body: { pathDone },
      })
    } catch (error) {
      reportProblem(error)
    }
    await renew()
    setWanted(null)
  }
  return (
    <>
      <ol className={styles.path}>
        {vendorSteps.map(({ id, title, text }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={done.includes(id)}
                disabled={!mayKeep}
                onChange={({ target }) => void tick(id, target.checked)}
              />
              <span>
                {localised(title)}
                <span className={styles.small}> {localised(text)}</span>
              </span>
            </label>
          </li>
        ))}
      </ol>
      <p className={styles.small}>{localised(vendorAlternative)}</p>
    </>
  )
}
