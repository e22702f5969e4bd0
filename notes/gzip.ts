/** @returns texts, one after the other, as UTF-8 compressed with gzip; they are taken as they are needed */
export async function gzip(parts: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const source = parts[Symbol.asyncIterator]();
  // ReadableStream.from is younger than the browsers that this is for.
  const text = new ReadableStream<string>({
    pull: async (stream) => {
      const { done, value } = await source.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
  });
  const bytes = text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

/** @throws when the bytes are not what gzip makes */
export function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(text).text();
}
