import { renderNote } from './src/markdown/render.ts'
import { parseNote } from './src/markdown/note.ts'
import { parseMarkdown } from './src/markdown/tree.ts'
console.log(renderNote('<details open>\n<summary>More</summary>\n\n**in**\n\n</details>\n\nout'))
const t=(n:string,f:()=>unknown)=>{const c=process.cpuUsage();f();const u=process.cpuUsage(c);console.log(n,((u.user+u.system)/1000).toFixed(0))}
for (const n of [2500,5000,10000]) { const s='## a\n'.repeat(n); t('parse '+n,()=>JSON.stringify(parseMarkdown(s))); t('parseNote '+n,()=>parseNote(s)); t('render '+n,()=>renderNote(s)) }
for (const n of [1000,2000,4000]) { const s='<style>\n'.repeat(n)+'\n**a**'; t('styles '+n,()=>renderNote(s))}
for (const n of [1000,2000,4000]) { const s='a~b '.repeat(n); t('tilde '+n,()=>renderNote(s))}
for (const n of [1000,2000,4000]) { const s='<div>'.repeat(n)+'a'+'</div>'.repeat(n); t('div '+n,()=>renderNote(s))}
for (const n of [1000,2000,4000]) { const s='[^a] '.repeat(n)+'\n\n[^a]: x'; t('fn '+n,()=>renderNote(s))}
for (const n of [1000,2000,4000]) { const s=Array.from({length:n},(_,i)=>`[^${i}]`).join(' ')+'\n\n'+Array.from({length:n},(_,i)=>`[^${i}]: x`).join('\n'); t('fns '+n,()=>renderNote(s))}
