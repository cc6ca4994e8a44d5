/** What must hold for the HTML of every page, whatever stands in it. */

/** One line for each fault: an id that is there twice, not one h1, a heading level that is skipped. */
export function pageFaults(pages: readonly [path: string, html: string][]): string[] {
  return pages.flatMap(([path, html]) => {
    const body = html.replace(/<template>[\s\S]*?<\/template>/g, '')
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    const levels = [...body.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    return [
      ...ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => `${path}: the id “${id}” is there twice`),
      ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${path}: has not one h1`]),
      ...levels
        .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
        .map((level) => `${path}: an h${level} skips a level`),
    ]
  })
}
