import { useState } from 'react'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './communication.module.css'
import { planFiles } from './plan-query.ts'

/** The slides for the conversation, from this customer's own facts; and for a customer that stalled, what moved since. */
export function PitchPart() {
  const say = useText()
  const files = planFiles(usePlace())
  const today = useToday()
  const [since, setSince] = useState('')
  return (
    <Panel title={say('communication:pitch.title')}>
      <p>{say('communication:pitch.about')}</p>
      <p>
        <a href={`${files}/pitch.pptx`} download>
          {say('communication:pitch.first')}
        </a>
      </p>
      <h3>{say('communication:pitch.restartTitle')}</h3>
      <p>{say('communication:pitch.restartAbout')}</p>
      <div className={styles.filters}>
        <label>
          {say('communication:pitch.since')}
          <input type="date" max={today} value={since} onChange={({ target }) => setSince(target.value)} />
        </label>
        {since === '' ? (
          <span className={styles.small}>{say('communication:pitch.chooseDay')}</span>
        ) : (
          <a href={`${files}/pitch.pptx?since=${since}`} download>
            {say('communication:pitch.restart')}
          </a>
        )}
      </div>
    </Panel>
  )
}
