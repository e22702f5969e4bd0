import type { Kind } from '../model.ts';

/** Words of names that say what sort of thing has them. */
const BY_WORD: readonly (readonly [kind: Kind, words: RegExp])[] = [
  [
    'event',
    /\b(?:perang|konferensi|ktt|pandemi|revolusi|olimpiade|pemilu|war|summit|conference|pandemic|revolution|olympics)\b/iu,
  ],
  ['movement', /^#|\b(?:gerakan|movement)\b/iu],
  [
    'programme',
    /\b(?:program|programme|inisiatif|initiative|rencana|plan|tujuan|goals|kampanye|campaign|proyek|project)\b/iu,
  ],
  [
    'organization',
    /\b(?:organisasi|badan|komisi|komite|bank|kementerian|lembaga|dewan|mahkamah|universitas|persatuan|perserikatan|perhimpunan|uni|asosiasi|yayasan|partai|panel|dana|otoritas|organi[sz]ation|agency|commission|commissioner|committee|council|ministry|court|university|union|association|federation|foundation|party|panel|fund|authority|nations|institute|centre|center|administration|network|league)\b/iu,
  ],
];

/** @returns what sort of thing a name says that it is, undefined when it does not say; only names with capitals say it for sure */
export function kindOf(name: string, isName: boolean): Kind | undefined {
  if (!isName) return /^#/.test(name) ? 'movement' : undefined;
  return BY_WORD.find(([, words]) => words.test(name))?.[0];
}
