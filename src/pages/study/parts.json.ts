/** Every lesson with its parts, for finding one that fits the minutes a reader has. */
import { getLessonParts } from '~/data/lessons.ts'

export const GET = async () => Response.json(await getLessonParts())
