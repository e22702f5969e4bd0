import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popoverWords } from '../../components/i18n/popover.ts';
import { Popover } from '../../components/popover/Popover.tsx';
import popoverStyles from '../../components/popover/popover.css?inline';
import tokens from '../../components/tokens.css?inline';
import { PopoverHost } from '../../reader/popover-host.ts';
import { type CardContents, offerCardScript } from '../shared/card-script.ts';

/** Shows cards for the content script: see {@link CardScript}. */
export default defineUnlistedScript(() =>
  offerCardScript({ draw, makeHost: (roots, leaveOut) => new PopoverHost(roots, leaveOut) }),
);

const styled = new WeakSet<Node>();

function draw(mount: Element, { card, note, ...contents }: CardContents): void {
  const root = mount.getRootNode() as ShadowRoot;
  if (!styled.has(root)) {
    const style = document.createElement('style');
    style.textContent = tokens + popoverStyles;
    root.prepend(style);
    styled.add(root);
  }
  render(null, mount);
  render(
    <Popover
      {...contents}
      entry={card}
      t={popoverWords(contents.language)}
      saved={note?.words}
      onTyped={contents.typed}
      onSave={contents.save}
      onClose={contents.close}
      onGoOn={contents.goOn}
      onSiteOff={contents.switchSiteOff}
      onKnow={contents.know}
      onLibrary={contents.openLibrary}
    />,
    mount,
  );
}
