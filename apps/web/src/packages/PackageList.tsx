import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { PackageTable } from './PackageTable.tsx'
import { usePackagesSearch } from './use-search.ts'

const MakeDialog = onDemand(async () => (await import('./MakeDialog.tsx')).MakeDialog)

/** The packages of an engagement, the newest first; without configurations the way to these. */
export function PackageList() {
  const say = useText()
  const place = usePlace()
  const [search, go] = usePackagesSearch()
  const [isMaking, setMaking] = useState(search.of !== undefined)
  const query = useQuery(api.packages.list.queryOptions({ input: place }))
  const configurations = useQuery(api.configurations.list.queryOptions({ input: place })).data?.items
  const mayMake = (query.data?.may.keep ?? false) && configurations !== undefined && configurations.length > 0
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'packages.make',
        label: 'packages:make.title',
        section: 'create',
        shortcut: 'k',
        isAvailable: () => mayMake,
        run: () => setMaking(true),
      },
    ],
    [mayMake],
  )
  usePageActions(actions)
  const button = mayMake && (
    <Button appearance="primary" {...MakeDialog.fetchedBy} onClick={() => setMaking(true)}>
      {say('packages:make.title')}
      <KeyHint shortcut="k" />
    </Button>
  )
  return (
    <Panel title={say('packages:title')} actions={button}>
      <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
        {({ items }) => {
          if (items.length > 0) return <PackageTable rows={items} />
          const way = (
            <Link to={`${engagementPath}/configurations`} params={place}>
              {say('packages:none.how')}
            </Link>
          )
          return (
            <Empty
              what={say('packages:none.what')}
              why={say(mayMake ? 'packages:none.why' : 'packages:none.noConfiguration')}
              how={mayMake ? undefined : way}
            />
          )
        }}
      </Loaded>
      {isMaking && mayMake && (
        <MakeDialog
          configurations={configurations}
          of={search.of}
          number={search.number}
          onMade={(id) => go({ package: id })}
          onClose={() => {
            setMaking(false)
            if (search.of !== undefined) go({})
          }}
        />
      )}
    </Panel>
  )
}
