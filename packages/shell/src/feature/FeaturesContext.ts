import { createContext, useContext } from 'react';
import type { Feature } from './feature.ts';

/** The features an app is made of. */
export const FeaturesContext = createContext<readonly Feature[]>([]);

export function useFeatures(): readonly Feature[] {
  return useContext(FeaturesContext);
}
