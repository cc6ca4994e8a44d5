import type { Program } from '~/schemas/program.ts'
import { find, getEntries } from './collection.ts'

export const getProgram = async (): Promise<Program> =>
  find(await getEntries('program'), 'program', 'settings file').data
