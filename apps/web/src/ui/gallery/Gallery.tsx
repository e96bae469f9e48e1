/** The shared pieces side by side. */
export function Gallery() {
  return null
}
