/** The words of the shared pieces. */
export const ui = {
  key: { ctrl: 'Strg', escape: 'Esc' },
  dialog: { close: 'Schließen' },
  progress: { of: '{{done}} von {{total}}' },
  state: { retry: 'Noch einmal versuchen', who: 'Wer kann helfen', loading: 'Wird geladen …' },
}
