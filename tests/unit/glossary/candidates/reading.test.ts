import { describe, expect, it } from 'vitest';
import { readText } from '../../../../glossary/candidates/read-text.ts';
import { sentencesOf } from '../../../../glossary/candidates/sentences.ts';

function sentences(text: string, language = 'en'): string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('end neither after abbreviations and initials nor before a small letter', () => {
    expect(sentences('Dr. J. A. Smith met Prof. Lee. They spoke, e.g. of No. 5 and the U.S. navy. Done.')).toEqual([
      'Dr. J. A. Smith met Prof. Lee.',
      'They spoke, e.g. of No. 5 and the U.S. navy.',
      'Done.',
    ]);
    expect(sentences('Lihat hlm. 12 buku itu. Ir. Soekarno lahir di Jl. Pandean.', 'id')).toEqual([
      'Lihat hlm. 12 buku itu.',
      'Ir. Soekarno lahir di Jl. Pandean.',
    ]);
  });

  it('go on over the end of a line', () => {
    expect(sentences('One\nsentence. Another.')).toEqual(['One\nsentence.', 'Another.']);
  });
});

describe('plain text and Markdown', () => {
  it('has its marked headings as title and sections, and only words of what Markdown marks', () => {
    const { title, sections } = readText(
      '# A title\n\nFirst **bold** [link](https://a.example).\n\n## One\n- item\n- other\n\n### Deep\n\ntext',
    );
    expect(title).toBe('A title');
    expect(sections).toEqual([
      { title: '', level: 1, blocks: ['First bold link.'] },
      { title: 'One', level: 1, blocks: ['item', 'other'] },
      { title: 'Deep', level: 2, blocks: ['text'] },
    ]);
  });

  it('without marks, takes short lines that stand alone for headings, but no items of lists', () => {
    const { title, sections } = readText(
      'Judul\n\nSebuah kalimat.\n\nBagian\n\n\u2022 Satu\n\u2022 Dua\n\nKalimat lain.',
    );
    expect(title).toBe('Judul');
    expect(sections).toEqual([
      { title: '', level: 1, blocks: ['Sebuah kalimat.'] },
      { title: 'Bagian', level: 1, blocks: ['Satu', 'Dua', 'Kalimat lain.'] },
    ]);
  });

  it('loses no word of a text without any structure', () => {
    expect(readText('satu dua\ntiga').sections).toEqual([{ title: '', level: 1, blocks: ['satu dua tiga'] }]);
  });
});
