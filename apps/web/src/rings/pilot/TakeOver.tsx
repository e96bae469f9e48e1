import { Button } from '@fluentui/react-components'
import type { PilotProposalView, RingsView, ShownRing } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api, client, ifMatch } from '../../app/api.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import styles from '../rings.module.css'
import { useDo, useRenew } from '../use-rings.ts'
import { isTaken, ringForPilot } from './pilot-ring.ts'

interface Props {
  readonly view: RingsView
  readonly pilot: PilotProposalView
}

/** The devices of the proposal become those of the pilot ring; how many were planned for it stays. */
export function TakeOver({ view, pilot }: Props) {
  const say = useText()
  const ring = ringForPilot(view.rings)
  if (ring === undefined) return <p className={styles.small}>{say('rings:pilot.noRing')}</p>
  return <Into ring={ring} pilot={pilot} />
}

function Into({ ring, pilot }: { readonly ring: ShownRing; readonly pilot: PilotProposalView }) {
  const say = useText()
  const place = usePlace()
  const run = useDo()
  const renew = useRenew()
  const undoToast = useUndoToast()
  const on = { ...place, ringId: ring.id }
  const hasMore = ring.matchCount > ring.matchValues.length
  const { data } = useQuery({
    ...api.rings.names.queryOptions({ input: on }),
    enabled: hasMore && ring.matchCount === pilot.picks.length,
  })
  const tell = (version: number, matchBy: ShownRing['matchBy'], matchValues: string[]) =>
    client.rings.change({ params: on, headers: { 'if-match': ifMatch(version) }, body: { matchBy, matchValues } })
  const take = () =>
    run(async () => {
      const before = hasMore ? (await client.rings.names(on)).values : ring.matchValues
      const names = pilot.picks.map(({ name }) => name)
      const { version } = await tell(ring.version, 'names', names)
      const undo = async () => {
        await tell(version, ring.matchBy, before)
        await renew()
      }
      undoToast('rings:pilot.tookOver', undo, { name: ring.name })
    })
  return (
    <div className={styles.after}>
      {isTaken(ring, hasMore ? (data?.values ?? []) : ring.matchValues, pilot) ? (
        <p className={styles.small}>{say('rings:pilot.taken', { name: ring.name })}</p>
      ) : (
        <>
          <Button onClick={() => void take()}>{say('rings:pilot.take', { name: ring.name })}</Button>
          {ring.matchCount > 0 && (
            <p className={styles.small}>{say('rings:pilot.replaces', { count: ring.matchCount })}</p>
          )}
        </>
      )}
    </div>
  )
}
