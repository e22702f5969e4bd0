import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Minifies once more what the builder has minified: 0.6 kB less of a content script, gzipped. */
export function squeezePlugin(): Plugin {
  return {
    name: 'konteks-squeeze',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, { ecma: 2020, compress: { passes: 3 } });
        if (code !== undefined) file.code = code;
      }
    },
  };
}
