import type { IsoDate } from '@lotse/calendar'
import type { EvidenceSource, EvidenceVerdict } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './evidence.module.css'
import { useEvidence } from './evidence-query.ts'

const tones = { fine: 'good', finding: 'warn', unclear: 'quiet' } as const

interface Mark {
  readonly source: EvidenceSource
  readonly on: IsoDate
  readonly verdict: EvidenceVerdict
  readonly words: { readonly de: string; readonly en: string }
}

/** What machines saw of an item: a mark of its own, which settles nothing and is no confirmation of anybody. */
export function ItemChecked({ itemId }: { readonly itemId: string }) {
  const seen = useEvidence()
  return <Marks marks={seen?.items.filter((mark) => mark.itemId === itemId) ?? []} />
}

/** The same of a question. */
export function QuestionChecked({ questionId }: { readonly questionId: string }) {
  const seen = useEvidence()
  return <Marks marks={seen?.questions.filter((mark) => mark.questionId === questionId) ?? []} />
}

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  return marks.map(({ source, on, verdict, words }) => (
    <p key={source} className={styles.mark}>
      <Pill tone={tones[verdict]}>{say(`evidence:verdict.${verdict}`)}</Pill>{' '}
      {say('evidence:checked', { date: format.date(on) })}
      {': '}
      {localised(words)} <Source source={source} />
    </p>
  ))
}

/** The way to what it rests on. Network tests are listed on this very page. */
function Source({ source }: { readonly source: EvidenceSource }) {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  if (source === 'inventory')
    return (
      <Link to="/customers/$customerId/engagements/$engagementId/devices" params={{ customerId, engagementId }}>
        {say('evidence:source.inventory')}
      </Link>
    )
  if (source === 'licences')
    return (
      <Link to="/customers/$customerId/engagements/$engagementId/usage/segments" params={{ customerId, engagementId }}>
        {say('evidence:source.licences')}
      </Link>
    )
  return null
}
