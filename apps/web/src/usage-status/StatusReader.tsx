import { roles } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { StatusHistory } from './history/StatusHistory.tsx'
import styles from './status.module.css'

interface Props {
  /** The record that the address names is none of this engagement any more. */
  readonly isGone?: boolean
  readonly onClose: () => void
}

/** The usage status for those who only read it: how it is, how it was, and who sets it. */
export function StatusReader({ isGone = false, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  return (
    <SidePanel title={say('usageStatus:set.title')} open onClose={onClose}>
      <p className={styles.quiet}>
        {isGone ? say('usageStatus:set.gone') : say('usageStatus:set.whoMay', { role: localised(roles.FM.label) })}
      </p>
      <StatusHistory />
    </SidePanel>
  )
}
