import { preact } from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { compileIndex } from './glossary/index.ts';
import { knownPlurals, wordForms } from './glossary/word-forms.ts';
import { markStyle } from './reader/mark-style.ts';
import { savedStyle } from './reader/saved/saved-style.ts';
import { checkMessages } from './scripts/build/check-messages.ts';
import { meaningsOf, readShippedGlossaries, textsOf } from './scripts/build/glossaries.ts';
import { messagesPlugin } from './scripts/build/messages-plugin.ts';
import { weigh } from './scripts/build/size-budgets.ts';
import { squeezePlugin } from './scripts/build/squeeze-plugin.ts';

/** What marks look like, for browsers in which that costs a page nothing when it is there from the start. */
const MARK_STYLE = 'marks.css';

/** Where terms are marked: every page. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** The page that shows every component, in development builds only. */
const GALLERY = 'components';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [messagesPlugin(), preact()], build: { target: ['chrome128', 'firefox146'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Konteks',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: PAGES,
    action: { default_title: 'Konteks' },
    omnibox: { keyword: 'konteks' },
    commands: {
      'next-mark': { description: '__MSG_next_mark__', suggested_key: { default: 'Alt+Shift+J' } },
      'previous-mark': { description: '__MSG_previous_mark__', suggested_key: { default: 'Alt+Shift+K' } },
      'open-mark': { description: '__MSG_open_mark__', suggested_key: { default: 'Alt+Shift+E' } },
      // Firefox opens and closes its sidebar itself.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-side-panel']: {
        description: '__MSG_open_side_panel__',
        suggested_key: { default: 'Alt+Shift+S' },
      },
      // Chromium lets nobody suggest a fifth.
      'look-up': {
        description: '__MSG_look_up__',
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+L' } }),
      },
    },
    content_scripts: [
      {
        matches: PAGES,
        js: ['page.js'],
        ...(browser === 'firefox' ? {} : { css: [MARK_STYLE] }),
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'konteks@konteks.example',
              // Highlights with text-decoration came with 146.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : // caretPositionFromPoint came with 128.
        { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // The gallery of components is for those who build; readers get no page that they have no use for.
    'entrypoints:found': (wxt, infos) => {
      if (wxt.config.mode !== 'development')
        infos.splice(0, infos.length, ...infos.filter(({ name }) => name !== GALLERY));
    },
    // All but the background use the browsers' own promise-based API: 3.1 kB less in every frame and page of ours
    // (docs/decisions.md).
    'vite:build:extendConfig': (entrypoints, config) => {
      const isFor = (...names: readonly string[]): boolean => entrypoints.some(({ name }) => names.includes(name));
      if (isFor('background')) return;
      const native = { resolve: { alias: [{ find: 'wxt/browser', replacement: '@wxt-dev/browser' }] } };
      // What is merged in last comes first, before the module's own alias.
      config.resolve = mergeConfig({ resolve: config.resolve ?? {} }, native).resolve;
      // To squeeze takes half of the build's time, and only readers have anything of it.
      if (isFor('page', 'card', 'passages', 'explained') && config.mode === 'production')
        config.plugins = [...(config.plugins ?? []), squeezePlugin()];
    },
    // Whenever something is built, in development too.
    'build:manifestGenerated': (wxt, manifest) => {
      try {
        checkMessages(manifest);
      } catch (error) {
        // The development server keeps to itself what a hook throws.
        if (wxt.config.command === 'serve') wxt.logger.error(error);
        throw error;
      }
    },
    'build:publicAssets': async (wxt, files) => {
      if (wxt.config.browser !== 'firefox')
        files.push({ relativeDest: MARK_STYLE, contents: markStyle(':root') + savedStyle(':root') });
      const glossaries = await readShippedGlossaries();
      // What compromise says of the shipped names is asked here, so that nobody waits for it.
      compileIndex(glossaries, wordForms);
      files.push({ relativeDest: 'glossaries/plurals.json', contents: JSON.stringify(knownPlurals()) });
      for (const glossary of glossaries) {
        const { id } = glossary;
        files.push({ relativeDest: `glossaries/${id}.json`, contents: JSON.stringify(textsOf(glossary)) });
        files.push({ relativeDest: `glossaries/${id}.meanings.json`, contents: JSON.stringify(meaningsOf(glossary)) });
        files.push({ relativeDest: `glossaries/${id}.matching.json`, contents: JSON.stringify(glossary) });
      }
    },
    'build:done': async (wxt) => {
      // Readers get no other build than this.
      if (wxt.config.mode !== 'production') return;
      const weights = await weigh(wxt.config.outDir);
      for (const { surface, bytes, budget } of weights) {
        wxt.logger.info(`${surface}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB, minified and gzipped`);
      }
      const over = weights.filter(({ bytes, budget }) => bytes > budget);
      if (over.length > 0) {
        throw new Error(`over budget: ${over.map(({ surface }) => surface).join(', ')}`);
      }
    },
  },
});
