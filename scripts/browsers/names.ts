/** The browsers that scripts can be asked for. */
export const BROWSER_NAMES = ['chromium', 'chrome', 'edge', 'firefox'] as const;

export type BrowserName = (typeof BROWSER_NAMES)[number];

/** The two engines that the extension is built and tested for. */
export type Engine = 'chromium' | 'firefox';

/** @returns the engine that a browser is made of */
export function engineOf(name: BrowserName): Engine {
  return name === 'firefox' ? 'firefox' : 'chromium';
}

/** @returns the browsers that can stand for an engine, best first */
export function browsersOf(engine: Engine): readonly BrowserName[] {
  return engine === 'firefox' ? ['firefox'] : ['chromium', 'chrome', 'edge'];
}

/** @returns the folder below `.output` that holds the extension as built for an engine */
export function buildOf(engine: Engine): 'chrome-mv3' | 'firefox-mv3' {
  return engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
}
