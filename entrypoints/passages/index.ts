import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SavedPassages } from '../../reader/saved/index.ts';
import { answering, ask, send } from '../messages/messenger.ts';
import { toPassages } from '../messages/to-passages.ts';
import { isCutOff, occupy } from '../shared/occupy.ts';
import { openRoot } from '../shared/open-root.ts';

/** Shows the passages that the reader saved of this page. The background puts it into frames with notes, and no others. */
export default defineUnlistedScript(() => {
  let hasLeft = false;
  let address = location.href;
  let asked = 0;

  const leave = (): void => {
    hasLeft = true;
    saved.stop();
  };
  /** The extension was updated or removed under the page: nothing of it works any more, so nothing of it stays. */
  const retire = (): void => {
    if (isCutOff() && !hasLeft) leave();
  };
  const saved = new SavedPassages(
    document,
    openRoot,
    () => void send('reportPassages', {}).catch(retire),
    () => {
      retire();
      if (address !== location.href) void follow();
    },
  );

  const follow = async (): Promise<void> => {
    if (hasLeft) return;
    asked += 1;
    const mine = asked;
    if (address !== location.href) saved.renew();
    address = location.href;
    const quotes = await ask('wantPassages', {}).catch(retire);
    // Of two questions the later one holds.
    if (quotes && mine === asked && !hasLeft) saved.follow(quotes);
  };

  if (!occupy('konteksPassages', { isAlive: () => !isCutOff(), leave })) return;
  const answer = answering(toPassages);
  answer('followNotes', () => {
    void follow();
    return true;
  });
  answer('askPassages', () => saved.states());
  answer('showPassage', ({ id }) => saved.show(id));
  // One that comes back from the cache may find other notes.
  addEventListener('pageshow', (event) => {
    if (event.isTrusted && event.persisted) void follow();
  });
  void follow();
});
