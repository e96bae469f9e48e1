import type { NamingText } from '@lotse/contract'

/** Where a text lies inside its engagement: the page behind the engagement's own path, and what lies open there. */
export function addressOfText({ kind, id }: Pick<NamingText, 'kind' | 'id'>): {
  readonly page: '' | '/notes' | '/meetings' | '/decisions' | '/documents' | '/status'
  readonly search: Readonly<Record<string, string>>
} {
  switch (kind) {
    case 'note':
    case 'meeting':
    case 'decision':
    case 'document':
      return { page: `/${kind}s`, search: { [kind]: id } }
    case 'task':
      return { page: '', search: { task: id } }
    case 'status':
      return { page: '/status', search: {} }
  }
}
