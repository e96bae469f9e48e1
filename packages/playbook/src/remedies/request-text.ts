/** Text for a form of somebody else: one line a field, longer answers below their names. */

export interface TextLine {
  readonly label: string
  /** Null: nobody has said it. */
  readonly value: string | null
}

const NOT_SAID = { de: '(nicht angegeben)', en: '(not given)' } as const

/** The title, then each field with its value; what has several lines stands on its own. */
export function requestText(title: string, lines: readonly TextLine[], language: 'de' | 'en'): string {
  const written = lines.map(({ label, value }) => {
    const words = value === null || value.trim() === '' ? NOT_SAID[language] : value.trim()
    return words.includes('\n') || words.length > 90 ? `${label}:\n${words}\n` : `${label}: ${words}`
  })
  return `${[title, '='.repeat([...title].length), '', ...written].join('\n')}\n`
}
