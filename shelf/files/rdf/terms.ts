/** What is said in names that begin with these is written with the word in front instead. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dct: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  konteks: 'https://konteks.example/ns#',
} as const;

const { rdf, rdfs, skos, skosxl, dct, dc, konteks } = PREFIXES;

export const TYPE = `${rdf}type`;
export const VALUE = `${rdf}value`;
export const RDFS_LABEL = `${rdfs}label`;
export const TITLES = [`${dct}title`, `${dc}title`, `${skos}prefLabel`, RDFS_LABEL] as const;
export const DCT_TITLE = `${dct}title`;
export const DCT_TYPE = `${dct}type`;
export const DCT_SOURCE = `${dct}source`;
export const CITATION = `${dct}bibliographicCitation`;

export const CONCEPT = `${skos}Concept`;
export const SCHEME = `${skos}ConceptScheme`;
export const IN_SCHEME = `${skos}inScheme`;
export const TOP_CONCEPT_OF = `${skos}topConceptOf`;
export const HAS_TOP_CONCEPT = `${skos}hasTopConcept`;
export const PREF_LABEL = `${skos}prefLabel`;
export const ALT_LABEL = `${skos}altLabel`;
export const HIDDEN_LABEL = `${skos}hiddenLabel`;
export const DEFINITION = `${skos}definition`;
export const SCOPE_NOTE = `${skos}scopeNote`;
export const EXAMPLE = `${skos}example`;
export const BROADER = `${skos}broader`;
export const NARROWER = `${skos}narrower`;
export const RELATED = `${skos}related`;

/** Labels that are things of their own, as EuroVoc has them. */
export const XL_LABEL = `${skosxl}Label`;
export const XL_LITERAL_FORM = `${skosxl}literalForm`;
export const XL_LABELS: Readonly<Record<string, string>> = {
  [PREF_LABEL]: `${skosxl}prefLabel`,
  [ALT_LABEL]: `${skosxl}altLabel`,
  [HIDDEN_LABEL]: `${skosxl}hiddenLabel`,
};

/** What SKOS has no place for, in our own words (see rest.ts). */
export const REST = `${konteks}rest`;
