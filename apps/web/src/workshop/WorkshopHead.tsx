import type { WorkshopView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import styles from './workshop.module.css'

const files = [
  { file: 'deck.pptx', label: 'deckPptx' },
  { file: 'minutes.pdf', label: 'minutesPdf' },
  { file: 'minutes.docx', label: 'minutesDocx' },
  { file: 'decisions.xlsx', label: 'decisionsXlsx' },
] as const

/** How far the workshop is, in a sentence, and its documents. */
export function WorkshopHead({ workshop: { progress, team, language } }: { readonly workshop: WorkshopView }) {
  const say = useText()
  const place = usePlace()
  const { customerId, engagementId } = place
  const done = progress.mandatory - progress.open.length
  const base = `/api/customers/${customerId}/engagements/${engagementId}/workshop`
  return (
    <Panel
      title={say('workshop:head.title', { done, count: progress.mandatory })}
      actions={
        <span className={styles.files}>
          {files.map(({ file, label }) => (
            <a key={file} href={`${base}/${file}`} download>
              {say(`workshop:file.${label}`)}
            </a>
          ))}
        </span>
      }
    >
      <progress
        className={styles.bar}
        aria-label={say('workshop:head.bar')}
        value={done}
        max={Math.max(1, progress.mandatory)}
      />
      <p className={styles.small}>
        <Pill tone={progress.complete ? 'good' : 'moving'}>
          {say(progress.complete ? 'workshop:head.complete' : 'workshop:head.open')}
        </Pill>{' '}
        {say('workshop:head.all', { settled: progress.settled, all: progress.all })}
        {team.length === 0 && ` · ${say('workshop:head.noTeam')}`}
        {` · ${say(`workshop:head.language.${language}`)} · `}
        <Link to="/customers/$customerId/engagements/$engagementId" params={place} search={{ task: '3080' } as never}>
          {say('workshop:head.task')}
        </Link>
      </p>
    </Panel>
  )
}
