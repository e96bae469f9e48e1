/**
 * What stands for a contact in the trail, and everywhere once it is erased: the end of its id, which says nothing about
 * the person (engagement.md §4).
 */
export function pseudonymOf(id: string): string {
  return `K-${id.replaceAll('-', '').slice(-8).toUpperCase()}`
}
