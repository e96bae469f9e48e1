import { agendaOf, DECISION_POINTS, findDecision } from '@lotse/assessment'
import type { WorkshopView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Agenda } from './Agenda.tsx'
import { Attendees } from './Attendees.tsx'
import { GuideCare } from './GuideCare.tsx'
import { ItTeam } from './ItTeam.tsx'
import { Parked } from './Parked.tsx'
import { PointView } from './PointView.tsx'
import { useWorkshopSearch } from './use-workshop-search.ts'
import { WorkshopHead } from './WorkshopHead.tsx'
import styles from './workshop.module.css'

/** The assessment workshop, made to be shared on a screen: one decision point at a time, and the whole beside it. */
export function WorkshopPage() {
  const place = usePlace()
  const query = useQuery(api.workshop.get.queryOptions({ input: place }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={16} />}>
      {(workshop) => <Workshop workshop={workshop} />}
    </Loaded>
  )
}

const pointOf = (decision: string | undefined) =>
  decision === undefined ? undefined : findDecision(decision)?.point.id

function Workshop({ workshop }: { readonly workshop: WorkshopView }) {
  const [search, open] = useWorkshopSearch()
  const inScope = useMemo(
    () => new Set(workshop.points.filter((one) => one.inScope).map(({ pointId }) => pointId)),
    [workshop.points],
  )
  const agenda = useMemo(() => agendaOf(inScope), [inScope])
  const order = useMemo(() => agenda.flatMap(({ pointId }) => pointId ?? []), [agenda])
  const point =
    DECISION_POINTS.find(({ id }) => id === (search.point ?? pointOf(search.decision) ?? order[0])) ??
    DECISION_POINTS[0]
  const at = point === undefined ? -1 : order.indexOf(point.id)
  const current = point?.id ?? ''
  const [before, after] = [order[at - 1], order[at + 1]]
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'workshop.next',
        label: 'workshop:next',
        section: 'page',
        shortcut: 'j',
        isAvailable: () => after !== undefined,
        run: () => open(after ?? current),
      },
      {
        id: 'workshop.previous',
        label: 'workshop:previous',
        section: 'page',
        shortcut: 'k',
        isAvailable: () => before !== undefined,
        run: () => open(before ?? current),
      },
    ],
    [before, after, current, open],
  )
  usePageActions(actions)
  if (point === undefined) return null
  return (
    <>
      <WorkshopHead workshop={workshop} />
      <div className={styles.columns}>
        <Agenda agenda={agenda} workshop={workshop} current={current} onOpen={open} />
        <PointView key={point.id} point={point} workshop={workshop} before={before} after={after} onOpen={open} />
      </div>
      <Parked workshop={workshop} current={current} />
      <ItTeam workshop={workshop} />
      <Attendees workshop={workshop} />
      <GuideCare />
    </>
  )
}
