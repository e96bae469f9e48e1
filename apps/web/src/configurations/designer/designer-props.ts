import type { DeviceFacts, LintContext } from '@lotse/odt'

/** What a designer is given, and whom it tells of changes. */
export interface DesignerProps {
  /** The configuration, with the line ends it has. */
  readonly text: string
  /** The configuration after each change; whoever holds it gives it back as `text` at once. */
  readonly onText: (text: string) => void
  /** What the file is judged for. The same object while nothing changes. */
  readonly context: LintContext
  /** What is known of the devices; null where nothing is. */
  readonly devices: DeviceFacts | null
  readonly readOnly: boolean
}
