/** The words of the shared pieces. */
export const ui = {
  key: { ctrl: 'Ctrl', escape: 'Esc' },
  dialog: { close: 'Close' },
  progress: { of: '{{done}} of {{total}}' },
  state: { retry: 'Try again', who: 'Who can help', loading: 'Loading …' },
}
