/** What the worker is told of a build: which files there are, how large, and what each contains. */

export interface SavedFile {
  /** Path from the root of the site; a page ends in a slash. */
  url: string
  /** SHA-256 of its bytes, in hexadecimal: the file belongs to this build if and only if it has it. */
  hash: string
  bytes: number
}

/** As much of a hash as the worker is told: enough that no two versions of a file share it. */
export const hashLength = 16

export interface OfflineManifest {
  /** Fetched on the first visit: the curriculum, the run sheets and the search. */
  core: SavedFile[]
  /** Fetched when it is read, or all at once when the reader asks for it: the notes. */
  rest: SavedFile[]
}

/** The pages of notes and the lists of them, which grow with the programme; the rest is the curriculum. */
const grows = /^(notes|insights|themes)\/./

/** More than this of the search index is left to those who ask for everything. */
const maxIndexBytes = 8 * 2 ** 20

/** The files of the search: those of this build go together. */
export const isOfSearch = (url: string) => /^(search\/index|pagefind)\//.test(url)

/**
 * Not for reading: what other programs take, and the editor. Films are heavy, and players ask for them in pieces that a cache
 * does not have; what they show is told beside them.
 */
const leftOut =
  /^(admin|clips|feeds|cohorts)\/|^(sw\.js|offline\.json|robots\.txt|sitemap.*\.xml|404\.html)$/

/** Divides the files of a build. @param files by path from the root of the site */
export function toManifest(files: readonly SavedFile[]): OfflineManifest {
  const kept = files.filter(({ url }) => !leftOut.test(url))
  const indexBytes = kept
    .filter(({ url }) => isOfSearch(url))
    .reduce((sum, { bytes }) => sum + bytes, 0)
  const isRest = ({ url }: SavedFile) =>
    grows.test(url) || (isOfSearch(url) && indexBytes > maxIndexBytes)
  return { core: kept.filter((file) => !isRest(file)), rest: kept.filter(isRest) }
}
