/** The files of the search index. */
import type { APIContext } from 'astro'
import { getDocuments } from '~/data/documents.ts'
import { englishWords } from '~/features/search/english.ts'
import { writeIndex } from '~/features/search/index-files.ts'

export async function getStaticPaths() {
  const files = writeIndex(await getDocuments(), englishWords)
  return [...files].map(([file, content]) => ({ params: { file }, props: { content } }))
}

export const GET = ({ props }: APIContext) => new Response(JSON.stringify(props['content']))
