import { describe, expect, test } from 'vitest';
import { spellingsOf } from '../../../glossary/spellings.ts';
import { marked, matcherOf } from './reading.ts';

describe('other spellings of a name', () => {
  test.each([
    ['kerja sama internasional', 'id', ['kerjasama internasional']],
    ['kerjasama antarnegara', 'id', ['kerja sama antarnegara', 'kerja sama antar-negara', 'kerjasama antar-negara']],
    ['organisasi non-pemerintah', 'id', ['organisasi nonpemerintah']],
    ['pemulihan pascabencana', 'id', ['pemulihan pasca-bencana']],
    ['hak asasi manusia', 'id', ['hak azasi manusia']],
    ['industrialised country', 'en', ['industrialized country']],
    ['World Trade Organization', 'en', ['World Trade Organisation']],
    ['exchange programme', 'en', ['exchange program']],
    ['non-governmental organization', 'en', ['nongovernmental organisation']],
    ['post-disaster recovery', 'en', ['postdisaster recovery']],
    ['economic cooperation', 'en', ['economic co-operation']],
    ['Labour Organisation', 'en', ['Labor Organization']],
  ] as const)('%s', (name, language, others) => {
    expect(spellingsOf(name, language)).toEqual(expect.arrayContaining([name, ...others]));
  });

  test.each([
    ['pasar', 'id'],
    ['UNHCR', 'en'],
    ['social media', 'en'],
    ['enterprise', 'id'],
    ['crises', 'en'],
    ['rise', 'en'],
  ] as const)('none of %s', (name, language) => {
    expect(spellingsOf(name, language)).toEqual([name]);
  });
});

describe('forms found while reading', () => {
  const matcher = matcherOf([
    { id: 'rights', names: { id: ['hak asasi manusia'], en: ['human rights'] } },
    { id: 'developing', names: { id: ['negara berkembang'], en: ['developing country'] } },
    { id: 'climate', names: { id: ['perubahan iklim'], en: ['climate change'] } },
    { id: 'ngo', names: { id: ['organisasi non-pemerintah'], en: ['NGO'] } },
    { id: 'sdgs', kind: 'programme', names: { id: ['SDGs'], en: ['SDGs'] } },
    { id: 'exchange', kind: 'programme', names: { id: ['program pertukaran'], en: ['exchange programme'] } },
    { id: 'refugee', names: { id: ['pengungsi'], en: ['refugee'] } },
  ]);

  test.each([
    ['reduplication in a name of several words', 'hak-hak asasi manusianya', 'rights'],
    ['reduplication of its first word', 'negara-negara berkembang', 'developing'],
    ['a prefix written open', 'organisasi non pemerintah', 'ngo'],
    ['a prefix written joined', 'Organisasi Nonpemerintah', 'ngo'],
    ['capitals', 'PERUBAHAN IKLIM', 'climate'],
    ['an acronym with its plural s in a headline in capitals', 'SDGS', 'sdgs'],
    ['a hashtag of several words', '#ClimateChange', 'climate'],
    ['a hashtag in small letters', '#perubahaniklim', 'climate'],
    ['the plural of a programme', 'exchange programs', 'exchange'],
    ['a hyphenated compound', 'refugee-hosting', 'refugee'],
  ])('%s: %s', (_what, text, entry) => {
    expect(marked(matcher, `(${text})`).map((mark) => mark.split('=')[1])).toEqual([entry]);
  });

  test.each(['mengungsi', 'pengungsian', 'SDGSS', '#ClimateChanger', 'hak-hak asasi'])('%s is not a name', (text) => {
    expect(marked(matcher, text)).toEqual([]);
  });
});
