/** What a picture says besides what it shows: where it was taken, by which camera, by whom. */
import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import exifr from 'exifr'
import type { Fault } from '../../lib/faults.ts'

const endings = 'jpg,jpeg,png,heic,heif,avif,tif,tiff,webp'

/** One fault for each picture below these folders that has such data. @param shownFrom the folder that paths in messages start from */
export async function imageFaults(folders: readonly string[], shownFrom: string): Promise<Fault[]> {
  const paths = folders.flatMap((folder) =>
    globSync(`**/*.{${endings},${endings.toUpperCase()}}`, { cwd: folder }).map((path) =>
      join(folder, path),
    ),
  )
  const faults = await Promise.all(paths.map((path) => faultOf(path, relative(shownFrom, path))))
  return faults.flat()
}

async function faultOf(path: string, file: string): Promise<Fault[]> {
  const found = (await exifr
    .parse(path, { tiff: true, exif: true, gps: true, xmp: true, iptc: true, ihdr: false })
    .catch(() => undefined)) as Record<string, unknown> | undefined
  const told = Object.keys(found ?? {})
  if (told.length === 0) return []
  const says = told.some((name) => /^(gps|latitude|longitude)/i.test(name))
    ? 'where it was taken'
    : `${told.slice(0, 3).join(', ')}${told.length > 3 ? ' and more' : ''}`
  return [
    {
      file,
      line: 1,
      wrong: `This picture carries data besides what it shows: ${says}.`,
      cure: 'Save a copy without metadata (in most viewers: export, “remove properties”), and use that.',
    },
  ]
}
