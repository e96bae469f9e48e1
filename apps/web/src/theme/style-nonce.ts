/**
 * The nonce that the server put into this page for its content security policy. Vite writes the placeholder into a
 * meta element; the browser hides the value from everything but this property.
 */
export function styleNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || undefined
}
