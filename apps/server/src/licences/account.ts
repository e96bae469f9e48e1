/** Whether an account works and whose it is, as one short text. */
export function accountText(enabled: boolean | null, userType: string | null): string | null {
  const state = enabled === null ? '' : enabled ? 'enabled' : 'disabled'
  const kind = userType?.toLowerCase() === 'guest' ? 'guest' : ''
  return state === '' && kind === '' ? null : `${state} ${kind}`
}

/** The two back again, as the domain asks for them. */
export function accountOf(text: string | null): { readonly enabled: boolean | null; readonly userType: string | null } {
  const [state = '', kind = ''] = (text ?? '').split(' ')
  return { enabled: state === '' ? null : state === 'enabled', userType: kind === 'guest' ? 'Guest' : null }
}
