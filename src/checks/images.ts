/** What a picture says besides what it shows: where it was taken, by which camera, by whom. */
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ExifReader from 'exifreader'
import type { Fault } from '../lib/faults.ts'

const endings = 'jpg,jpeg,png,heic,heif,avif,tif,tiff,webp,gif,svg'

/** One fault for each picture below these folders that has such data. @param shownFrom the folder that paths in messages start from */
export function imageFaults(folders: readonly string[], shownFrom: string): Fault[] {
  const paths = folders.flatMap((folder) =>
    globSync(`**/*.{${endings},${endings.toUpperCase()}}`, { cwd: folder }).map((path) =>
      join(folder, path),
    ),
  )
  return paths.flatMap((path) => faultOf(path, relative(shownFrom, path)))
}

function faultOf(path: string, file: string): Fault[] {
  const told = toldBy(path)
  if (told === undefined)
    return [
      {
        file,
        line: 1,
        wrong: 'This picture cannot be read, so nobody can tell what it carries.',
        fix: 'Save it again as PNG or JPEG, or remove it.',
      },
    ]
  if (told.length === 0) return []
  const says = told.some((name) => /^(gps|latitude|longitude)/i.test(name))
    ? 'where it was taken'
    : `${told.slice(0, 3).join(', ')}${told.length > 3 ? ' and more' : ''}`
  return [
    {
      file,
      line: 1,
      wrong: `This picture carries data besides what it shows: ${says}.`,
      fix: 'Save a copy without metadata (in most viewers: export, “remove properties”), and use that.',
    },
  ]
}

/** What is said of how the picture is drawn, and of nothing else. */
const technical =
  /^(_raw|about|Orientation|[XY]Resolution|ResolutionUnit|YCbCr.*|ColorSpace|Pixel[XY]Dimension|ExifVersion|Exif(Image|IFD).*|FlashpixVersion|ComponentsConfiguration|Compression)$/i

/** The names of what it carries; undefined where it cannot be read. */
function toldBy(path: string): string[] | undefined {
  const bytes = readFileSync(path)
  if (/\.svg$/i.test(path))
    return [...bytes.toString().matchAll(/<(metadata)\b|(docname|export-filename)=/g)].map(
      ([, element, attribute]) => element ?? attribute!,
    )
  try {
    const { exif, iptc, xmp, gps, pngText } = ExifReader.load(bytes, { expanded: true })
    return [exif, iptc, xmp, gps, pngText]
      .flatMap((group) => Object.keys(group ?? {}))
      .filter((name) => !technical.test(name))
  } catch (error) {
    return error instanceof ExifReader.errors.MetadataMissingError ? [] : undefined
  }
}
