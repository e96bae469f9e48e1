import { Field, Select } from '@fluentui/react-components'
import { scenarioIds, scenarios } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import styles from './team.module.css'
import { useTeamWork } from './use-team-work.ts'

/** Who leads the engagement. Choosing saves; what is chosen but not saved yet is shown at once. */
export function ScenarioForm() {
  const say = useText()
  const localised = useLocalised()
  const { scenario, may } = useEngagement()
  const { mutate, isPending, error, variables } = useTeamWork()
  const unsaved = isPending && variables?.kind === 'scenario' ? variables.scenario : undefined
  const shown = unsaved ?? scenario
  const hint = shown && !scenarios[shown].attributedToPartner ? say('engagements:scenario.notAttributed') : null
  return (
    <section className={styles.section}>
      <h3>{say('engagements:scenario.title')}</h3>
      {may.setScenario ? (
        <Field label={say('engagements:scenario.label')} hint={unsaved ? say('engagements:card.saving') : hint}>
          <Select
            value={shown ?? ''}
            onChange={(_event, { value }) => {
              const chosen = scenarioIds.find((id) => id === value)
              if (chosen) mutate({ kind: 'scenario', scenario: chosen })
            }}
          >
            {shown === null && <option value="">{say('engagements:scenario.none')}</option>}
            {scenarioIds.map((id) => (
              <option key={id} value={id}>
                {localised(scenarios[id].label)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <p className={styles.quiet}>{shown ? localised(scenarios[shown].label) : say('engagements:scenario.none')}</p>
      )}
      <ProblemNote error={error} />
    </section>
  )
}
