import { Button } from '@fluentui/react-components'
import { scenarioIds, scenarioMeanings, scenarios } from '@lotse/playbook'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { useEngagement } from '../engagement-context.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import styles from './team.module.css'
import { useTeamWork } from './use-team-work.ts'

/** Who leads the engagement: every scenario with what it means. Only the button saves. */
export function ScenarioForm() {
  const say = useText()
  const localised = useLocalised()
  const { scenario, may } = useEngagement()
  const form = useForm({ values: { scenario: scenario ?? '' }, resetOptions: { keepDirtyValues: true } })
  const value = useWatch({ control: form.control, name: 'scenario' })
  const chosen = scenarioIds.find((id) => id === value) ?? null
  const { mutateAsync, isPending, error } = useTeamWork()
  const save = form.handleSubmit(async () => {
    if (chosen === null || chosen === scenario) return
    try {
      await mutateAsync({ kind: 'scenario', scenario: chosen })
      showToast({ words: { key: 'engagements:scenario.saved' } })
    } catch (problem) {
      if (!isProblem(problem)) throw problem
    }
  })
  return (
    <section className={styles.section}>
      <h3>{say('engagements:scenario.title')}</h3>
      {scenario === null && <p className={styles.quiet}>{say('engagements:scenario.none')}</p>}
      {may.setScenario ? (
        <FormProvider {...form}>
          <form className={styles.section} noValidate onSubmit={save}>
            <ChoiceField
              name="scenario"
              label={say('engagements:scenario.label')}
              options={scenarioIds.map((id) => ({
                value: id,
                label: `${localised(scenarios[id].label)}: ${localised(scenarioMeanings[id])}.`,
              }))}
              {...(chosen &&
                !scenarios[chosen].attributedToPartner && { hint: say('engagements:scenario.notAttributed') })}
            />
            <ProblemNote error={error} />
            <div>
              <Button type="submit" disabledFocusable={isPending || chosen === null || chosen === scenario}>
                {say('engagements:scenario.save')}
              </Button>
            </div>
          </form>
        </FormProvider>
      ) : (
        scenario && <p className={styles.quiet}>{localised(scenarios[scenario].label)}</p>
      )}
    </section>
  )
}
