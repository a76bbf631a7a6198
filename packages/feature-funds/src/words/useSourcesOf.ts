import { useTermOptions } from '@jiedui/shell';
import type { Option } from '@jiedui/ui';

/**
 * The sources that may come under an agreement of a scheme, the scheme's own first. A source named like a scheme belongs
 * to that scheme alone; the others come beside any.
 */
export function useSourcesOf(): (scheme: string | undefined) => Option[] {
  const sources = useTermOptions('FundSource');
  const schemes = useTermOptions('PairingScheme');
  return (scheme) => {
    const fits = sources.filter(({ value }) => value === scheme || !schemes.some((one) => one.value === value));
    return fits.sort((a, b) => Number(b.value === scheme) - Number(a.value === scheme));
  };
}
