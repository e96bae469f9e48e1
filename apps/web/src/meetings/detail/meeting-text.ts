/** What is told of a meeting outside Lotse, section by section; empty lines and sections are left out. */
export interface TextSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** Agenda and minutes as plain text, for an e-mail or any other place. */
export function plainText(title: string, when: string, sections: readonly TextSection[]): string {
  const parts = sections
    .map(({ title: name, lines }) => ({ name, lines: lines.filter((line) => line.trim() !== '') }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => `${name}\n${lines.join('\n')}`)
  return [`${title}\n${when}`, ...parts].join('\n\n')
}
