import { gateLabels, roleAbbreviations, roleIds, roles, wordsFor } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { usePlaybookHere } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { useReader } from '../use-playbook.ts'
import { type CardLook, lookSigns } from './card-look.ts'
import styles from './Legend.module.css'

/** In the order in which a task goes through them; what only activities and questions know comes last. */
const looks: readonly CardLook[] = [
  'open',
  'running',
  'done',
  'skipped',
  'waiting',
  'alarm',
  'cancelled',
  'moving',
  'question',
  'muted',
]

/** What the signs of the chart mean, who the roles behind the letters are, and what each gate asks for. */
export function Legend() {
  const say = useText()
  const localised = useLocalised()
  const reader = useReader()
  const { gates, tasks } = usePlaybookHere()
  const here = roleIds.filter((id) => roles[id].kind === 'delivery' || tasks.some(({ role }) => role === id))
  return (
    <Panel title={say('engagements:legend.title')}>
      <div className={styles.legend}>
        <section>
          <h3>{say('engagements:legend.roles')}</h3>
          <dl>
            {here.map((id) => {
              const short = roleAbbreviations[id]
              return (
                <div key={id}>
                  <dt>{localised(roles[id].label)}</dt>
                  <dd>
                    {localised(roles[id].does)}
                    {short && ` ${say('engagements:legend.standsFor', { ...short })}`}
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
        <section>
          <h3>{say('engagements:legend.gates')}</h3>
          <p>{say('engagements:gate.warns')}</p>
          <dl>
            {gates.map(({ id, passesWhen }) => (
              <div key={id}>
                <dt>{`${id} ${localised(gateLabels[id])}`}</dt>
                <dd>{localised(wordsFor(passesWhen, reader))}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{say('engagements:legend.signs')}</h3>
          <dl className={styles.signs}>
            {looks.map((look) => (
              <div key={look}>
                <dt>
                  <Sign sign={lookSigns[look]} />
                  <span className="visually-hidden">{lookSigns[look]}</span>
                </dt>
                <dd>{say(`engagements:legend.look.${look}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Panel>
  )
}
