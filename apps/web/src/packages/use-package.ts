import type { Package } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'

/** What a change of a package is sent with: its place, and the version that was seen. */
export function useRequest({ id, version }: Pick<Package, 'id' | 'version'>) {
  const place = usePlace()
  return { params: { ...place, packageId: id }, headers: { 'if-match': ifMatch(version) } }
}

/** Asks again for what shows packages. */
export function useRenew() {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: api.packages.key() })
    await queries.invalidateQueries({ queryKey: api.rings.key() })
  }
}

/** Does something at once; what is refused is said, and what stands there by now is shown. */
export function useDo() {
  const renew = useRenew()
  return async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      reportProblem(error)
    }
    await renew()
  }
}

/** Ticks items one after the other, each on what the one before left, so that quick ticking is not refused. */
export function useTick({ id, version }: Pick<Package, 'id' | 'version'>) {
  const place = { ...usePlace(), packageId: id }
  const run = useDo()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const left = useRef(version)
  return (itemId: string, done: boolean) => {
    const tick = async () => {
      // What is on the page may be older than what the tick before left.
      const headers = { 'if-match': ifMatch(Math.max(version, left.current)) }
      const after = await client.packages.tick({ params: place, headers, body: { itemId, done } })
      left.current = after.version
    }
    last.current = last.current.then(() => run(tick))
  }
}

/** Removes a package with a way back, and restores it. */
export function useRemove({ id }: Pick<Package, 'id'>) {
  const place = { ...usePlace(), packageId: id }
  const renew = useRenew()
  const navigate = useNavigate()
  const undoToast = useUndoToast()
  const bringBack = async () => {
    await client.packages.restore(place)
    await renew()
  }
  return {
    remove: async () => {
      try {
        await client.packages.remove(place)
      } catch (error) {
        return reportProblem(error)
      }
      await navigate({ to: '.', search: {} as never })
      await renew()
      undoToast('packages:removed', bringBack)
    },
    restore: () => bringBack().catch(reportProblem),
  }
}
