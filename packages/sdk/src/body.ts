import { ResponseError } from './error.ts';

const largestBody = 2_000_000;

/** The text of an answer, refused beyond 2 MB. */
export async function readText(response: Response): Promise<string> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largestBody) {
      void reader.cancel();
      throw new ResponseError('The answer is larger than 2 MB');
    }
    text += decoder.decode(value, { stream: true });
  }
}
