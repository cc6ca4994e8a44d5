/** What a picture says besides what it shows: where it was taken, by which camera, by whom. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import ExifReader from 'exifreader'
import { findConfidential, type Finding } from '../lib/confidential.ts'
import type { NameIndex } from '../lib/confidential/name-index.ts'
import type { Fault } from '../lib/faults.ts'
import { compare } from '../lib/lists.ts'
import { partsOfDrawing, readDrawing } from './drawing.ts'
import { foreignParts, formatOf } from './picture-formats.ts'

/** For the words in drawings. */
export interface Confidentiality {
  country: string
  names?: NameIndex
}

/**
 * One fault for each file below these folders that is a picture, whatever its name, and says more than it shows.
 * @param shownFrom the folder that paths in messages start from
 */
export function imageFaults(
  folders: readonly string[],
  shownFrom: string,
  confidentiality: Confidentiality = { country: 'US' },
): Fault[] {
  return folders.flatMap(filesIn).flatMap((path) =>
    faultsOf(path, confidentiality).map((fault) => ({
      file: relative(shownFrom, path),
      line: 1,
      ...fault,
    })),
  )
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort(compare)
}

type Message = Pick<Fault, 'wrong' | 'fix'>

const cannotBeRead: Message = {
  wrong: 'This picture cannot be read, so nobody can tell what it carries.',
  fix: 'Save it again as PNG or JPEG, or remove it.',
}

const namedAsPicture = /\.(?:jpe?g|jfif|jpe|png|apng|gif|webp|avif|hei[cf]|tiff?|bmp|jxl|svgz?)$/i

function faultsOf(path: string, confidentiality: Confidentiality): Message[] {
  const isPicture = namedAsPicture.test(path)
  if (!isPicture && !mayBePicture(beginningOf(path))) return []
  const contents = lookAt(readFileSync(path), confidentiality)
  if (contents === 'no picture') return isPicture ? [cannotBeRead] : []
  if (contents === 'broken') return [cannotBeRead]
  const { carried, findings, isDrawing } = contents
  return [
    ...(carried.length > 0 ? [messageOf(carried, isDrawing)] : []),
    ...findings.map(({ words, why, fix }) => ({
      wrong: `"${words}" in this picture ${why}.`,
      fix,
    })),
  ]
}

function messageOf(carried: readonly string[], isDrawing: boolean): Message {
  const what = carried.some((name) => /^(gps|latitude|longitude)/i.test(name))
    ? 'where it was taken'
    : `${carried.slice(0, 3).join(', ')}${carried.length > 3 ? ' and more' : ''}`
  return {
    wrong: `This picture carries data besides what it shows: ${what}.`,
    fix: isDrawing
      ? 'Save it as plain or optimised SVG without metadata and comments, or take these parts out of the file.'
      : 'Save a copy without metadata (in most viewers: export, “remove properties”), and use that.',
  }
}

function beginningOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(1024)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** Texts that begin with < may be drawings. */
const mayBePicture = (bytes: Buffer) =>
  formatOf(bytes) !== undefined ||
  isZipped(bytes) ||
  /^(?:[\s\0]|\xef\xbb\xbf|\xfe\xff|\xff\xfe)*</.test(bytes.toString('latin1'))

const isZipped = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b

interface Contents {
  carried: string[]
  findings: Finding[]
  isDrawing: boolean
}

function lookAt(
  given: Buffer,
  confidentiality: Confidentiality,
): Contents | 'no picture' | 'broken' {
  const bytes = isZipped(given) ? unzip(given) : given
  const drawing = readDrawing(bytes)
  if (drawing !== undefined) return lookAtDrawing(drawing, confidentiality)
  const format = formatOf(bytes)
  if (format === undefined) return 'no picture'
  try {
    const parts = format === 'bmp' ? [] : [...metadataOf(bytes), ...foreignParts(format, bytes)]
    return { carried: [...new Set(parts)], findings: [], isDrawing: false }
  } catch {
    return 'broken'
  }
}

function lookAtDrawing(svg: string, confidentiality: Confidentiality): Contents | 'broken' {
  const parts = partsOfDrawing(svg)
  if (!parts) return 'broken'
  const pictures = parts.pictures.map((bytes) => lookAt(bytes, confidentiality))
  if (pictures.includes('broken')) return 'broken'
  const inner = pictures.filter((contents) => typeof contents === 'object')
  return {
    carried: [...parts.foreign, ...inner.flatMap(({ carried }) => carried)],
    findings: [
      ...parts.texts.flatMap((text) =>
        findConfidential(text, confidentiality.country, confidentiality.names),
      ),
      ...inner.flatMap(({ findings }) => findings),
    ],
    isDrawing: true,
  }
}

function unzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: 2 ** 24 })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Tags that say how to draw, in what colours and where the rows of the picture stand in the file. */
const technical =
  /^(_raw|about|Orientation|[XY]Resolution|ResolutionUnit|YCbCr.*|ColorSpace|Pixel[XY]Dimension|ExifVersion|Exif(Image|IFD).*|Exif IFD Pointer|FlashpixVersion|ComponentsConfiguration|Compression|Image(Width|Length)|BitsPerSample|PhotometricInterpretation|(Strip|Tile)(Offsets|ByteCounts|Width|Length)|SamplesPerPixel|RowsPerStrip|PlanarConfiguration|SampleFormat|ReferenceBlackWhite|Predictor|ExtraSamples|ColorMap|NewSubfileType|SubfileType|FillOrder|ICC_Profile|InterColorProfile|ApplicationNotes|InteropIndex|InteropVersion|Interoperability IFD Pointer)$/i

/** The names of what metadata says. */
function metadataOf(bytes: Buffer): string[] {
  try {
    const tags = ExifReader.load(bytes, { expanded: true })
    const { exif, iptc, xmp, gps, photoshop, makerNotes } = tags
    return [
      ...[exif, iptc, xmp, gps, photoshop, makerNotes]
        .flatMap((group) => Object.keys(group ?? {}))
        .filter((name) => !technical.test(name)),
      ...(tags.Thumbnail ? ['a small copy of the picture'] : []),
    ]
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return []
    throw error
  }
}
