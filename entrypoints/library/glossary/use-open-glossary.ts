import { useEffect, useMemo, useState } from 'preact/hooks';
import type { About } from '../../../components/library/glossary/model.ts';
import { glossaryOf, mainViewOf, type View, viewOf } from '../../../components/library/place.ts';
import type { Glossary } from '../../../glossary/index.ts';
import { shelf } from '../../shared/own-shelf.ts';

/** Where one entry is looked at, the others tell what is beside it; not so of a glossary that takes long to read. */
const SMALL = 5000;

const NOT_AT_ALL = -1;

/** A glossary of at most so many entries is read whole where a view is opened. */
const READ: Partial<Record<View, number>> = {
  guide: Number.POSITIVE_INFINITY,
  list: Number.POSITIVE_INFINITY,
  map: Number.POSITIVE_INFINITY,
  entry: SMALL,
};

/** The glossary that a place of the library is in. */
export interface OpenGlossary {
  /** Undefined until it is known, and where there is none. */
  readonly about: About | undefined;
  /** With all its entries, as soon as they are read, where they are needed. */
  readonly whole: Glossary | undefined;
  /** Whether there is none of that name. */
  readonly isMissing: boolean;
}

const NONE: OpenGlossary = { about: undefined, whole: undefined, isMissing: false };

/** @returns the glossary that a place is in, kept up to date; of places that name none, that of the first guide */
export function useOpenGlossary(place: string, shipped: readonly Glossary[]): OpenGlossary {
  const view = viewOf(place);
  const id = glossaryOf(place) ?? (view === 'guide' ? shipped[0]?.id : undefined);
  const isAsked = id !== undefined && mainViewOf(view) === 'glossaries';
  const known = useMemo(() => {
    const whole = isAsked ? shipped.find((glossary) => glossary.id === id) : undefined;
    return whole && { about: { ...whole, count: whole.entries.length, isOwn: false }, whole, isMissing: false };
  }, [id, isAsked, shipped]);
  const own = useOwn(isAsked && !known ? id : undefined, READ[view] ?? NOT_AT_ALL);
  return known ?? own;
}

/** @param most a larger one is not read whole */
function useOwn(id: string | undefined, most: number): OpenGlossary {
  const [found, setFound] = useState<{ readonly id: string; readonly about: OwnAbout | undefined }>();
  const [read, setRead] = useState<{ readonly of: string; readonly whole: Glossary | undefined }>();
  useEffect(() => {
    if (id === undefined) return;
    const subscription = shelf.watch().subscribe(({ glossaries }) => {
      const own = glossaries.find((glossary) => glossary.id === id);
      setFound({ id, about: own && { ...own, isOwn: true } });
    });
    return () => subscription.unsubscribe();
  }, [id]);
  const about = found?.id === id ? found?.about : undefined;
  const asked = about && about.count <= most ? `${about.id} ${about.updatedAt}` : undefined;
  useEffect(() => {
    if (!about || asked === undefined) return;
    let isCurrent = true;
    void shelf.whole(about.id).then((whole) => isCurrent && setRead({ of: asked, whole }));
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return useMemo(() => {
    if (id === undefined || found?.id !== id) return NONE;
    // What was read before a change stays in sight until it has been read again.
    return { about, whole: read?.whole?.id === id ? read.whole : undefined, isMissing: !about };
  }, [id, found, read]);
}

interface OwnAbout extends About {
  readonly updatedAt: string;
}
