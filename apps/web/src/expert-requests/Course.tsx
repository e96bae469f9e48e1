import type { ExpertRequest, ExpertRequestMoment } from '@lotse/contract'
import { expertRejections } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { Agreed } from './Agreement.tsx'
import styles from './expert-requests.module.css'
import { FilledForm } from './FilledForm.tsx'

/** The way of a request: its target times, and every step that was taken. */
export function Course({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  return (
    <Panel title={say('expertRequests:course.title')}>
      <Targets targets={request.targets} />
      <ol className={styles.course}>
        {request.moments.map((moment) => (
          <Moment key={moment.id} moment={moment} />
        ))}
      </ol>
    </Panel>
  )
}

function Targets({ targets }: Pick<ExpertRequest, 'targets'>) {
  const say = useText()
  const format = useFormat()
  if (targets.length === 0) return null
  return (
    <ul className={styles.targets} aria-label={say('expertRequests:course.targets')}>
      {targets.map(({ target, dueOn, doneOn, late }) => (
        <li key={target}>
          <strong>{say(`expertRequests:target.${target}`)}</strong>
          <span>
            {dueOn === null
              ? say('expertRequests:course.noDay')
              : say('expertRequests:course.until', { date: format.date(dueOn) })}
          </span>
          <Pill tone={late ? 'bad' : doneOn === null ? 'quiet' : 'good'}>
            {doneOn === null
              ? say(late ? 'expertRequests:course.missed' : 'expertRequests:course.ahead')
              : say(late ? 'expertRequests:course.doneLate' : 'expertRequests:course.done', {
                  date: format.date(doneOn),
                })}
          </Pill>
        </li>
      ))}
    </ul>
  )
}

function Moment({ moment }: { readonly moment: ExpertRequestMoment }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { step, at, by, words, rejection, expert, round, form, agreement } = moment
  return (
    <li>
      <span className={styles.small}>
        {say('expertRequests:course.line', { date: format.moment(at), name: by?.name ?? 'Lotse' })}
      </span>
      <div>
        <strong>{say(`expertRequests:moment.${step}`, { name: expert?.name ?? '' })}</strong>
        {step === 'submit' && round > 1 && ` · ${say('expertRequests:round', { count: round })}`}
        {rejection !== null && ` · ${localised(expertRejections[rejection])}`}
      </div>
      {words !== '' && <p className={styles.text}>{words}</p>}
      {form !== null && (
        <details>
          <summary>{say('expertRequests:course.snapshot')}</summary>
          <FilledForm form={form} />
        </details>
      )}
      {agreement !== null && (
        <details>
          <summary>{say('expertRequests:course.agreed')}</summary>
          <Agreed agreement={agreement} />
        </details>
      )}
    </li>
  )
}
