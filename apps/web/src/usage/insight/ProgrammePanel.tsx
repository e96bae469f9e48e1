import type { ProgrammeUse } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { MonthLink } from '../month/MonthLink.tsx'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import styles from './insight.module.css'
import { ProgrammeTable } from './ProgrammeTable.tsx'

/** Active use by the programme's two definitions, beside the one in force. What is not known says what would make it known. */
export function ProgrammePanel({ targetRate }: { readonly targetRate: number }) {
  const say = useText()
  const place = useTenantPlace()
  const query = useQuery(api.usage.programme.queryOptions({ input: place }))
  return (
    <Panel
      title={say('insight:programme.title')}
      actions={
        <a className={styles.action} href={exportAddress(place, 'programme')} download>
          {say('ui:finding.csv')}
        </a>
      }
    >
      <p className={styles.quiet}>{say('insight:programme.lead')}</p>
      <Loaded query={query} skeleton={<Skeleton height={120} />}>
        {(definitions) => (
          <div className={styles.columns}>
            {definitions.map((definition) => (
              <Definition key={definition.preset} definition={definition} targetRate={targetRate} />
            ))}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Definition({
  definition,
  targetRate,
}: {
  readonly definition: ProgrammeUse[number]
  readonly targetRate: number
}) {
  const say = useText()
  const format = useFormat()
  const local = useLocalised()
  const { name, sentence, unknown, months, inForce } = definition
  const [newest] = months
  const rate = newest?.rate ?? null
  return (
    <section className={styles.part}>
      <h3>
        {local(name)} {inForce && <Pill tone="good">{say('insight:programme.inForce')}</Pill>}
      </h3>
      <p className={styles.figure}>
        {rate === null ? say('insight:programme.unknown') : format.rate(rate / 100, targetRate)}
      </p>
      <p className={styles.quiet}>
        {sentence === null ? say('insight:programme.none') : local(sentence)}
        {newest && (
          <>
            {' · '}
            {say('provenance:sources.title')}: <MonthLink month={newest.month} />
          </>
        )}
      </p>
      {unknown.map((one) => (
        <p key={one.de} className={styles.line}>
          {local(one)}
        </p>
      ))}
      {months.length > 0 && (
        <details className={styles.details}>
          <summary>{say('insight:programme.months')}</summary>
          <ProgrammeTable name={local(name)} months={months} targetRate={targetRate} />
        </details>
      )}
    </section>
  )
}
