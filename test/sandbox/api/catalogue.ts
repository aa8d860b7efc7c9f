/** A model of the sandbox. Ids, tiers and prices resemble Venice's; they are not kept up with it. */
export type Model = {
  id: string;
  name: string;
  type: ModelType;
  privacy: 'private' | 'anonymized';
  requestsAMinute: number;
  tokensAMinute?: number;
  /** In USD; a DIEM buys as much. Text: for a million tokens. */
  price: Price;
  contextTokens?: number;
  traits?: readonly string[];
  offline?: true;
};
export type ModelType =
  | 'asr'
  | 'embedding'
  | 'image'
  | 'music'
  | 'text'
  | 'tts'
  | 'upscale'
  | 'inpaint'
  | 'video'
  | 'decision';
export type Price =
  | { unit: 'mtoken'; input: number; output: number }
  | { unit: 'image'; each: number }
  | { unit: 'upscale'; twice: number; fourTimes: number }
  | { unit: 'mchar'; each: number }
  | { unit: 'audioSecond'; each: number }
  | { unit: 'piece'; each: number };

/** Venice's tiers of text models (docs, "Rate Limits"). */
const tiers = { XS: [500, 1_000_000], S: [75, 750_000], M: [50, 750_000], L: [20, 500_000] } as const;

export const catalogue: readonly Model[] = [
  text('qwen3-4b', 'Venice Small', 'XS', 0.05, 0.15, { traits: ['fastest'] }),
  text('llama-3.2-3b', 'Llama 3.2 3B', 'XS', 0.15, 0.6),
  text('mistral-31-24b', 'Venice Medium', 'S', 0.5, 2, { traits: ['default_vision'] }),
  text('venice-uncensored', 'Venice Uncensored 1.1', 'S', 0.2, 0.9, { traits: ['most_uncensored'] }),
  text('zai-org-glm-5-1', 'GLM 5.1', 'M', 1, 3.2, { traits: ['default', 'function_calling_default'] }),
  text('zai-org-glm-5', 'GLM 5', 'M', 1, 3.2),
  text('zai-org-glm-4.7', 'GLM 4.7', 'L', 0.55, 2.65),
  text('qwen3-next-80b', 'Qwen 3 Next 80B', 'M', 0.35, 1.9),
  text('google-gemma-3-27b-it', 'Google Gemma 3 27B Instruct', 'M', 0.12, 0.2),
  text('llama-3.3-70b', 'Llama 3.3 70B', 'M', 0.7, 2.8),
  text('qwen3-235b-a22b-instruct-2507', 'Qwen 3 235B A22B Instruct', 'L', 0.15, 0.75),
  text('qwen3-235b-a22b-thinking-2507', 'Qwen 3 235B A22B Thinking', 'L', 0.45, 3.5, {
    traits: ['default_reasoning'],
  }),
  text('qwen3-coder-480b-a35b-instruct', 'Qwen 3 Coder 480B', 'L', 0.75, 3, { traits: ['default_code'] }),
  text('kimi-k2-6', 'Kimi K2.6', 'L', 0.75, 3.2),
  text('kimi-k2-thinking', 'Kimi K2 Thinking', 'L', 0.75, 3.2),
  text('hermes-3-llama-3.1-405b', 'Hermes 3 Llama 3.1 405B', 'L', 1.1, 3),
  text('openai-gpt-oss-120b', 'OpenAI GPT OSS 120B', 'L', 0.07, 0.3),
  text('deepseek-v3.2', 'DeepSeek V3.2', 'L', 0.4, 1),
  text('minimax-m21', 'MiniMax M2.1', 'L', 0.4, 1.6),
  text('deepseek-ai-DeepSeek-R1', 'DeepSeek R1', 'L', 3.5, 14, { offline: true }),
  text('grok-41-fast', 'Grok 4.1 Fast', 'L', 0.5, 1.25, { privacy: 'anonymized' }),
  text('gemini-3-pro-preview', 'Gemini 3 Pro Preview', 'L', 2.5, 15, { privacy: 'anonymized' }),
  text('claude-opus-45', 'Claude Opus 4.5', 'L', 6, 30, { privacy: 'anonymized' }),
  text('openai-gpt-52', 'GPT-5.2', 'L', 2.19, 17.5, { privacy: 'anonymized' }),
  image('venice-sd35', 'Venice SD35', 0.01, { traits: ['default'] }),
  image('z-image-turbo', 'Z-Image Turbo', 0.01, { traits: ['fastest'] }),
  image('hidream', 'HiDream', 0.01),
  image('qwen-image', 'Qwen Image', 0.01, { traits: ['highest_quality'] }),
  image('lustify-sdxl', 'Lustify SDXL', 0.01),
  image('flux-2-pro', 'Flux 2 Pro', 0.04, { privacy: 'anonymized' }),
  image('nano-banana-pro', 'Nano Banana Pro', 0.18, { privacy: 'anonymized' }),
  other('text-embedding-bge-m3', 'BGE-M3', 'embedding', 500, { unit: 'mtoken', input: 0.15, output: 0.6 }),
  other('tts-kokoro', 'Kokoro Text to Speech', 'tts', 60, { unit: 'mchar', each: 3.5 }),
  other('nvidia/parakeet-tdt-0.6b-v3', 'Parakeet ASR', 'asr', 60, { unit: 'audioSecond', each: 0.0001 }),
  other('openai/whisper-large-v3', 'Whisper Large V3', 'asr', 60, { unit: 'audioSecond', each: 0.0001 }),
  other('upscaler', 'Upscaler', 'upscale', 20, { unit: 'upscale', twice: 0.02, fourTimes: 0.08 }),
  other('qwen-edit', 'Qwen Edit 2511', 'inpaint', 20, { unit: 'image', each: 0.04 }),
  other('ace-step-15', 'ACE-Step 1.5', 'music', 40, { unit: 'piece', each: 0.03 }),
  other('venice-router', 'Venice Router', 'decision', 50, { unit: 'mtoken', input: 0.1, output: 0.1 }),
  other('wan-2.6-text-to-video', 'Wan 2.6', 'video', 40, { unit: 'piece', each: 0.5 }, 'anonymized'),
  other('veo3.1-fast-text-to-video', 'Veo 3.1 Fast', 'video', 40, { unit: 'piece', each: 0.6 }, 'anonymized'),
];

function text(
  id: string,
  name: string,
  tier: keyof typeof tiers,
  input: number,
  output: number,
  rest: Partial<Model> = {},
): Model {
  const [requestsAMinute, tokensAMinute] = tiers[tier];
  const price: Price = { unit: 'mtoken', input, output };
  return {
    ...{ id, name, type: 'text', privacy: 'private', requestsAMinute, tokensAMinute, price },
    contextTokens: 131_072,
    ...rest,
  };
}

function image(id: string, name: string, each: number, rest: Partial<Model> = {}): Model {
  const price: Price = { unit: 'image', each };
  return { id, name, type: 'image', privacy: 'private', requestsAMinute: 20, price, ...rest };
}

function other(
  id: string,
  name: string,
  type: ModelType,
  requestsAMinute: number,
  price: Price,
  privacy: Model['privacy'] = 'private',
): Model {
  return { id, name, type, privacy, requestsAMinute, price };
}
