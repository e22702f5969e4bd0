import { Bench } from './browser/support/bench.ts';
import { fillShelf, seedGlossary } from './browser/shelf-seed.ts';
const bench = new Bench('chromium', { language: 'en' });
await bench.start();
const S = { id: 'solidaritas-global', isOn: true, colour: 'text' } as const;
const b = (en: string) => ({ id: '', en });
await fillShelf(bench, [seedGlossary('fishery','Fishery',[{id:'cc',names:{en:['cold chain']},definition:b('fresh')}]), seedGlossary('logistics','Logistics',[{id:'cc',names:{en:['cold chain']},definition:b('Lorries')}])], [S]);
const page = await bench.openHtml('<p>UNHCR asks for a quota on the cold chain.</p>', { lang: 'en' });
console.log(await page.marks());
console.log((await (await page.hover('cold chain')).text()).slice(0,60));
await page.mouse.moveTo({x:1,y:1});
const library = await bench.extensionPage('library.html#glossaries');
await library.locator('[aria-label="Move Logistics up"]').click();
await new Promise((r) => setTimeout(r, 1500));
await page.raw.bringToFront();
for (let i = 0; i < 4; i++) { await new Promise((r) => setTimeout(r, 1000)); console.log(await page.marks(), await page.raw.evaluate(() => document.visibilityState)); }
const stored = await bench.inExtension(async () => { const {index} = await chrome.storage.local.get('index') as any; return [index.stamp, JSON.stringify(index.entries.map((e: any) => e[0])), JSON.stringify(index.colours)]; });
console.log(stored);
await bench.stop();
