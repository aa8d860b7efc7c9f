// Sends what is for Venice to the sandbox, and lists each call: the program stays as it is copied.
const send = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const response = await send(String(input).replace('https://api.venice.ai', process.env.SANDBOX), init);
  console.error(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname} ${response.status}`);
  return response;
};
