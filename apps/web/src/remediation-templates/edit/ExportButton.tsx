import { Button } from '@fluentui/react-components'
import type { TemplatePart } from '@lotse/contract'
import { textOfOwn } from '@lotse/remediation'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { saveBlob } from '../../ui/save-blob.ts'

/** The own part of a version as a JSON file: to keep, to bring elsewhere, or for the command line. */
export function ExportButton({ template }: { readonly template: TemplatePart }) {
  const say = useText()
  const today = useToday()
  const { edition, number, newest, basedOn, note, part } = template
  const version = number === 'draft' ? `${newest}-draft` : number
  const save = () => {
    const text = textOfOwn({ edition, version, basedOn, day: today, note, part })
    saveBlob(`checklist-template-${edition}-${version}.json`, new Blob([text], { type: 'application/json' }))
  }
  return <Button onClick={save}>{say('remediationTemplates:export')}</Button>
}
