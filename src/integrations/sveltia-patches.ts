/** What is changed in the code of the editor, @sveltia/cms 0.221, for which it has no setting. */

interface Patch {
  purpose: string
  /** What stands in its code, which is minified: names of variables may be any. */
  from: RegExp
  to: string
}

const patches: Patch[] = [
  {
    purpose: 'loads no fonts from another host, where it has its own as well',
    from: /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g,
    to: 'local("")',
  },
  {
    purpose: 'asks another host for no state of GitHub',
    from: /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    to: 'data:application/json,{"status":{"indicator":"none"}}',
  },
  {
    purpose:
      'reads a local file as it is: its line ends and its byte-order mark, and no bytes that are not UTF-8',
    from: /\(await (\w+)\.text\(\)\)\.replace\(\/\\r\\n\?\/g,`\n`\)/g,
    to: 'new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode(await $1.arrayBuffer())',
  },
  {
    purpose: 'reads a file of a git host as it is',
    from: /(\w+=Uint8Array\.fromBase64\(\w+\);return )new TextDecoder\(\)\.decode/g,
    to: '$1new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode',
  },
  {
    purpose: 'hands the text of a file over as it is',
    from: /(\w+)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\);/g,
    to: '',
  },
  {
    purpose: 'writes a file as it is handed over',
    from: /return`\$\{\(await (\w+)\((\w+)\)\)\.trim\(\)\}\\n`/g,
    to: 'return await $1($2)',
  },
]

/** @throws where something that is to be changed is not there any more */
export function patchSveltia(code: string): string {
  const missing = patches.filter(({ from }) => code.search(from) === -1)
  if (missing.length > 0)
    throw new Error(
      `The code of @sveltia/cms has changed, and these changes of ours find no place in it:\n${missing
        .map(({ purpose, from }) => `  ${purpose}: ${from.source}`)
        .join('\n')}\nMend src/integrations/sveltia-patches.ts, or go back to the version before.`,
    )
  return patches.reduce((text, { from, to }) => text.replace(from, to), code)
}
