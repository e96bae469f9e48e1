import { gateIds, gateLabels, wordsFor } from '@lotse/playbook'
import { aboutOf } from '../app/link-target.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { useEngagement, usePlaybookHere } from './engagement-context.ts'
import styles from './GatePanel.module.css'
import { TargetLink } from './TargetLink.tsx'
import { useOpen } from './use-open.ts'
import { useReader } from './use-playbook.ts'

const signs = { met: '✓', unmet: '!', unknown: '?' } as const

/** What a gate asks for, and which of it holds it. */
export function GatePanel({ gateId }: { readonly gateId: string }) {
  const say = useText()
  const localised = useLocalised()
  const { evaluation } = useEngagement()
  const reader = useReader()
  const playbook = usePlaybookHere()
  const [, show] = useOpen()
  const id = gateIds.find((one) => one === gateId)
  const gate = playbook.gates.find((one) => one.id === id)
  const standing = evaluation.gates.find((one) => one.id === id)
  if (id === undefined || !gate || !standing)
    return (
      <SidePanel title={gateId} open onClose={() => show({})}>
        <Empty what={say('engagements:gate.none')} why={say('engagements:gate.noneWhy')} />
      </SidePanel>
    )
  return (
    <SidePanel title={`${id} ${localised(gateLabels[id])}`} open onClose={() => show({})}>
      <p className={styles.standing} data-standing={standing.state}>
        {say(`engagements:gate.${standing.state}`)}
      </p>
      <p>{localised(wordsFor(gate.passesWhen, reader))}</p>
      <ul className={styles.conditions}>
        {standing.conditions.map(({ state, text, target }) => (
          <li key={text.de} data-state={state}>
            <span aria-hidden="true">{signs[state]}</span>
            <span>
              {state === 'met' ? (
                localised(text)
              ) : (
                <TargetLink target={target} about={aboutOf('gate', target)}>
                  {localised(text)}
                </TargetLink>
              )}
              <span className={styles.word}>{say(`engagements:gate.${state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.word}>{say('engagements:gate.warns')}</p>
    </SidePanel>
  )
}
