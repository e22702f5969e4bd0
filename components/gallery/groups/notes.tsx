import { Quote } from '../../Quote.tsx';
import type { Group } from '../model.ts';
import { LONG_WORD, notesOf } from '../samples.ts';

export const NOTES: Group = {
  id: 'notes',
  title: 'Notes',
  says: 'A note’s sentence in the serif, the name in it set off by weight.',
  specimens: ({ language, glossary }) => {
    const [note] = notesOf(glossary, language);
    if (!note) return [];
    const { passage } = note;
    return [
      { name: 'Sentence', drawn: <Quote passage={passage} lang={language} /> },
      {
        name: 'Without a sentence',
        drawn: <Quote passage={{ ...passage, sentence: '' }} lang={language} />,
      },
      {
        name: 'Long words',
        drawn: <Quote passage={{ ...passage, sentence: `${LONG_WORD} ${passage.sentence}` }} lang={language} />,
      },
      { name: 'The reader’s own words', drawn: <p class="note-words">{`${note.words}\n\n${LONG_WORD}`}</p> },
    ];
  },
};
