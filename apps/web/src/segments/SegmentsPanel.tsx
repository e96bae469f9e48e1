import type { Segments } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Finding } from '../ui/Finding.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { Sources } from '../usage/provenance/Sources.tsx'
import { useNumeratorWords } from './numerator-words.ts'
import { SegmentBars } from './SegmentBars.tsx'
import { SegmentChoices } from './SegmentChoices.tsx'
import { SegmentTable } from './SegmentTable.tsx'
import styles from './segments.module.css'

interface Props {
  readonly view: Segments
  readonly place: { readonly customerId: string; readonly tenantId: string }
}

/** The segments by people missing: a sentence, bars, a table, a file; or why there are none. */
export function SegmentsPanel({ view, place }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const words = useNumeratorWords()
  const link = usePlace()
  const { table, basis, takenOn, attribute, numerator, targetRate } = view
  if (table === null || basis === null) return <NoSegments view={view} />
  const asked = new URLSearchParams({ attribute, numerator }).toString()
  return (
    <>
      <SegmentChoices view={view} />
      <Finding
        sentence={local(view.sentence)}
        definition={say('segments:definition', {
          people: say(`segments:people.${basis.people}`),
          month: format.month(basis.month),
          date: format.date(basis.refreshDate),
          directory: takenOn === null ? '–' : format.date(takenOn),
          days: basis.windowDays,
          numerator: words(numerator),
        })}
        readOn={null}
        figure={<SegmentBars rows={table.rows} targetRate={targetRate} />}
        table={<SegmentTable rows={table.rows} targetRate={targetRate} />}
        actions={
          <a
            className={styles.action}
            href={`/api/customers/${place.customerId}/tenants/${place.tenantId}/usage/segments.csv?${asked}`}
            download
          >
            {say('ui:finding.csv')}
          </a>
        }
      />
      <Sources
        sources={view.sources}
        rules={['US90', 'US91', 'US92', 'US93', 'US94']}
        months={[basis.month, ...(view.base === null ? [] : [view.base])]}
        monthLink={(month) => (
          <Link to={`${engagementPath}/usage`} params={link} search={{ month }}>
            {format.month(month)}
          </Link>
        )}
      />
      <ul className={styles.remarks}>
        {table.hidden !== null && (
          <li>
            {say('segments:hidden', {
              count: table.hidden.segments.length,
              segments: format.list(table.hidden.segments.map((name) => name ?? say('segments:noValue'))),
              least: format.number(view.minSegment),
              people: format.number(table.hidden.entitled),
            })}
          </li>
        )}
        {view.remarks.map((remark) => (
          <li key={remark.en}>{local(remark)}</li>
        ))}
        <li>{say('segments:privacy')}</li>
      </ul>
    </>
  )
}

function NoSegments({ view }: { readonly view: Segments }) {
  const say = useText()
  const local = useLocalised()
  const place = usePlace()
  const how =
    view.why === 'no-directory' ? (
      <>
        <Link to={`${engagementPath}/usage/connection`} params={place}>
          {say('segments:connect')}
        </Link>
        <Link to={`${engagementPath}/usage`} params={place}>
          {say('segments:import')}
        </Link>
      </>
    ) : undefined
  return (
    <Empty
      what={say('segments:none')}
      why={
        <>
          <p className={styles.line}>{local(view.sentence)}</p>
          {view.hasInventory && <p className={styles.line}>{say('segments:devices')}</p>}
        </>
      }
      how={how}
    />
  )
}
