import { useMemo } from 'preact/hooks';
import { pictureWords } from '../../components/i18n/picture.ts';
import { ReadingPicture } from '../../components/library/ReadingPicture.tsx';
import type { Language } from '../../glossary/index.ts';
import type { NotesDesk } from '../../notes/desk/model.ts';
import { usePicture } from './use-picture.ts';

interface PictureHereProps {
  readonly language: Language;
  readonly desk: NotesDesk;
  readonly onSearch: (text: string) => void;
}

/** The picture of one's reading, as the notes at the desk give it. */
export function PictureHere({ language, desk, onSearch }: PictureHereProps) {
  const t = useMemo(() => pictureWords(language), [language]);
  const picture = usePicture(desk);
  return picture ? <ReadingPicture t={t} language={language} picture={picture} onSearch={onSearch} /> : null;
}
