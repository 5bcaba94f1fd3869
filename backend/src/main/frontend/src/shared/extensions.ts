import type { Component, InjectionKey } from 'vue'

/**
 * Places in pages that a module further down fills: the page knows nobody downstream, the application brings both
 * together.
 */

/** Below a correction order: what follows from it. It gets `tenant`, `order` and the `version` of the order. */
export const belowCorrection: InjectionKey<Component> = Symbol('belowCorrection')
