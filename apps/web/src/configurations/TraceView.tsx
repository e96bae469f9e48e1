import type { Configuration, TracedPart } from '@lotse/contract'
import { sayChange } from '@lotse/odt'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './configurations.module.css'

/** Which decision set which part of the saved version, and what people changed by hand since it was derived. */
export function TraceView({ configuration }: { readonly configuration: Configuration }) {
  const say = useText()
  const language = useLanguage()
  const localised = useLocalised()
  const input = { ...usePlace(), configurationId: configuration.id }
  const query = useQuery(api.configurations.trace.queryOptions({ input }))
  const columns: readonly Column<TracedPart>[] = [
    {
      id: 'part',
      header: say('configurations:trace.part'),
      rowHeader: true,
      cell: ({ path, about }) => (
        <code className={styles.path}>
          {path.replace(/^Configuration\//, '')}
          {about !== null && ` ${about}`}
        </code>
      ),
    },
    { id: 'because', header: say('configurations:trace.because'), cell: ({ because }) => localised(because) },
    {
      id: 'state',
      header: say('configurations:trace.state'),
      cell: ({ state }) =>
        state === 'asDerived' ? (
          say('configurations:trace.asDerived')
        ) : (
          <Pill tone="warn">{say(`configurations:trace.${state}`)}</Pill>
        ),
    },
  ]
  return (
    <section>
      <h3>{say('configurations:trace.title')}</h3>
      <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
        {({ number, parts, changes }) =>
          parts.length === 0 ? (
            <p>{say('configurations:trace.none')}</p>
          ) : (
            <>
              {changes.length === 0 ? (
                <p>{say('configurations:trace.untouched')}</p>
              ) : (
                <>
                  <p>{say('configurations:trace.byHand', { number: number ?? 1 })}</p>
                  <ul>
                    {changes.map((one) => (
                      <li key={one.what}>{sayChange(one, language)}</li>
                    ))}
                  </ul>
                </>
              )}
              <DataTable
                label={say('configurations:trace.title')}
                columns={columns}
                rows={parts}
                rowKey={({ path }) => path}
              />
            </>
          )
        }
      </Loaded>
    </section>
  )
}
