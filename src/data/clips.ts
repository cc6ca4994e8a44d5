import { routes } from '~/routes.ts'

/** The addresses of a film and its captions. */
export const getClip = (id: string) => ({
  film: routes.clip(`${id}.mp4`),
  captions: routes.clip(`${id}.vtt`),
})
