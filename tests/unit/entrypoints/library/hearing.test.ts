import { expect, test } from 'vitest';
import { hearing } from '../../../../entrypoints/library/hearing.ts';

test('what is told of progress after the answer came is not heard any more', async () => {
  const heard: number[] = [];
  let late: (part: number) => void = () => {};
  const answer = await hearing(
    (part) => heard.push(part),
    async (progress) => {
      late = progress;
      progress(0.5);
      return 'done';
    },
  );
  late(0.9);
  expect(answer).toBe('done');
  expect(heard).toEqual([0.5]);
});

test('nor after it has failed, which whoever asked is told', async () => {
  const heard: number[] = [];
  let late: (part: number) => void = () => {};
  const asked = hearing(
    (part) => heard.push(part),
    (progress) => {
      late = progress;
      return Promise.reject(new Error('full'));
    },
  );
  await expect(asked).rejects.toThrow('full');
  late(1);
  expect(heard).toEqual([]);
});
