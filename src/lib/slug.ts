/** A title as part of a file name and an address: `Why you, and what?` -> `why-you-and-what`. */
export const toSlug = (title: string) =>
  title
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
