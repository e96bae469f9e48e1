import { gateLabels, roleAbbreviations, roleIds, roles, wordsFor } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { usePlaybookHere } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { useReader } from '../use-playbook.ts'
import { type CardLook, lookSigns } from '../voyage/card-look.ts'
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

/** Letters that stand for neither a role nor a gate. */
const words = [
  ['L1', 'l1'],
  ['L2', 'l2'],
  ['L3', 'l3'],
  ['ACM', 'acm'],
  ['ATU', 'atu'],
  ['STU', 'stu'],
  ['LT-ORT', 'ort'],
] as const

/** What the signs of the chart mean, who the roles behind the letters are, and what each gate asks for. */
export function Legend() {
  const say = useText()
  const localised = useLocalised()
  const reader = useReader()
  const { gates, tasks } = usePlaybookHere()
  const here = roleIds.filter(
    (id) =>
      roles[id].kind === 'delivery' ||
      (reader === 'team' && roleAbbreviations[id] !== undefined) ||
      tasks.some(({ role }) => role === id),
  )
  return (
    <div className={styles.frame}>
      <Panel title={say('legend:title')}>
        <div className={styles.legend}>
          <section>
            <h3>{say('legend:roles')}</h3>
            <dl>
              {here.map((id) => {
                const short = roleAbbreviations[id]
                return (
                  <div key={id}>
                    <dt>{localised(roles[id].label)}</dt>
                    <dd>
                      {localised(roles[id].does)}
                      {short && ` ${say('legend:standsFor', { ...short })}`}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
          <section>
            <h3>{say('legend:gates')}</h3>
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
            <h3>{say('legend:words')}</h3>
            <dl>
              {words.map(([letters, key]) => (
                <div key={key}>
                  <dt>{letters}</dt>
                  <dd>{say(`legend:word.${key}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h3>{say('legend:signs')}</h3>
            <dl className={styles.signs}>
              {looks.map((look) => (
                <div key={look}>
                  <dt>
                    <Sign sign={lookSigns[look]} />
                    <span className="visually-hidden">{lookSigns[look]}</span>
                  </dt>
                  <dd>{say(`legend:look.${look}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </Panel>
    </div>
  )
}
