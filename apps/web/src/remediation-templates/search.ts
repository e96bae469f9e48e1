/** What the address of the page says; whatever is broken counts as absent. */
export interface TemplatesSearch {
  /** GCC High and DoD; left out: worldwide and GCC. */
  readonly edition?: 'usGov'
  /** The version in sight; left out: the draft, or what is in force where there is none. */
  readonly version?: string
  readonly view?: View
  /** The version that the one in sight is compared with. */
  readonly from?: string
  /** The part of the draft that is open for editing, such as `questions:own.print`, `note` or `publish`. */
  readonly edit?: string
}

export const views = ['content', 'preview', 'versions'] as const
export type View = (typeof views)[number]

export function templatesSearch(search: Record<string, unknown>): TemplatesSearch {
  const version = readVersion(search.version)
  const from = readVersion(search.from)
  const view = views.find((one) => one === search.view)
  const edit = /^[a-z]+(:[\w.-]{0,60})?$/i.exec(String(search.edit ?? ''))?.[0]
  return {
    ...(search.edition === 'usGov' && { edition: 'usGov' as const }),
    ...(version !== undefined && { version }),
    ...(view !== undefined && view !== 'content' && { view }),
    ...(from !== undefined && { from }),
    ...(edit && { edit }),
  }
}

function readVersion(value: unknown): string | undefined {
  const text = String(value ?? '')
  return text === 'draft' || /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(text) ? text : undefined
}
