import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useText } from '../language/use-text.ts'
import { useFilePicker } from '../ui/files/use-file-picker.tsx'
import { namesIn } from './names-in.ts'
import styles from './rings.module.css'

/** Puts the names of devices of a file (CSV or XLSX) into the form; nothing is sent before the form is. */
export function NamesFromFile() {
  const say = useText()
  const { setValue } = useFormContext()
  const [told, setTold] = useState('')
  const [field, choose] = useFilePicker(async ([file]) => {
    if (file === undefined) return
    const { readSheet } = await import('../ui/sheet/read-sheet.ts')
    const names = await readSheet(file).then(namesIn, () => [])
    if (names.length === 0) return setTold(say('rings:names.none', { name: file.name }))
    setValue('matchBy', 'names', { shouldDirty: true })
    setValue('matchValues', names.join('\n'), { shouldDirty: true })
    setTold(say('rings:names.taken', { count: names.length, name: file.name }))
  }, true)
  return (
    <div className={styles.file}>
      {field}
      <Button size="small" onClick={choose}>
        {say('rings:names.choose')}
      </Button>
      <span role="status" className={styles.small}>
        {told}
      </span>
    </div>
  )
}
