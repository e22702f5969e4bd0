import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** The same files run in both browsers; only what they are told differs. */
function inBrowser(browser: 'chromium' | 'firefox'): TestProjectInlineConfiguration {
  return {
    test: {
      name: browser,
      include: ['tests/browser/**/*.test.ts'],
      // What the gallery is asked for is in the styles, which are the same; each surface is looked at in both browsers.
      exclude: browser === 'firefox' ? ['tests/browser/gallery.test.ts'] : [],
      environment: 'node',
      provide: { browser },
      // A browser waits a good part of the time: with three at a time two cores are busy, and a run takes three quarters as long as with two.
      maxWorkers: 3,
      // The files of a worker share its browser, which is emptied in between: see useBench.
      isolate: false,
      // A machine that is busy may take many times as long as one that is not; what is waited for ends a wait at once.
      testTimeout: 60_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 15_000, interval: 25 } },
      retry: 0,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Properties are tried hundreds of times, on machines that may be busy.
          testTimeout: 30_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
