import { Button } from '@fluentui/react-components'
import type { WorkLine } from '@lotse/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { grouped } from './grouped.ts'
import { Line } from './Line.tsx'
import styles from './MyWork.module.css'
import { isNarrowed, queryOf, type WorkSearch, workSearch } from './search.ts'
import { useLineWalk } from './use-line-walk.ts'
import { useQuickAct } from './use-quick-act.ts'
import { useWorkFile } from './use-work-file.ts'
import { WorkFilters } from './WorkFilters.tsx'

const route = getRouteApi('/inside/work')

/** What waits for the person who is signed in, across all customers: the most urgent first, each one click away. */
export function MyWorkPage() {
  const say = useText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const all = useQuery(
    api.myWork.list.queryOptions({ input: queryOf({ ...(search.scope && { scope: search.scope }) }) }),
  )
  const shown = useQuery(api.myWork.list.queryOptions({ input: queryOf(search), placeholderData: keepPreviousData }))
  const save = useWorkFile()
  const go = (next: WorkSearch) => void navigate({ to: '/work', search: next, replace: true, resetScroll: false })
  const clear = () => go(search.scope ? { scope: search.scope } : {})
  const lines = shown.data?.lines
  return (
    <div className={styles.page}>
      <PageHead
        title={say('myWork:title')}
        line={lines && <Summary lines={lines} />}
        actions={
          lines && lines.length > 0 && <Button onClick={() => save(lines)}>{say('myWork:export.button')}</Button>
        }
      />
      <Loaded query={all} skeleton={<TextSkeleton lines={1} />}>
        {(everything) => (
          <WorkFilters
            search={search}
            all={everything.lines}
            mayTeam={everything.mayTeam}
            onChange={(change) => go(workSearch({ ...search, ...change }))}
            onClear={clear}
          />
        )}
      </Loaded>
      <Loaded query={shown} skeleton={<TextSkeleton lines={12} />}>
        {({ lines: work, isCut }) => (
          <>
            {isCut && <Partial what={say('myWork:cut.what')} why={say('myWork:cut.why')} />}
            {work.length === 0 ? <Nothing search={search} onClear={clear} /> : <Groups lines={work} />}
          </>
        )}
      </Loaded>
    </div>
  )
}

/** How the day looks, in words. */
function Summary({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useText()
  const under = (group: WorkLine['group']) => lines.filter((line) => line.group === group).length
  const [overdue, today, week] = [under('overdue'), under('today'), under('week')]
  if (overdue + today + week === 0) return say('myWork:summary.calm')
  return [
    say('myWork:summary.overdue', { count: overdue }),
    say('myWork:summary.today', { count: today }),
    say('myWork:summary.week', { count: week }),
  ].join(' · ')
}

function Groups({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useText()
  const list = useRef<HTMLDivElement>(null)
  useLineWalk(list)
  const act = useQuickAct()
  // The line goes, and the focus would go with its button: it goes on to the next line, or back to the one before.
  const actAndGoOn = (line: WorkLine) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    const next = at === -1 ? undefined : (links[at + 1] ?? links[at - 1])
    next?.focus({ preventScroll: true })
    act(line)
  }
  return (
    <div ref={list}>
      {grouped(lines).map(({ group, lines: part }) => (
        <Panel key={group} title={say(`myWork:group.${group}`, { count: part.length })}>
          <ol className={styles.lines}>
            {part.map((line) => (
              <Line key={line.key} line={line} onAct={actAndGoOn} />
            ))}
          </ol>
        </Panel>
      ))}
    </div>
  )
}

function Nothing({ search, onClear }: { readonly search: WorkSearch; readonly onClear: () => void }) {
  const say = useText()
  if (isNarrowed(search))
    return (
      <Empty
        what={say('myWork:none.narrowed')}
        why={say('myWork:none.narrowedWhy')}
        how={<Button onClick={onClear}>{say('myWork:filter.clear')}</Button>}
      />
    )
  return (
    <Empty
      what={say('myWork:none.what')}
      why={say('myWork:none.why')}
      how={<Link to="/portfolio">{say('myWork:none.how')}</Link>}
    />
  )
}
