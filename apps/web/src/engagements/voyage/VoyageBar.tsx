import { useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import { useOpen } from '../use-open.ts'
import { useCourseSearch } from './use-course-search.ts'
import styles from './VoyageBar.module.css'

/** What of the chart is shown. Each choice is part of the address. */
export function VoyageBar({ hidden }: { readonly hidden: number }) {
  const say = useText()
  const { workload, may } = useEngagement()
  const [{ view, optional, settled, core, legend }, show] = useCourseSearch()
  const [, open] = useOpen()
  return (
    <fieldset className={styles.bar} aria-label={say('engagements:bar.label')}>
      {(optional || hidden > 0) && (
        <Toggle isOn={optional === true} onToggle={(on) => show({ optional: on })}>
          {optional ? say('engagements:bar.optional') : say('engagements:bar.optionalCount', { count: hidden })}
        </Toggle>
      )}
      <Toggle isOn={settled === true} onToggle={(on) => show({ settled: on })}>
        {say('engagements:bar.settled')}
      </Toggle>
      {workload === 'apps' && (
        <Toggle isOn={core === true} onToggle={(on) => show({ core: on })}>
          {say('engagements:bar.core')}
        </Toggle>
      )}
      <span className={styles.asList}>
        <Toggle isOn={view === 'list'} onToggle={(on) => show({ view: on && 'list' })}>
          {say('engagements:bar.list')}
        </Toggle>
      </span>
      <Toggle isOn={legend === true} onToggle={(on) => show({ legend: on })}>
        {say('engagements:bar.legend')}
      </Toggle>
      {may.change && (
        <button type="button" className={styles.toggle} onClick={() => open({ open: 'start' })}>
          {say('engagements:start.open')}
        </button>
      )}
      <button type="button" className={styles.toggle} onClick={() => open({ open: 'delivery' })}>
        {say('delivery:title')}
      </button>
      <button type="button" className={styles.toggle} onClick={() => window.print()}>
        {say('engagements:bar.print')}
      </button>
    </fieldset>
  )
}

interface ToggleProps {
  readonly isOn: boolean
  readonly onToggle: (on: true | undefined) => void
  readonly children: string
}

function Toggle({ isOn, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={isOn}
      onClick={() => onToggle(isOn ? undefined : true)}
    >
      {children}
    </button>
  )
}
