/**
 * Declares the web font's subsets (a few hundred unicode ranges, no font file yet). The browser then fetches a
 * subset only for a character that no installed font of the stack can show, so office machines fetch nothing.
 */
export async function declareWebFont(): Promise<void> {
  await Promise.all([import('@fontsource/noto-sans-sc/400.css'), import('@fontsource/noto-sans-sc/600.css')]);
}
