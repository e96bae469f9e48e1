import { Button, Field, Select } from '@fluentui/react-components'
import type { ConfigurationPurpose, ConfigurationRow } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Action } from '../app/actions/action.ts'
import { usePageActions } from '../app/actions/registry.ts'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { ConfigurationTable } from './ConfigurationTable.tsx'
import styles from './configurations.module.css'
import { type ConfigurationsSearch, useConfigurationsSearch } from './use-search.ts'

const NewDialog = onDemand(async () => (await import('./NewDialog.tsx')).NewDialog)

const PURPOSES = ['install', 'secondInstall', 'removal', 'settings'] as const satisfies readonly ConfigurationPurpose[]

/** Rows that are drawn at once; the filters look at all. */
const PAGE = 50

/** The configurations of an engagement, narrowed by what the address says. */
export function ConfigurationList() {
  const say = useText()
  const place = usePlace()
  const [search, change] = useConfigurationsSearch()
  const [isNew, setNew] = useState(false)
  const [pages, setPages] = useState(1)
  const query = useQuery(api.configurations.list.queryOptions({ input: place }))
  const mayKeep = query.data?.may.keep ?? false
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'configurations.new',
        label: 'configurations:new',
        section: 'create',
        shortcut: 'k',
        isAvailable: () => mayKeep,
        run: () => setNew(true),
      },
    ],
    [mayKeep],
  )
  usePageActions(actions)
  const newButton = mayKeep && (
    <Button appearance="primary" {...NewDialog.fetchedBy} onClick={() => setNew(true)}>
      {say('configurations:new')}
      <KeyHint shortcut="k" />
    </Button>
  )
  return (
    <Panel title={say('configurations:title')} actions={newButton}>
      <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
        {({ items }) => {
          if (items.length === 0)
            return <Empty what={say('configurations:none.what')} why={say('configurations:none.why')} />
          const shown = items.filter((one) => fits(one, search))
          return (
            <>
              <search className={styles.filters}>
                <SearchField
                  label={say('configurations:filter.search')}
                  value={search.q ?? ''}
                  onChange={(words) => change({ q: words || undefined })}
                />
                <Field label={say('configurations:field.purpose')}>
                  <Select
                    value={search.purpose ?? ''}
                    onChange={(_event, { value }) => change({ purpose: value || undefined })}
                  >
                    <option value="">{say('configurations:filter.every')}</option>
                    {PURPOSES.map((one) => (
                      <option key={one} value={one}>
                        {say(`configurations:purpose.${one}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field label={say('configurations:filter.only')}>
                  <Select
                    value={search.only ?? ''}
                    onChange={(_event, { value }) => change({ only: value || undefined })}
                  >
                    <option value="">{say('configurations:filter.every')}</option>
                    <option value="findings">{say('configurations:filter.findings')}</option>
                    <option value="behind">{say('configurations:filter.behind')}</option>
                  </Select>
                </Field>
                <span role="status" className={styles.small}>
                  {say('configurations:filter.count', { count: shown.length })}
                </span>
              </search>
              {shown.length > 0 ? (
                <>
                  <ConfigurationTable rows={shown.slice(0, pages * PAGE)} />
                  {shown.length > pages * PAGE && (
                    <Button onClick={() => setPages(pages + 1)}>
                      {say('configurations:filter.more', { count: shown.length - pages * PAGE })}
                    </Button>
                  )}
                </>
              ) : (
                <Empty
                  what={say('configurations:noneFits.what')}
                  why={say('configurations:noneFits.why')}
                  how={
                    <Button onClick={() => change({ q: undefined, purpose: undefined, only: undefined })}>
                      {say('configurations:noneFits.how')}
                    </Button>
                  }
                />
              )}
            </>
          )
        }}
      </Loaded>
      {isNew && (
        <NewDialog
          others={query.data?.items ?? []}
          onMade={(id) => change({ configuration: id })}
          onClose={() => setNew(false)}
        />
      )}
    </Panel>
  )
}

function fits({ name, purpose, counts, changedDecisions }: ConfigurationRow, search: ConfigurationsSearch): boolean {
  if (search.q !== undefined && !name.toLowerCase().includes(search.q.toLowerCase())) return false
  if (search.purpose !== undefined && purpose !== search.purpose) return false
  if (search.only === 'findings') return counts.error + counts.warning > 0
  return search.only !== 'behind' || changedDecisions.length > 0
}
