const pausesMs = [400, 1_600];

/**
 * Loads a part of the page, and again after each pause where the line dropped it. Rejects with the
 * last error. Firefox asks for a module once in a document's life
 * (https://github.com/whatwg/html/issues/6768): there only a reload helps.
 */
export async function loadAgain<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pauseMs of pausesMs) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return load();
}
