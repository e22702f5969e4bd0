import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageNames, passageOf } from '../../reader/explained/index.ts';
import { offerExplainedScript } from '../shared/explained-script.ts';

/** Knows what the page says, for the content script: see {@link ExplainedScript}. */
export default defineUnlistedScript(() => offerExplainedScript({ makeNames: () => new PageNames(), passageOf }));
