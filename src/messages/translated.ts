/**
 * The shape of an English catalogue in another language: the same keys, a sentence at each leaf. Written as the type of a constant
 * (`export const wallet: Translated<typeof en> = {…}`) a missing key and an extra one both fail the compiler.
 */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
