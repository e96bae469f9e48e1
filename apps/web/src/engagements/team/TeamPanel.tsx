import { useText } from '../../language/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { AssignForm } from './AssignForm.tsx'
import { Assignments } from './Assignments.tsx'
import { ScenarioForm } from './ScenarioForm.tsx'

interface Props {
  /** What was asked for: it comes first. */
  readonly about: 'team' | 'scenario'
  readonly onClose: () => void
}

/** Who has which part in the engagement, and who leads it by its scenario. */
export function TeamPanel({ about, onClose }: Props) {
  const say = useText()
  const team = (
    <>
      <Assignments />
      <AssignForm />
    </>
  )
  return (
    <SidePanel title={say('team:title')} open onClose={onClose}>
      {about === 'scenario' && <ScenarioForm />}
      {team}
      {about === 'team' && <ScenarioForm />}
    </SidePanel>
  )
}
