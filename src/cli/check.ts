import { checkOrExit } from './content/check.ts'

checkOrExit()
