import type { TestProject } from 'vitest/node';
import { startPlatform } from './platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** One platform with the demo for all journeys, which run one after the other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startPlatform();
  project.provide('url', platform.url);
  return () => platform.stop();
}
