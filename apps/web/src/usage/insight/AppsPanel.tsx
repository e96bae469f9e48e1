import type { AppsUse } from '@lotse/contract'
import { APPS, PLATFORMS } from '@lotse/usage'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Finding } from '../../ui/Finding.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { MonthLink } from '../month/MonthLink.tsx'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import { AppsTable } from './AppsTable.tsx'
import { CountBars } from './CountBars.tsx'
import styles from './insight.module.css'

/** Which apps people use, and on what: from the newest closed month's report, with every month as a table. */
export function AppsPanel() {
  const query = useQuery(api.usage.apps.queryOptions({ input: useTenantPlace() }))
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {(use) => <Filled use={use} />}
    </Loaded>
  )
}

const Waiting = () => (
  <Panel>
    <Skeleton height={260} />
  </Panel>
)

function Filled({ use: { sentence, months } }: { readonly use: AppsUse }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const place = useTenantPlace()
  const [newest, before] = months
  if (newest === undefined) {
    return (
      <Panel title={say('insight:apps.none')}>
        <p className={styles.line}>{say('insight:apps.noneWhy')}</p>
      </Panel>
    )
  }
  const bars = <Name extends string>(
    names: readonly Name[],
    of: (month: AppsUse['months'][number]) => Readonly<Partial<Record<Name, number | null>>>,
    words: (name: Name) => string,
  ) =>
    names.map((name) => ({
      id: name,
      name: words(name),
      count: of(newest)[name] ?? null,
      before: before === undefined ? null : (of(before)[name] ?? null),
    }))
  return (
    <Finding
      sentence={sentence === null ? format.month(newest.month) : local(sentence)}
      definition={say('insight:apps.definition', {
        date: format.date(newest.refreshDate),
        users: format.number(newest.users),
      })}
      readOn={null}
      figure={
        <div className={styles.columns}>
          <CountBars
            title={say('insight:apps.byApp')}
            total={newest.users}
            since={before?.month ?? null}
            bars={bars(
              APPS,
              ({ apps }) => apps,
              (app) => say(`insight:apps.${app}`),
            )}
          />
          <CountBars
            title={say('insight:apps.byPlatform')}
            total={newest.users}
            since={before?.month ?? null}
            bars={bars(
              PLATFORMS,
              ({ platforms }) => platforms,
              (platform) => say(`insight:apps.${platform}`),
            )}
          />
        </div>
      }
      table={<AppsTable months={months} />}
      actions={
        <>
          <a className={styles.action} href={exportAddress(place, 'apps')} download>
            {say('ui:finding.csv')}
          </a>
          <span className={styles.action}>
            {say('provenance:sources.title')}: <MonthLink month={newest.month} />
          </span>
        </>
      }
    />
  )
}
