import { type CompiledIndex, compileInSteps, type Entry, type EntryRef } from '../../glossary/index.ts';
import { quickForms } from '../../glossary/quick-forms.ts';
import { sharedNames } from '../../glossary/shared-names.ts';
import type { Steps } from '../../glossary/steps.ts';
import { readSettings } from '../../settings/index.ts';
import type { Shelf } from '../../shelf/index.ts';
import { loadGlossariesForMatching, loadPlurals, readPlaces } from '../shared/glossaries.ts';
import { storeIndex } from '../shared/index-storage.ts';
import { storeSharedNames } from '../shared/shared-names.ts';

/** Others may ask for something after so long, in milliseconds. */
const SLICE_MS = 12;

/** The index of the glossaries that are on. */
export interface KeptIndex {
  /** @returns the index of what holds now, made once for all that ask meanwhile */
  compile(): Promise<CompiledIndex>;
  /** The glossaries, or how they are used, have changed: makes the index anew and gives it to the pages. */
  refreshIndex(): Promise<void>;
}

/** Compiles the glossaries that are on, in slices: to make the index of a hundred thousand entries takes seconds, in which others ask. */
export function keepIndex(shelf: Shelf): KeptIndex {
  let compiling: Promise<CompiledIndex> | undefined;
  /** Waits for what is being compiled, which may have begun before what has changed since; one for all changes meanwhile. */
  let refreshing: Promise<void> | undefined;
  const compile = (): Promise<CompiledIndex> => {
    compiling ??= compileNow(shelf).finally(() => {
      compiling = undefined;
    });
    return compiling;
  };
  const refreshIndex = (): Promise<void> => {
    refreshing ??= (async () => {
      await compiling?.catch(() => undefined);
      refreshing = undefined;
      await storeIndex(await compile());
    })();
    return refreshing;
  };
  return { compile, refreshIndex };
}

async function compileNow(shelf: Shelf): Promise<CompiledIndex> {
  const [plurals, glossaries, places, { hiddenKinds, known }] = await Promise.all([
    loadPlurals(),
    loadGlossariesForMatching(shelf),
    readPlaces(shelf),
    readSettings(),
  ]);
  const knownOnes = new Set(known);
  const isHidden = (ref: EntryRef, { kind }: Entry): boolean => hiddenKinds.includes(kind) || knownOnes.has(ref);
  const colours = places.filter(({ isOn, colour }) => isOn && colour !== 'text').map(({ id, colour }) => [id, colour]);
  // Where nothing can be stored nothing else is said in its place.
  await storeSharedNames(sharedNames(glossaries)).catch(() => undefined);
  return inSlices(compileInSteps(glossaries, quickForms(plurals), isHidden, Object.fromEntries(colours)));
}

async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
