import type { World } from './world.ts';

/** Words that are names, parts of names, names of more than one thing, and what decides between those. */
const WORDS = [
  'UNHCR',
  'the SDGs',
  'WTO',
  'G20',
  'protectionism',
  'human rights',
  'free trade',
  'free',
  'trade',
  'Human',
  'Rights',
  'S',
  'DGs',
  'kerja sama internasional',
  'kerja',
  'sama internasional',
  'perdagangan bebas',
  'PBB',
  'UN',
  'HAM',
  'ham',
  'tariffs on imports',
  'refugees',
  'pengungsi',
  'pajak bumi dan bangunan',
  'Perserikatan Bangsa-Bangsa',
  'ham and cheese',
  'un homme et une femme',
  'Otoritas Jasa Keuangan (OJK)',
  'OJK',
  'KPK (Komisi Pemberantasan Korupsi)',
  'KPK',
  'Badan Usaha Milik Desa, disingkat BUMDes',
  'BUMDes',
  'puskesmas',
  'BLU',
  '.',
  'and',
  'of',
] as const;

const INLINE = ['b', 'i', 'span', 'a', 'em', 'small', 'q', 'ruby'] as const;
const BLOCKS = [
  'p',
  'div',
  'section',
  'li',
  'h2',
  'blockquote',
  'td',
  'article',
  'form',
  'details',
  'figcaption',
] as const;
/** What explains an acronym by the page's elements. */
const EXPLAINING = [
  '<abbr title="Badan Layanan Umum">BLU</abbr>',
  '<dl><dt>BLU</dt><dd>Badan Layanan Umum</dd></dl>',
  '<dl><dt>KPK</dt><dd>UNHCR</dd><dt>BLU</dt></dl>',
  '<dt>OJK</dt>',
  '<dd>Otoritas Jasa Keuangan</dd>',
] as const;
const SKIPPED = ['code', 'pre', 'textarea', 'button', 'script', 'style', 'template', 'select', 'svg'] as const;

/** @returns some words of prose */
export function words({ random }: World): string {
  const count = random.between(1, 4);
  return Array.from({ length: count }, () => random.pick(WORDS)).join(random.next() < 0.9 ? ' ' : '');
}

/** @returns a piece of markup: text, or an element of any kind with more of the same in it */
export function html(world: World, depth = 0): string {
  const { random } = world;
  const parts = Array.from({ length: random.between(1, 3) }, () => part(world, depth));
  return parts.join(random.next() < 0.5 ? ' ' : '');
}

function part(world: World, depth: number): string {
  const { random } = world;
  const kind = random.next();
  if (depth > 3 || kind < 0.35) return words(world);
  if (kind < 0.4) return random.pick(['<br>', '<wbr>', '<!-- -->', '&shy;', '<img alt="UNHCR">', '<slot></slot>']);
  const inside = html(world, depth + 1);
  if (kind < 0.45) {
    const name = random.pick(SKIPPED);
    return `<${name}>${name === 'script' || name === 'style' ? '' : inside}</${name}>`;
  }
  if (kind < 0.46) return random.pick(EXPLAINING);
  if (kind < 0.5) return `<div><template shadowrootmode="open">${inside}<slot></slot></template>${words(world)}</div>`;
  const name = random.pick(kind < 0.7 ? INLINE : BLOCKS);
  const attribute =
    random.next() < 0.15 ? ` ${random.pick(['lang="fr"', 'lang="id"', 'hidden', 'class="gone"', 'inert'])}` : '';
  return `<${name}${attribute}>${inside}</${name}>`;
}
