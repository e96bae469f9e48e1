import { Button } from '@fluentui/react-components'
import type { AccelerationCase, AccelerationView } from '@lotse/contract'
import { caseTriggerLabels } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import styles from '../acceleration.module.css'
import { dialogParts } from '../dialog-parts.ts'
import { useTab } from '../use-tab.ts'

interface Props {
  readonly held: AccelerationCase
  readonly may: AccelerationView['may']
}

/** The open case: since when, why it was opened, what was answered, and how it can end. */
export function CaseHead({ held, may }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const [, show] = useTab()
  const { BlockCase, CloseCase } = dialogParts
  const { openedAt, openedBy, trigger, rateAtOpen, monthAtOpen } = held
  const by = openedBy?.name ?? say('acceleration:somebody')
  return (
    <Panel
      title={say('acceleration:case.title', { date: format.date(openedAt), by })}
      actions={
        <>
          {may.block && (
            <Button {...BlockCase.fetchedBy} onClick={() => show({ do: 'block' })}>
              {say('acceleration:actions.block')}
            </Button>
          )}
          {may.close && (
            <Button {...CloseCase.fetchedBy} onClick={() => show({ do: 'close' })}>
              {say('acceleration:actions.close')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {localised(caseTriggerLabels[trigger])}
        {rateAtOpen !== null &&
          monthAtOpen !== null &&
          ` · ${say('acceleration:case.rateAtOpen', { rate: format.rate(rateAtOpen / 100), month: format.month(monthAtOpen) })}`}
      </p>
      <details className={styles.fold}>
        <summary>{say('acceleration:case.answers')}</summary>
        <Answers held={held} />
      </details>
    </Panel>
  )
}

/** What was answered to the four questions. */
export function Answers({ held: { answers } }: { readonly held: AccelerationCase }) {
  const say = useText()
  const { plan, whatChanged, intentReduced, technicalBlocker } = answers
  return (
    <Facts
      facts={[
        { label: say('acceleration:open.plan'), value: say(`acceleration:answers.${plan}`) },
        { label: say('acceleration:open.whatChanged'), value: whatChanged || '–' },
        { label: say('acceleration:open.intentReduced'), value: say(`acceleration:answers.${intentReduced}`) },
        { label: say('acceleration:open.technicalBlocker'), value: say(`acceleration:answers.${technicalBlocker}`) },
      ]}
    />
  )
}
