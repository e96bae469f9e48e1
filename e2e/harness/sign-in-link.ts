/**
 * The newest one-time sign-in link in what the server printed: an address of its own with a secret in it.
 * @param origin the server's address, e.g. `http://localhost:7070`
 * @returns undefined when none was printed
 */
export function findSignInLink(output: string, origin: string): string | undefined {
  const links = output.match(/https?:\/\/[^\s'"<>]+/g) ?? []
  // The bare address is printed too; a link to sign in says so and carries its secret behind the last separator.
  return links.filter((link) => link.startsWith(`${origin}/`) && /sign-?in\S*[/=#?]\S{16,}$/i.test(link)).at(-1)
}
